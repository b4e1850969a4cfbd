import { OpenCopyForm } from '@/components/consent/open-copy-form';
import { PlainFrame } from '@/components/layout/plain-frame';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { copyLinkState } from '@/lib/copy-link/open-copy-link';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';

const words = patientWords.copy.link;

export const metadata = { title: words.title };

/** Looking at it opens nothing, and nothing on it says whose copy it is. */
export default async function CopyLinkPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { token } = await params;
  const { said } = await searchParams;
  const link = await copyLinkState(token);
  return (
    <PlainFrame brand={{ name: patientWords.product }} audience="patient">
      {link.state === 'ended' && <PageHeading title={words.ended} lead={words.endedText} />}
      {link.state === 'locked' && (
        <>
          <PageHeading title={words.locked} lead={words.lockedText} takesFocus />
          <Notice tone="info" icon="phone">
            {words.call(link.phone)}
          </Notice>
        </>
      )}
      {link.state === 'open' && (
        <>
          <PageHeading title={words.title} lead={words.lead} />
          <OpenCopyForm
            address={routes.copyLinkFile(token)}
            problem={
              <>
                {said === 'wrong' && (
                  <Notice tone="attention" live="assertive" title={words.wrong}>
                    <p>{words.wrongText}</p>
                    {link.triesLeft !== null && (
                      <>
                        <p>
                          {words.triesLeft(link.triesLeft)}. {words.lastTries}
                        </p>
                        <p>{words.call(link.phone)}</p>
                      </>
                    )}
                  </Notice>
                )}
                {said === 'often' && (
                  <Notice tone="attention" live="assertive" title={words.often}>
                    <p>{words.oftenText}</p>
                    <p>{words.call(link.phone)}</p>
                  </Notice>
                )}
                {said === 'later' && (
                  <Notice tone="attention" live="assertive" title={words.later}>
                    <p>{words.laterText}</p>
                  </Notice>
                )}
              </>
            }
          />
        </>
      )}
    </PlainFrame>
  );
}
