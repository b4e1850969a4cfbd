import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import type { SetUpLinkRow } from '@/lib/auth/set-up-link.repository';
import { LinkMaker, type MakeLink } from './link-maker';
import { Moment } from './moment';

interface SetUpLinkCardProps {
  readonly staffId: string;
  readonly hasPassword: boolean;
  readonly link: SetUpLinkRow | null;
  readonly makeLink: MakeLink;
  readonly timeZone: string;
}

/** How a colleague gets a password that nobody else knows. */
export function SetUpLinkCard({ staffId, hasPassword, link, makeLink, timeZone }: SetUpLinkCardProps) {
  return (
    <Card as="section" labelledBy="set-up">
      <SectionHeading
        id="set-up"
        lead={
          hasPassword
            ? 'For somebody who has forgotten it. They choose a new one by a link; you never see it.'
            : 'They choose one by a link; you never see it. Until then nobody can sign in as them.'
        }
        aside={hasPassword ? undefined : <Badge tone="attention">No password yet</Badge>}
      >
        Password
      </SectionHeading>
      {link?.usedAt && (
        <p>
          Last chosen by link <Moment at={link.usedAt} timeZone={timeZone} />, on {link.usedOn}.
        </p>
      )}
      <LinkMaker
        about={{ name: 'staffId', value: staffId }}
        lead={
          hasPassword
            ? 'Making a link ends their present password at once, with a linked account, and signs them out everywhere.'
            : 'Let them scan it, or send it to them alone: whoever opens it first chooses the password.'
        }
        label="Link for this person"
        show={hasPassword ? 'End the password and show a link' : 'Show link and QR code'}
        makeLink={makeLink}
        timeZone={timeZone}
      />
    </Card>
  );
}
