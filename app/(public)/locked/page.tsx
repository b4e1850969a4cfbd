import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PlainFrame } from '@/components/layout/plain-frame';
import { ProviderButton } from '@/components/staff/provider-button';
import { ProviderProblem } from '@/components/staff/provider-problem';
import { PostButton } from '@/components/staff/post-button';
import { UnlockPage } from '@/components/staff/unlock-page';
import { PageHeading } from '@/components/ui/page-heading';
import { identityProvider } from '@/lib/auth/identity-provider';
import { identityOf } from '@/lib/auth/link-identity';
import { hasPin } from '@/lib/auth/lock-session';
import { staffOnDevice } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { unlock, unlockElsewhere } from '@/app/(clinician)/actions';

export const metadata: Metadata = { title: 'Locked' };
/** Where every other page leads while the session is locked: after a reload, or in another tab. */
export default async function LockedPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const session = await staffOnDevice();
  if (!session?.locked) redirect(session ? routes.today : routes.signIn);
  const { staff } = session;
  const { error } = await searchParams;
  const provider = identityProvider();
  const isLinked = provider !== null && (await identityOf(staff))?.issuer === provider.issuer;
  return (
    <PlainFrame brand={{ name: 'Beforehand' }} tagline="Locked, because nobody was here for a while.">
      {provider && typeof error === 'string' && (
        <ProviderProblem name={provider.name} trouble={error} doing="unlock" />
      )}
      <PageHeading title="Locked" lead={<bdi>{staff.fullName}</bdi>} />
      <UnlockPage action={unlock} by={(await hasPin(staff)) ? 'PIN' : 'password'} />
      {isLinked && (
        <ProviderButton ask={unlockElsewhere} target={routes.today}>
          {`Unlock with ${provider.name}`}
        </ProviderButton>
      )}
      <PostButton address={routes.signOut} look="secondary" wide>
        Sign in as somebody else
      </PostButton>
    </PlainFrame>
  );
}
