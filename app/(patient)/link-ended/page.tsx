import { PlainFrame } from '@/components/layout/plain-frame';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';

export const metadata = { title: patientWords.ended.title };

/** For a device that opens nothing any more. It does not say what there was. */
export default function LinkEndedPage() {
  return (
    <PlainFrame brand={{ name: patientWords.product }} audience="patient">
      <PageHeading title={patientWords.ended.title} lead={patientWords.ended.text} takesFocus />
      <div>
        <LinkButton look="quiet" size="small" href={routes.signIn}>
          {patientWords.staffSignIn}
        </LinkButton>
      </div>
    </PlainFrame>
  );
}
