import type { Metadata } from 'next';
import { PlainFrame } from '@/components/layout/plain-frame';
import { ChoosePasswordForm } from '@/components/staff/choose-password-form';
import { Moment } from '@/components/staff/moment';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { welcomeState } from '@/lib/auth/set-up-link';
import { routes } from '@/lib/routes';
import { choose } from './actions';

export const metadata: Metadata = { title: 'Choose your password' };
/** Looking at it spends nothing: previews of messages do it too. */
export default async function WelcomePage({
  params,
}: {
  readonly params: Promise<{ readonly token: string }>;
}) {
  const { token } = await params;
  const link = await welcomeState(token);
  return (
    <PlainFrame brand={{ name: 'Beforehand' }} tagline="A password that only you know.">
      {link.state === 'open' && (
        <>
          <PageHeading
            title={
              <>
                Welcome, <bdi>{link.fullName}</bdi>
              </>
            }
            lead={
              <span>
                Choose the password you will sign in with at <bdi>{link.clinic}</bdi>, as {link.email}. Nobody
                else gets to see it.
              </span>
            }
          />
          <ChoosePasswordForm action={choose} token={token} email={link.email} />
        </>
      )}
      {link.state === 'used' && (
        <>
          <PageHeading
            title="This link was used"
            lead={
              <span>
                A password was chosen by it <Moment at={link.at} timeZone={link.timeZone} />, on {link.on}.
              </span>
            }
          />
          <Notice tone="attention" title="Was that not you?">
            <p>
              Then somebody else may know the password. Tell the clinic at once, and somebody besides the
              person who gave you the link.
            </p>
          </Notice>
          <LinkButton href={routes.signIn}>Sign in</LinkButton>
        </>
      )}
      {link.state === 'ended' && (
        <PageHeading
          title="This link does not work any more"
          lead="Links for choosing a password work once, for three days, and only the newest. Ask an admin of the clinic for a new one."
        />
      )}
    </PlainFrame>
  );
}
