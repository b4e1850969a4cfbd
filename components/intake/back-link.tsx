import { LinkButton } from '@/components/ui/link-button';
import { patientWords } from '@/lib/phrasebook/patient';

export function BackLink({ href }: { readonly href: string | undefined }) {
  return (
    href && (
      <LinkButton href={href} look="quiet" icon="arrow-left">
        {patientWords.back}
      </LinkButton>
    )
  );
}
