import { ForgetDrafts } from '@/components/form/forget-drafts';
import { PlainFrame } from '@/components/layout/plain-frame';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';

export const metadata = { title: patientWords.goodbye.title };

/** After Finish. Nothing of the patient is here, whoever looks next. */
export default function GoodbyePage() {
  return (
    <PlainFrame brand={{ name: patientWords.product }} audience="patient">
      <PageHeading title={patientWords.goodbye.title} lead={patientWords.goodbye.text} takesFocus />
      <ForgetDrafts />
      <div>
        <LinkButton look="quiet" size="small" href={routes.signIn}>
          {patientWords.staffSignIn}
        </LinkButton>
      </div>
    </PlainFrame>
  );
}
