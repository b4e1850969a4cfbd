import 'server-only';
import { transaction } from '@/lib/db/transaction';
import { findClinicIds } from './sealed-record.repository';

/** Every clinic of this installation. */
export const clinicIds = (): Promise<string[]> => transaction(findClinicIds);
