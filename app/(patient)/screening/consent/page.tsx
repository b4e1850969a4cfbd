import { ConsentForm } from '@/components/consent/consent-form';
import { StatementText } from '@/components/consent/statement-text';
import { VoidedSignature } from '@/components/consent/voided-signature';
import { Card } from '@/components/ui/card';
import { requirePatient } from '@/lib/auth/patient-device';
import { statementFor } from '@/lib/consent/statement';
import { hashOf } from '@/lib/crypto/digest';
import { patientWords } from '@/lib/phrasebook/patient';
import { voidedConsent } from '@/lib/screening/clearance';
import { isInterpreted } from '@/lib/screening/interpreting';
import { openStep } from '../open-step';
import { StepFrame } from '../step-frame';
import { sign } from './actions';

export const dynamic = 'force-dynamic';
export const metadata = { title: patientWords.consent.title };

export default async function ConsentPage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'consent');
  const statement = statementFor(screening);
  const voided = voidedConsent(screening);
  const { givenName, familyName } = screening.patient;
  return (
    <StepFrame
      screening={screening}
      step="consent"
      title={patientWords.consent.title}
      lead={patientWords.consent.lead}
      kicker={
        <>
          {patientWords.consent.forPatient}{' '}
          <bdi>
            {givenName} {familyName}
          </bdi>
        </>
      }
    >
      {voided && <VoidedSignature because={voided.because} maySign />}
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
