import { z } from 'zod';
import { idSchema } from '@/lib/ids';

export const cancelExportSchema = z.object({ id: idSchema });
