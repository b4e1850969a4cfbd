import { buttonClass } from '@/components/ui/button-class';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { SectionHeading } from '@/components/ui/section-heading';
import { routes } from '@/lib/routes';

/** For somebody who asks what is kept of them. */
export function WholeCopyCard({ patientId }: { readonly patientId: string }) {
  return (
    <Card as="section" labelledBy="copy">
      <SectionHeading
        id="copy"
        lead="All their answers, decisions, consents, signatures and records, and who looked at them: one ZIP with PDFs to read and a page that explains it. Make sure that it is them who asks, and hand it over safely. It is kept nowhere here."
      >
        A copy of everything for them
      </SectionHeading>
      <ButtonRow>
        {/* Not a Link: fetching it ahead would be a copy that nobody asked for. */}
        <a className={buttonClass({ look: 'secondary' })} href={routes.patientCopy(patientId)} download>
          <Icon name="download" />
          <span>Make the copy</span>
        </a>
      </ButtonRow>
    </Card>
  );
}
