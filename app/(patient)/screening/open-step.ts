import { redirect } from 'next/navigation';
import type { PatientActor } from '@/lib/actors';
import { routes } from '@/lib/routes';
import { journeyOf, mayDecline, type Step } from '@/lib/screening/journey';
import { ownScreening } from '@/lib/screening/own-screening';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';

/** The screening, if this page of it may be opened now; otherwise the patient goes where they are. */
export const openStep = async (patient: PatientActor, step: Step): Promise<ScreeningSnapshot> => {
  const screening = await ownScreening(patient);
  if (!journeyOf(screening).open.includes(step)) redirect(routes.patient.next);
  return screening;
};

/** The same for saying no, which needs no step before it but the answers. */
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
