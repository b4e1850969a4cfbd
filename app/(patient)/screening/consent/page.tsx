import { AskAgainNotice } from '@/components/consent/ask-again-notice';
import { ConfirmForm } from '@/components/consent/confirm-form';
import { ConsentForm } from '@/components/consent/consent-form';
import { CoveredConsent } from '@/components/consent/covered-consent';
import { StatementText } from '@/components/consent/statement-text';
import { VoidedSignature } from '@/components/consent/voided-signature';
import { Card } from '@/components/ui/card';
import { requirePatient } from '@/lib/auth/patient-device';
import { dayIn } from '@/lib/clock';
import { countedBefore } from '@/lib/consent/counted-before';
import { coverageForPage } from '@/lib/consent/read-coverage';
import { statementFor } from '@/lib/consent/statement';
import { hashOf } from '@/lib/crypto/digest';
import { patientWords } from '@/lib/phrasebook/patient';
import { dayInFull } from '@/lib/phrasebook/when';
import { voidedConsent } from '@/lib/screening/clearance';
import { isInterpreted } from '@/lib/screening/interpreting';
import { planExtentOf } from '@/lib/screening/plan-extent';
import { openStep } from '../open-step';
import { StepFrame } from '../step-frame';
import { confirm, sign } from './actions';

export const metadata = { title: patientWords.consent.title };

export default async function ConsentPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'consent');
  const wantsToSign = 'again' in (await searchParams);
  const coverage = await coverageForPage(screening);
  const { givenName, familyName } = screening.patient;
  const kicker = (
    <>
      {patientWords.consent.forPatient}{' '}
      <bdi>
        {givenName} {familyName}
      </bdi>
    </>
  );
  const signedOn = coverage && dayInFull(dayIn(screening.clinic.timeZone, coverage.earlier.consent.signedAt));
  if (coverage?.covers && signedOn && !wantsToSign)
    return (
      <StepFrame
        screening={screening}
        step="consent"
        title={patientWords.covered.title}
        lead={patientWords.covered.lead}
        kicker={kicker}
      >
        <CoveredConsent coverage={coverage} signedOn={signedOn} />
        <ConfirmForm
          action={confirm.bind(null, screening.id)}
          statementHash={hashOf(coverage.statement)}
          underId={coverage.earlier.consent.id}
        />
      </StepFrame>
    );

  const statement = statementFor(screening);
  const voided = voidedConsent(screening);
  return (
    <StepFrame
      screening={screening}
      step="consent"
      turn={1}
      title={patientWords.consent.title}
      lead={patientWords.consent.lead}
      kicker={kicker}
    >
      {voided && <VoidedSignature because={voided.because} maySign />}
      {!voided && coverage?.covers === false && signedOn && (
        <AskAgainNotice
          reasons={coverage.reasons}
          signedOn={signedOn}
          countsAnew={(await countedBefore(screening)) && planExtentOf(screening).times}
        />
      )}
      <Card>
        <StatementText statement={statement} />
      </Card>
      <ConsentForm
        action={sign.bind(null, screening.id)}
        screeningId={screening.id}
        statementHash={hashOf(statement)}
        declarations={statement.declarations}
        capacity={statement.capacity}
        interpreted={isInterpreted(screening)}
      />
    </StepFrame>
  );
}
