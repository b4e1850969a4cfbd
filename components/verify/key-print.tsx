import styles from './verify.module.css';

/** A fingerprint to be compared by eye: in groups of four. */
export function KeyPrint({ keyId }: { readonly keyId: string }) {
  return <span className={styles.print}>{keyId.replace(/.{4}(?=.)/g, '$& ')}</span>;
}
