import { redirect } from 'next/navigation';
import { MoveLinkForm } from '@/components/intake/move-link-form';
import { Points } from '@/components/intake/points';
import { StartForm } from '@/components/intake/start-form';
import { PlainFrame } from '@/components/layout/plain-frame';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { currentPatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { linkState } from '@/lib/screening/open-link';
import { goOnHere, startHere } from './actions';

export const metadata = { title: patientWords.link.title };

/** Opening the address spends nothing: mail scanners do it too. No name is said here. */
export default async function LinkPage({ params }: { readonly params: Promise<{ readonly token: string }> }) {
  const { token } = await params;
  const link = await linkState(token, await currentPatient());
  if (link.state === 'here') redirect(routes.patient.next);

  const { link: words, ended, locked } = patientWords;
  return (
    <PlainFrame brand={{ name: patientWords.product }} audience="patient">
      {link.state === 'ended' && <PageHeading title={ended.title} lead={ended.text} />}
      {link.state === 'locked' && (
        <>
          <PageHeading title={locked.title} lead={locked.text} takesFocus />
          <Notice tone="info" icon="phone">
            {locked.call(link.phone)}
          </Notice>
        </>
      )}
      {(link.state === 'in-use' || link.state === 'last-tries') && (
        <>
          <PageHeading title={words.moveTitle} lead={words.moveLead} />
          {link.state === 'last-tries' && (
            <Notice tone="attention" live="polite" title={words.triesLeft(link.triesLeft)}>
              <p>{words.lastTries}</p>
              <p>{patientWords.help.call(link.phone)}</p>
            </Notice>
          )}
          <MoveLinkForm action={goOnHere} token={token} />
        </>
      )}
      {link.state === 'fresh' && (
        <>
          <PageHeading title={words.title} lead={words.lead} />
          <Points texts={words.points} />
          <StartForm action={startHere} token={token} />
        </>
      )}
    </PlainFrame>
  );
}
