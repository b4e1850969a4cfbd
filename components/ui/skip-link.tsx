import styles from './skip-link.module.css';

interface SkipLinkProps {
  readonly targetId?: string | undefined;
  readonly label?: string | undefined;
}

/** The first thing the Tab key reaches; the frames' `<main>` has the id it leads to. */
export function SkipLink({ targetId = 'main', label = 'Skip to the main part' }: SkipLinkProps) {
  return (
    <a className={styles.link} href={`#${targetId}`} data-screen-only="">
      {label}
    </a>
  );
}
