import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PlainFrame } from '@/components/layout/plain-frame';
import { PostButton } from '@/components/staff/post-button';
import { UnlockPage } from '@/components/staff/unlock-page';
import { PageHeading } from '@/components/ui/page-heading';
import { hasPin } from '@/lib/auth/lock-session';
import { staffOnDevice } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { unlock } from '@/app/(clinician)/actions';

export const metadata: Metadata = { title: 'Locked' };
/** Where every other page leads while the session is locked: after a reload, or in another tab. */
export default async function LockedPage() {
  const session = await staffOnDevice();
  if (!session?.locked) redirect(session ? routes.today : routes.signIn);
  const { staff } = session;
  return (
    <PlainFrame brand={{ name: 'Beforehand' }} tagline="Locked, because nobody was here for a while.">
      <PageHeading title="Locked" lead={<bdi>{staff.fullName}</bdi>} />
      <UnlockPage action={unlock} by={(await hasPin(staff)) ? 'PIN' : 'password'} />
      <PostButton address={routes.signOut} look="secondary" wide>
        Sign in as somebody else
      </PostButton>
    </PlainFrame>
  );
}
