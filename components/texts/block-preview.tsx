import { Card } from '@/components/ui/card';
import { filled } from '@/lib/phrasebook/filled';
import { textBlocks, type BlockId, type LooseBlock } from '@/lib/texts/text-body.schema';
import styles from './block-preview.module.css';

/** What placeholders stand for in a preview. */
export type ExampleValues = Readonly<Record<string, string>>;

interface BlockPreviewProps {
  readonly block: BlockId;
  readonly words: LooseBlock;
  readonly example: ExampleValues;
}

const missing = 'Nothing written yet';

/** One block as the patient sees it, with an example where something is filled in. */
export function BlockPreview({ block, words, example }: BlockPreviewProps) {
  const line = (field: string) => {
    const text = words[field];
    return typeof text === 'string' && text.trim() !== '' ? (
      filled(text, example)
    ) : (
      <span className={styles.missing}>{missing}</span>
    );
  };
  const lines = () => {
    const texts = words['lines'];
    return Array.isArray(texts) && texts.length > 0 ? (texts as readonly string[]) : null;
  };
  const sentences = (as: 'points' | 'paragraphs') => {
    const texts = lines();
    if (!texts) return <p className={styles.missing}>{missing}</p>;
    return as === 'points' ? (
      <ul>
        {texts.map((text, index) => (
          <li key={index}>{filled(text, example)}</li>
        ))}
      </ul>
    ) : (
      texts.map((text, index) => <p key={index}>{filled(text, example)}</p>)
    );
  };
  const { part } = textBlocks[block];
  const tone = block === 'get-help' ? 'attention' : block.endsWith('-card') ? 'info' : undefined;
  return (
    <Card tone={tone}>
      <div className={styles.preview}>
        {block !== 'declarations' && <p className={styles.title}>{line('title')}</p>}
        {part === 'about' && sentences('paragraphs')}
        {part === 'aftercare' && (
          <>
            {block === 'get-help' && <p>{line('lead')}</p>}
            {sentences('points')}
          </>
        )}
        {(block === 'benefits' || block === 'alternatives' || block === 'rights' || block === 'validity') &&
          sentences(block === 'benefits' ? 'paragraphs' : 'points')}
        {block === 'plan' && (
          <dl className={styles.plan}>
            <dt>{line('areas')}</dt>
            <dd>{example['area']}</dd>
            <dt>{line('leftOut')}</dt>
            <dd>{example['leftOut']}</dd>
            <dt>{line('technique')}</dt>
            <dd>{example['technique']}</dd>
            <dt>{line('extent')}</dt>
            <dd>
              {line('times')}
              <br />
              {line('until')}
            </dd>
            <dt className={styles.or}>Or, where nothing else is planned</dt>
            <dd>{line('once')}</dd>
          </dl>
        )}
        {block === 'precautions' && <p>{line('opened')}</p>}
        {block === 'risks' && (
          <>
            {['own', 'common', 'serious'].map((field) => (
              <p key={field} className={styles.heading}>
                {line(field)}
              </p>
            ))}
          </>
        )}
        {block === 'declarations' && (
          <ul className={styles.ticks}>
            {Object.keys(textBlocks.declarations.fields).map((field) => (
              <li key={field}>{line(field)}</li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
