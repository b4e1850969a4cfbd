import type { ReactNode } from 'react';
import { AlertPanel } from '@/components/intake/alert-panel';
import { AskStaff } from '@/components/intake/ask-staff';
import { WhyHere } from '@/components/intake/why-here';
import { PatientFrame } from '@/components/layout/patient-frame';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { Progress } from '@/components/ui/progress';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { mayDecline, type Step } from '@/lib/screening/journey';
import { lastEvent } from '@/lib/screening/last-event';
import { isCallCause } from '@/lib/screening/screening-event.schema';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { openAlerts } from '@/lib/screening/status';
import { sections } from '@/rules';
import { askStaff } from './actions';

/** The parts as they are counted for the patient. The end of the way is one part, whatever it turns out to be. */
const parts: readonly (readonly Step[])[] = [
  ['who'],
  ['identity'],
  ['about'],
  ...sections.map(({ id }) => [`questions/${id}`] as const),
  ['where-it-hurts'],
  ['risks'],
  ['understanding'],
  ['check'],
  ['result', 'consent'],
];

/** Whoever sent their answers and comes through the questions once more can say no instead, on every page of them. */
const isAskedAgain = (screening: ScreeningSnapshot, step: Step): boolean =>
  (step.startsWith('questions/') ||
    step === 'where-it-hurts' ||
    step === 'risks' ||
    step === 'understanding') &&
  lastEvent(screening, 'declared-true') !== null &&
  mayDecline(screening);

interface StepFrameProps {
  readonly screening: ScreeningSnapshot;
  readonly step: Step;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly kicker?: ReactNode;
  /** Where a step is gone through more than once: each time it is read out anew. */
  readonly turn?: number;
  readonly children: ReactNode;
}

/** Around every page of a screening: where one is, how to call somebody, and what cannot wait. */
export function StepFrame({ screening, step, title, lead, kicker, turn = 0, children }: StepFrameProps) {
  const { clinic } = screening;
  const at = parts.findIndex((steps) => steps.includes(step)) + 1;
  return (
    <PatientFrame
      brand={{ name: patientWords.product, detail: clinic.name }}
      progress={
        at > 0 && <Progress current={at} total={parts.length} label={patientWords.part(at, parts.length)} />
      }
      help={<AskStaff ask={askStaff.bind(null, screening.id)} phone={clinic.phone} />}
    >
      <AlertPanel
        raisedBefore={openAlerts(screening).some(({ detail }) => !isCallCause(detail.cause))}
        phone={clinic.phone}
        emergencyNumber={clinic.emergencyNumber}
      />
      <PageHeading
        key={`${step} ${turn}`}
        title={title}
        lead={lead}
        kicker={kicker}
        aside={clinic.demo && <Badge tone="info">{patientWords.demo}</Badge>}
        takesFocus
      />
      <WhyHere />
      {isAskedAgain(screening, step) && (
        <div>
          <LinkButton href={routes.patient.decline} look="quiet" size="small">
            {patientWords.check.ratherNot}
          </LinkButton>
        </div>
      )}
      {children}
    </PatientFrame>
  );
}
