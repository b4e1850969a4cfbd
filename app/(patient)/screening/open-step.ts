import { redirect } from 'next/navigation';
import type { PatientActor } from '@/lib/actors';
import { addressWith, routes } from '@/lib/routes';
import { journeyOf, mayDecline, whyBack, type Step } from '@/lib/screening/journey';
import { ownScreening } from '@/lib/screening/own-screening';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';

/** The screening, if this page of it may be opened now; otherwise the patient goes where they are, and is told why. */
export const openStep = async (patient: PatientActor, step: Step): Promise<ScreeningSnapshot> => {
  const screening = await ownScreening(patient);
  const { open, next } = journeyOf(screening);
  if (!open.includes(step))
    redirect(addressWith(routes.patient.step(next), { why: whyBack(screening, step) ?? undefined }));
  return screening;
};

/** The same for saying no, which needs no step before it. */
export const openDecline = async (patient: PatientActor): Promise<ScreeningSnapshot> => {
  const screening = await ownScreening(patient);
  if (!mayDecline(screening)) redirect(routes.patient.next);
  return screening;
};

/** The page before this one, for the way back. */
export const stepBefore = (screening: ScreeningSnapshot, step: Step): string | undefined => {
  const { open } = journeyOf(screening);
  const before = open[open.indexOf(step) - 1];
  return before && routes.patient.step(before);
};
