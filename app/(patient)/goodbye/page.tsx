import { ForgetDrafts } from '@/components/form/forget-drafts';
import { PlainFrame } from '@/components/layout/plain-frame';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';

export const metadata = { title: patientWords.goodbye.title };

/** After Finish, or after the form closed by itself. Nothing of the patient is here, whoever looks next. */
export default async function GoodbyePage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const words = (await searchParams)['why'] === 'idle' ? patientWords.closed : patientWords.goodbye;
  return (
    <PlainFrame brand={{ name: patientWords.product }} audience="patient">
      <PageHeading title={words.title} lead={words.text} takesFocus />
      <ForgetDrafts />
      <div>
        <LinkButton look="quiet" size="small" href={routes.signIn}>
          {patientWords.staffSignIn}
        </LinkButton>
      </div>
    </PlainFrame>
  );
}
