import 'server-only';
import type { StaffActor } from '@/lib/actors';
import type { Tx } from '@/lib/db/transaction';
import { openSession } from './open-session';
import { countPasskeys } from './passkey.repository';
import type { Place } from './place';
import { findSecondFactor } from './second-factor.repository';
import { mustHaveSecondFactor, waitForSecondFactor, type UnderWay } from './second-factor';
import type { StaffRow } from './staff.repository';

export type SignInAnswer =
  | { readonly next: 'in'; readonly actor: StaffActor }
  /** The first step was right, and no session is open: a code or a passkey is asked for, or what shows codes is set up. */
  | { readonly next: 'code' | 'set-up'; readonly underWay: UnderWay };

const ownerOf = ({ clinicId, id }: StaffRow) => ({ clinicId, staffId: id });

/** Whether somebody has something to show beside the first step. */
export const hasSecondStep = async (tx: Tx, staff: StaffRow): Promise<boolean> =>
  (await findSecondFactor(tx, ownerOf(staff))) !== null || (await countPasskeys(tx, ownerOf(staff))) > 0;

/** What comes once somebody has shown a password, or an account at a provider. */
export const afterFirstStep = async (
  tx: Tx,
  staff: StaffRow,
  { device }: Place,
  at: Date,
): Promise<SignInAnswer> => {
  const owner = ownerOf(staff);
  if (await hasSecondStep(tx, staff))
    return { next: 'code', underWay: await waitForSecondFactor(tx, owner, at) };
  if (await mustHaveSecondFactor(tx, staff))
    return { next: 'set-up', underWay: await waitForSecondFactor(tx, owner, at, { offer: true }) };
  return { next: 'in', actor: await openSession(tx, staff, device, at) };
};
