import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link within the app. Nothing is fetched before somebody follows it: every page is personal and made afresh, so asking
 * for each page a list points to would cost the clinic's server a dozen requests for one that is read.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />;
}
