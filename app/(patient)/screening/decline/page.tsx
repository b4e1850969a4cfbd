import { SayNoForm } from '@/components/consent/say-no-form';
import { BackLink } from '@/components/intake/back-link';
import { Card } from '@/components/ui/card';
import { requirePatient } from '@/lib/auth/patient-device';
import { hashSchema } from '@/lib/consent/sign-consent.schema';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { openDecline } from '../open-step';
import { StepFrame } from '../step-frame';
import { refuse } from './actions';

const words = patientWords.decline;

export const metadata = { title: words.title };

export default async function DeclinePage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const read = hashSchema.safeParse((await searchParams)['read']);
  const patient = await requirePatient();
  const screening = await openDecline(patient);
  return (
    <StepFrame screening={screening} step="consent" title={words.title} lead={words.lead}>
      <Card>
        <SayNoForm
          action={refuse.bind(null, screening.id)}
          question={words.reason}
          submit={words.submit}
          statementHash={read.data}
        />
      </Card>
      <div>
        <BackLink href={routes.patient.next} />
      </div>
    </StepFrame>
  );
}
