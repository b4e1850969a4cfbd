import { Card } from '@/components/ui/card';
import { Stack } from '@/components/ui/stack';

interface AboutCardsProps {
  readonly cards: readonly {
    readonly id: string;
    readonly title: string;
    readonly lines: readonly string[];
  }[];
  readonly headingLevel?: 2 | 3;
}

/** What dry needling is, card by card. */
export function AboutCards({ cards, headingLevel = 2 }: AboutCardsProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <Stack columns>
      {cards.map(({ id, title, lines }) => (
        <Card key={id} as="section" labelledBy={id}>
          <Stack gap="tight">
            <Heading id={id}>{title}</Heading>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
