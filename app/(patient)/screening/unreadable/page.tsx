import { AutoRefresh } from '@/components/layout/auto-refresh';
import { ButtonRow } from '@/components/ui/button-row';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { mayDecline } from '@/lib/screening/journey';
import { openStep } from '../open-step';
import { StepFrame } from '../step-frame';

const words = patientWords.unreadable;

export const metadata = { title: words.title };

export default async function UnreadablePage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'unreadable');
  return (
    <StepFrame screening={screening} step="unreadable" title={words.title} lead={words.lead}>
      <AutoRefresh everySeconds={6} />
      <Notice tone="info" icon="tablet">
        <p>{words.tabletBack}</p>
        <p>{words.ownPhone}</p>
        <p>{patientWords.help.call(screening.clinic.phone)}</p>
      </Notice>
      {mayDecline(screening) && (
        <ButtonRow>
          <LinkButton href={routes.patient.decline} look="secondary">
            {patientWords.check.ratherNot}
          </LinkButton>
        </ButtonRow>
      )}
    </StepFrame>
  );
}
