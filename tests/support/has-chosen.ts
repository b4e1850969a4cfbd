import type { StaffActor } from '@/lib/actors';
import { choosePassword, makeSetUpLink } from '@/lib/auth/set-up-link';

/** A colleague has chosen this password, by the link that an admin made. */
export const hasChosen = async (admin: StaffActor, staffId: string, password: string): Promise<void> => {
  const made = await makeSetUpLink(staffId, admin, 'http://localhost');
  if (!made.ok) throw new Error(made.error.code);
  const token = made.value.address.split('/').at(-1) ?? '';
  const chosen = await choosePassword({ token, password, again: password });
  if (!chosen.ok) throw new Error(chosen.error.code);
};
