import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { allStaff } from './manage-staff';

/** Names of everybody who ever worked here, by id: what they did keeps their name. */
export const staffNames = async (actor: StaffActor): Promise<ReadonlyMap<string, string>> =>
  new Map((await allStaff(actor)).map(({ id, fullName }) => [id, fullName]));
