import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import type { UnderstandingItem } from '@/lib/screening/understanding';
import { UnderstandingList } from './understanding-list';

/** How the questions about the risks went, and what is left to be talked about. */
export function UnderstandingCard({ items }: { readonly items: readonly UnderstandingItem[] }) {
  const unclear = items.filter(({ result }) => result === 'unclear').length;
  return (
    <Card as="section" labelledBy="understanding" tone={unclear > 0 ? 'attention' : undefined}>
      <SectionHeading
        id="understanding"
        lead={
          unclear > 0
            ? 'What stayed unclear after it was explained once. Talk about it before anything is signed.'
            : undefined
        }
        aside={unclear > 0 && <Badge tone="attention">To talk about: {unclear}</Badge>}
      >
        What was understood
      </SectionHeading>
      <UnderstandingList items={items} />
    </Card>
  );
}
