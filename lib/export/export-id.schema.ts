import { z } from 'zod';
import { idSchema } from '@/lib/ids';

export const exportIdSchema = z.object({ id: idSchema });
