'use client';

import { FailedPage } from '@/components/staff/failed-page';

export default function ErrorPage(props: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  return <FailedPage {...props} />;
}
