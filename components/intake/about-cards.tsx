import { Card } from '@/components/ui/card';
import { Stack } from '@/components/ui/stack';

interface AboutCardsProps {
  readonly cards: readonly {
    readonly id: string;
    readonly title: string;
    readonly lines: readonly string[];
  }[];
  /** 3: inside something else, where they are no landmarks of the page. */
  readonly headingLevel?: 2 | 3;
}

/** What dry needling is, card by card. */
export function AboutCards({ cards, headingLevel = 2 }: AboutCardsProps) {
  const isPage = headingLevel === 2;
  const Heading = `h${headingLevel}` as const;
  return (
    <Stack columns>
      {cards.map(({ id, title, lines }) => (
        <Card key={id} as={isPage ? 'section' : 'div'} labelledBy={isPage ? id : undefined}>
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
