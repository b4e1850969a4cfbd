import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { routes } from '@/lib/routes';

/** For staff: not there, and not theirs, are one answer. */
export function NotFoundPage() {
  return (
    <>
      <PageHeading title="Not found" />
      <EmptyState
        title="There is nothing here for you"
        icon="search"
        actions={<LinkButton href={routes.today}>Go to today’s list</LinkButton>}
      >
        <p>The address may be wrong, or your role does not include it.</p>
      </EmptyState>
    </>
  );
}
