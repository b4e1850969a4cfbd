import { PrintButton } from '@/components/consent/print-button';
import { Notice } from '@/components/ui/notice';
import styles from './recovery-codes.module.css';

/** Told this once: only their fingerprints are kept. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <Notice
      tone="attention"
      live="polite"
      title="Write these down now: they are shown only this once"
      actions={<PrintButton label="Print this page" />}
    >
      <p>
        When your phone is not there, each of these lets you in once, in place of its code. Keep them where
        you keep your keys, and not on the phone.
      </p>
      <ol role="list" className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </Notice>
  );
}
