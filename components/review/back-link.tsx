import { LinkButton } from '@/components/ui/link-button';
import { PersonName } from '@/components/staff/person-name';
import { routes } from '@/lib/routes';

interface BackLinkProps {
  readonly screeningId: string;
  readonly patient: { readonly givenName: string; readonly familyName: string };
}

/** Back to the screening, naming whose it is: a decision must not land on the wrong person. */
export function BackLink({ screeningId, patient }: BackLinkProps) {
  return (
    <div>
      <LinkButton look="quiet" icon="arrow-left" href={routes.screening.view(screeningId)}>
        <PersonName person={patient} />
      </LinkButton>
    </div>
  );
}
