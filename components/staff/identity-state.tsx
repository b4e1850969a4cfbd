import { DescriptionList } from '@/components/ui/description-list';
import type { LinkedIdentity } from '@/lib/auth/link-identity';
import { Moment } from './moment';

/** Which account it is, since when, and when it last let somebody in. */
export function IdentityState({
  identity: { issuer, shownAs, linkedAt, lastUsedAt },
  timeZone,
}: {
  readonly identity: LinkedIdentity;
  readonly timeZone: string;
}) {
  return (
    <DescriptionList
      items={[
        { id: 'account', term: 'Account', description: <bdi>{shownAs ?? 'It did not say its name'}</bdi> },
        { id: 'at', term: 'At', description: <bdi>{new URL(issuer).host}</bdi> },
        { id: 'since', term: 'Linked', description: <Moment at={linkedAt} timeZone={timeZone} /> },
        {
          id: 'used',
          term: 'Last used',
          description: lastUsedAt ? <Moment at={lastUsedAt} timeZone={timeZone} /> : 'Not yet',
        },
      ]}
    />
  );
}
