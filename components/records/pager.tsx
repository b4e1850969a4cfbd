import { LinkButton } from '@/components/ui/link-button';
import styles from './pager.module.css';

interface PagerProps {
  readonly label: string;
  readonly here: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly words?: { readonly previous: string; readonly next: string } | undefined;
}

/** The pages of a long list. */
export function Pager({
  label,
  here,
  previous,
  next,
  words = { previous: 'Previous', next: 'Next' },
}: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className={styles.pager}>
      {previous && (
        <LinkButton look="secondary" icon="arrow-left" href={previous}>
          {words.previous}
        </LinkButton>
      )}
      <span>{here}</span>
      {next && (
        <LinkButton look="secondary" iconAfter="arrow-right" href={next}>
          {words.next}
        </LinkButton>
      )}
    </nav>
  );
}
