import { signatureGrid, strokePath, strokeWidth, type SignatureStroke } from './signature-strokes';
import styles from './signature.module.css';

interface SignatureInkProps {
  readonly strokes: readonly SignatureStroke[];
  /** For example "Signature of Ada Lovelace". */
  readonly label: string;
  /** Under the line: who signed. */
  readonly name?: string | undefined;
  /** Under the name: when, and in what capacity. */
  readonly detail?: string | undefined;
}

/** A drawn signature, from its strokes: as sharp on paper as on a screen. */
export function SignatureInk({ strokes, label, name, detail }: SignatureInkProps) {
  return (
    <figure className={styles.ink}>
      <svg
        className={styles.inkDrawing}
        viewBox={`0 0 ${signatureGrid.width} ${signatureGrid.height}`}
        role="img"
        aria-label={label}
      >
        <InkPaths strokes={strokes} />
      </svg>
      {(name || detail) && (
        <figcaption className={styles.signer}>
          {name && <span className={styles.signerName}>{name}</span>}
          {detail && <span className={styles.signerDetail}>{detail}</span>}
        </figcaption>
      )}
    </figure>
  );
}

export function InkPaths({ strokes }: { readonly strokes: readonly SignatureStroke[] }) {
  return strokes.map(({ points }, index) => (
    <path key={index} className={styles.stroke} d={strokePath(points)} strokeWidth={strokeWidth(points)} />
  ));
}
