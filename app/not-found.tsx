import { PlainFrame } from '@/components/layout/plain-frame';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { routes } from '@/lib/routes';

/** "Not there" and "not yours" look the same. */
export default function NotFound() {
  return (
    <PlainFrame brand={{ name: 'Beforehand' }}>
      <PageHeading title="We could not find that" lead="It may have moved, or it is not yours to see." />
      <LinkButton href={routes.home}>Go to the start</LinkButton>
    </PlainFrame>
  );
}
