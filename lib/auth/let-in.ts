import 'server-only';
import type { DomainError } from '@/lib/errors';
import { ok, type Result } from '@/lib/result';
import { rememberPatient } from './patient-device';
import { staffOnDevice } from './require-staff';
import { leaveStaffDevice } from './staff-device';

/**
 * Lets this device into a screening once a use case has said yes. A member of staff who opens a link here is signed out:
 * whoever holds the device next is the patient.
 */
export const letIn = async (
  opened: Promise<Result<{ cookie: string }, DomainError>>,
): Promise<Result<null, DomainError>> => {
  const result = await opened;
  if (!result.ok) return result;
  const session = await staffOnDevice();
  if (session) await leaveStaffDevice(session.staff, 'handed-over');
  await rememberPatient(result.value.cookie);
  return ok(null);
};
