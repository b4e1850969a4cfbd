import { signConsent } from '@/lib/consent/sign-consent';
import { signConsentSchema, type SignConsent } from '@/lib/consent/sign-consent.schema';
import { statementFor } from '@/lib/consent/statement';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { hashOf } from '@/lib/crypto/digest';
import { anAnsweredIntake, snapshotOf } from './a-clinic';

/** A line as a pen draws it. */
export const wave = Array.from({ length: 40 }, (_, x) => [
  40 + x * 8,
  100 + 30 * Math.sin(x / 3),
  x * 12,
  0.5,
]);

/** What the consent form posts when all is ticked and drawn, about the statement as it is now. */
export const signature = async (
  staff: StaffActor,
  { screeningId }: PatientActor,
  change: Record<string, unknown> = {},
): Promise<SignConsent> => {
  const statement = statementFor(await snapshotOf(staff, screeningId));
  return signConsentSchema.parse({
    method: 'drawn',
    statementHash: hashOf(statement),
    fullName: 'Sam Test',
    ticked: statement.declarations.map(({ id }) => id),
    strokes: JSON.stringify({ width: 600, height: 200, strokes: [{ points: wave }] }),
    ...change,
  });
};

/** Signs the statement as it is now. */
export const sign = async (staff: StaffActor, tablet: PatientActor) =>
  signConsent(await signature(staff, tablet), tablet);

/** A screening whose consent was just signed. */
export const signedIntake = async (
  staff: StaffActor,
  options?: Parameters<typeof anAnsweredIntake>[2],
  way: Record<string, unknown> = {},
) => {
  const opened = await anAnsweredIntake(staff, {}, options);
  const signed = await signConsent(await signature(staff, opened.tablet, way), opened.tablet);
  if (!signed.ok) throw new Error(signed.error.code);
  return { ...opened, consentId: signed.value.consentId };
};
