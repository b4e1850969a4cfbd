import { Link } from '@/components/ui/link';

import { Mark } from './mark';
import styles from './brand.module.css';

interface BrandProps {
  readonly name: string;
  /** Where the name leads; a person answering is not led away. */
  readonly href?: string | undefined;
  /** Under the name: the clinic. */
  readonly detail?: string | undefined;
}

export function Brand({ name, href, detail }: BrandProps) {
  const words = (
    <>
      <Mark size={2.25} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </>
  );
  return href ? (
    <Link className={styles.brand} href={href}>
      {words}
    </Link>
  ) : (
    <span className={styles.brand}>{words}</span>
  );
}
