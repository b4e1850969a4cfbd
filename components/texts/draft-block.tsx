import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { ErrorMessage } from '@/components/ui/error-message';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';
import { textBlocks, type BlockId, type LooseBlock, type TextField } from '@/lib/texts/text-body.schema';
import type { TextProblem } from '@/lib/texts/text-problems';
import { BlockPreview, type ExampleValues } from './block-preview';
import styles from './draft-block.module.css';

interface DraftBlockProps {
  readonly language: string;
  readonly block: BlockId;
  readonly words: LooseBlock;
  readonly example: ExampleValues;
  readonly problems: readonly TextProblem[];
  /** Other words than the text in force has. */
  readonly isChanged: boolean;
}

/** One block of a draft: what the patient would see, what is wrong with it, and the way to its form. */
export function DraftBlock({ language, block, words, example, problems, isChanged }: DraftBlockProps) {
  const { name, fields } = textBlocks[block];
  const isBegun = Object.values(words).some((value) => value.length > 0);
  return (
    <li className={styles.block}>
      <div className={styles.head}>
        <h3 id={`block-${block}`}>{name}</h3>
        {isChanged && <Badge tone="info">Changed</Badge>}
        <LinkButton look="quiet" size="small" icon="pen" href={routes.textBlock(language, block)}>
          Edit <span className="visually-hidden">{name}</span>
        </LinkButton>
      </div>
      {isBegun ? (
        <>
          {problems.map(({ field, message }) => (
            <ErrorMessage key={field} id={`problem-${block}-${field}`}>
              {(fields as Readonly<Record<string, TextField>>)[field]?.label}: {message}
            </ErrorMessage>
          ))}
          <div lang={language} dir="auto">
            <BlockPreview block={block} words={words} example={example} />
          </div>
        </>
      ) : (
        <Card look="quiet">
          <p>Not written yet.</p>
        </Card>
      )}
    </li>
  );
}
