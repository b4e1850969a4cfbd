import { TreatmentCount } from '@/components/consent/treatment-count';
import { DownloadLink } from '@/components/consent/download-link';
import { AftercareText } from '@/components/consent/aftercare-text';
import { SayNoForm } from '@/components/consent/say-no-form';
import { ForgetDrafts } from '@/components/form/forget-drafts';
import { AutoRefresh } from '@/components/layout/auto-refresh';
import { FinishForm } from '@/components/intake/finish-form';
import { Points } from '@/components/intake/points';
import { ActionBar } from '@/components/ui/action-bar';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import { SectionHeading } from '@/components/ui/section-heading';
import { requirePatient } from '@/lib/auth/patient-device';
import { dayIn } from '@/lib/clock';
import { earlierForPage } from '@/lib/consent/read-coverage';
import { patientWords } from '@/lib/phrasebook/patient';
import { dayInFull } from '@/lib/phrasebook/when';
import { routes } from '@/lib/routes';
import { planExtentOf } from '@/lib/screening/plan-extent';
import { inputOf } from '@/lib/screening/screening-input';
import { risksToHeed } from '@/lib/screening/told-risks';
import { aftercareOf } from '@/lib/texts/aftercare-of';
import { openStep } from '../open-step';
import { StepFrame } from '../step-frame';
import { takeBack } from './actions';
import { ownSignatureOf } from '@/lib/consent/sign-consent.schema';

const words = patientWords.done;
const { confirmed } = patientWords;

export const metadata = { title: words.title };

export default async function DonePage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'done');
  const { clinic } = screening;
  const consent = screening.consents.at(-1);
  const signer = ownSignatureOf(consent?.signatures ?? []);
  const earlier = consent?.underId ? await earlierForPage(screening) : null;
  const extent = planExtentOf(screening);
  const under = earlier && dayInFull(dayIn(clinic.timeZone, earlier.consent.signedAt));
  return (
    <StepFrame
      screening={screening}
      step="done"
      title={under ? confirmed.title : words.title}
      lead={under ? confirmed.lead(under) : signer && words.lead(signer.signerName)}
    >
      {/* A withdrawal that staff record, or answers that change, are seen on the device that still lies there. */}
      <AutoRefresh everySeconds={15} />
      <ForgetDrafts />
      <Card as="section" labelledBy="what-now">
        <SectionHeading id="what-now">{words.now}</SectionHeading>
        <Points texts={under ? confirmed.nowPoints : words.nowPoints} />
        {consent?.course && extent.times !== 1 && (
          <TreatmentCount treatment={{ ...extent, number: consent.course.number }} />
        )}
      </Card>
      <Card as="section" labelledBy="your-copy">
        <SectionHeading id="your-copy" lead={under ? confirmed.copyText : words.copyText}>
          {words.copy}
        </SectionHeading>
        <ButtonRow>
          <LinkButton href={routes.patient.copy} look="secondary" icon="printer">
            {words.look}
          </LinkButton>
          <DownloadLink label={words.download} />
        </ButtonRow>
      </Card>
      <SectionHeading id="aftercare" lead={words.call(clinic.phone)}>
        {words.after}
      </SectionHeading>
      <AftercareText
        advice={aftercareOf(screening.text.body, {
          emergencyNumber: clinic.emergencyNumber,
          riskIds: risksToHeed(inputOf(screening)),
        })}
      />
      <Disclosure summary={words.changedMind} look="card">
        <p>{words.changedMindText}</p>
        <SayNoForm
          action={takeBack.bind(null, screening.id)}
          question={words.reason}
          submit={words.withdraw}
        />
      </Disclosure>
      <div>
        <ActionBar status={words.finishText}>
          <FinishForm label={words.finish} />
        </ActionBar>
      </div>
    </StepFrame>
  );
}
