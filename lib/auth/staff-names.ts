import 'server-only';
import type { StaffActor } from '@/lib/actors';
import type { Tx } from '@/lib/db/transaction';
import { allStaff } from './manage-staff';
import { findAllStaff } from './staff.repository';

/** Names of everybody who ever worked here, by id: what they did keeps their name. */
export const staffNames = async (actor: StaffActor): Promise<ReadonlyMap<string, string>> =>
  new Map((await allStaff(actor)).map(({ id, fullName }) => [id, fullName]));

/** The same as a plain object, for a file. */
export const namesOfStaff = async (tx: Tx, clinicId: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await findAllStaff(tx, clinicId)).map(({ id, fullName }) => [id, fullName]));
