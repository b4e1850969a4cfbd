'use client';

import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { routes } from '@/lib/routes';

interface FailedPageProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

/** A defect, not somebody's mistake. The number finds it in the server's log; nothing about a patient is in it. */
export function FailedPage({ error, reset }: FailedPageProps) {
  return (
    <>
      <PageHeading title="Something went wrong on our side" />
      <Notice
        tone="attention"
        live="assertive"
        title="This page could not be shown"
        actions={
          <>
            <Button onClick={reset}>Try again</Button>
            <LinkButton look="secondary" href={routes.today}>
              Go to today’s list
            </LinkButton>
          </>
        }
      >
        <p>
          What was saved before is kept. Do not take a missing finding for a “no”: use the page once it shows
          again.
        </p>
        {error.digest && (
          <p>
            Error number <code>{error.digest}</code>
          </p>
        )}
      </Notice>
    </>
  );
}
