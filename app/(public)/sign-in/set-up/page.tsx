import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PlainFrame } from '@/components/layout/plain-frame';
import { SetUpForm } from '@/components/staff/set-up-form';
import { readSignIn } from '@/lib/auth/set-up-second-factor';
import { requireSignIn } from '@/lib/auth/sign-in-device';
import { routes } from '@/lib/routes';
import { safePath } from '@/lib/safe-path';
import { confirm } from './actions';

export const metadata: Metadata = { title: 'Set up the second step' };
export default async function SetUpPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const target = safePath((await searchParams)['callbackUrl'], routes.today);
  const signIn = await readSignIn(await requireSignIn());
  if (signIn?.next !== 'set-up') redirect(signIn ? routes.signInCode : routes.signIn);
  return (
    <PlainFrame
      brand={{ name: 'Beforehand' }}
      tagline="One more step, so that a password alone opens nothing."
    >
      <SetUpForm action={confirm} offered={signIn.offered} target={target} />
    </PlainFrame>
  );
}
