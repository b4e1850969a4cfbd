import { Badge } from '@/components/ui/badge';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { SectionHeading } from '@/components/ui/section-heading';
import { routes } from '@/lib/routes';

export function SecondStepCard({ isOn }: { readonly isOn: boolean }) {
  return (
    <Card as="section" labelledBy="second-step">
      <SectionHeading
        id="second-step"
        lead="A code from your phone, after the password."
        aside={isOn ? <Badge tone="success">On</Badge> : <Badge>Off</Badge>}
      >
        Second step at sign-in
      </SectionHeading>
      <ButtonRow>
        <LinkButton look="secondary" href={routes.accountSecondStep}>
          {isOn ? 'Look at it' : 'Set it up'}
        </LinkButton>
      </ButtonRow>
    </Card>
  );
}
