import { redirect } from 'next/navigation';
import { MoveLinkForm } from '@/components/intake/move-link-form';
import { Points } from '@/components/intake/points';
import { StartForm } from '@/components/intake/start-form';
import { PlainFrame } from '@/components/layout/plain-frame';
import { PageHeading } from '@/components/ui/page-heading';
import { currentPatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { linkState } from '@/lib/screening/open-link';
import { goOnHere, startHere } from './actions';

export const dynamic = 'force-dynamic';
export const metadata = { title: patientWords.link.title };

/** Opening the address spends nothing: mail scanners do it too. No name is said here. */
export default async function LinkPage({ params }: { readonly params: Promise<{ readonly token: string }> }) {
  const { token } = await params;
  const state = await linkState(token, await currentPatient());
  if (state === 'here') redirect(routes.patient.next);

  const { link, ended } = patientWords;
  return (
    <PlainFrame brand={{ name: patientWords.product }} audience="patient">
      {state === 'ended' && <PageHeading title={ended.title} lead={ended.text} />}
      {state === 'in-use' && (
        <>
          <PageHeading title={link.moveTitle} lead={link.moveLead} />
          <MoveLinkForm action={goOnHere} token={token} />
        </>
      )}
      {state === 'fresh' && (
        <>
          <PageHeading title={link.title} lead={link.lead} />
          <Points texts={link.points} />
          <StartForm action={startHere} token={token} />
        </>
      )}
    </PlainFrame>
  );
}
