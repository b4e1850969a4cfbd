import styles from './person-name.module.css';

interface PersonNameProps {
  readonly person: { readonly givenName: string; readonly familyName: string };
}

/** Isolated, so that a name in another direction leaves the words around it alone; breaks anywhere rather than overflow. */
export function PersonName({ person: { givenName, familyName } }: PersonNameProps) {
  return (
    <bdi className={styles.name}>
      {givenName} {familyName}
    </bdi>
  );
}
