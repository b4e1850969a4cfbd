import { VoidedSignature } from '@/components/consent/voided-signature';
import { FinishForm } from '@/components/intake/finish-form';
import { Points } from '@/components/intake/points';
import { AutoRefresh } from '@/components/layout/auto-refresh';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { voidedConsent } from '@/lib/screening/clearance';
import { journeyOf } from '@/lib/screening/journey';
import { openStep } from '../open-step';
import { StepFrame } from '../step-frame';
import { outcomeOf } from './outcome';

const words = patientWords.result;
const copyWords = patientWords.copy;

export const metadata = { title: words.pageTitle };

export default async function ResultPage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'result');
  const { title, text, points, talk = [], note, goesOn } = outcomeOf(screening);
  const voided = voidedConsent(screening);
  const newest = screening.consents.at(-1);
  return (
    <StepFrame key={title} screening={screening} step="result" title={title} lead={text}>
      {goesOn === 'wait' && <AutoRefresh everySeconds={6} />}
      {voided && goesOn !== 'end' && <VoidedSignature because={voided.because} maySign={goesOn === 'sign'} />}
      {points && points.texts.length > 0 && (
        <Card>
          {points.title && <h2>{points.title}</h2>}
          <Points texts={points.texts} />
        </Card>
      )}
      {talk.length > 0 && (
        <Card>
          <h2>{words.talkAbout}</h2>
          <Points texts={talk} />
        </Card>
      )}
      {note && <Notice tone="info">{note}</Notice>}
      {goesOn === 'sign' && (
        <ButtonRow>
          <LinkButton href={routes.patient.consent} iconAfter="arrow-right">
            {words.toConsent}
          </LinkButton>
          <LinkButton href={routes.patient.decline} look="secondary">
            {words.ratherNot}
          </LinkButton>
        </ButtonRow>
      )}
      {goesOn === 'end' && newest && (
        <ButtonRow>
          <LinkButton href={routes.patient.copy} look="secondary" icon="printer">
            {newest.kind === 'withdrawn' ? copyWords.ofWithdrawal : copyWords.ofRefusal}
          </LinkButton>
          {screening.consents.some(({ kind }) => kind === 'given') && (
            <LinkButton href={routes.patient.signedCopy} look="secondary" icon="printer">
              {copyWords.ofSigned}
            </LinkButton>
          )}
        </ButtonRow>
      )}
      {goesOn === 'wait' && (
        <Notice tone="info" icon="tablet">
          <p>{words.tabletBack}</p>
          <p>{words.ownPhone}</p>
          <p>{patientWords.help.call(screening.clinic.phone)}</p>
        </Notice>
      )}
      <ButtonRow>
        {journeyOf(screening).open.includes('check') && (
          <LinkButton href={routes.patient.check} look="quiet">
            {words.changeAnswers}
          </LinkButton>
        )}
        {goesOn !== 'sign' && (
          <FinishForm label={words.finish} look={goesOn === 'end' ? 'primary' : 'quiet'} />
        )}
      </ButtonRow>
    </StepFrame>
  );
}
