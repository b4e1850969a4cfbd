import { useId, type SVGProps } from 'react';
import type { RegionId } from '@/rules';
import { bodyShapes, figureBox, type BodyShape, type BodyView } from './body-shapes';
import styles from './body-figure.module.css';
import type { PlaceTone } from './place-tone';

interface BodyFigureProps {
  readonly view: BodyView;
  readonly toneOf: (region: RegionId) => PlaceTone | undefined;
  /** Names the drawing for a screen reader. Without it the drawing is silent, and words beside it say what it shows. */
  readonly label?: string | undefined;
  /** Makes something to press of a place. */
  readonly placeProps?: ((shape: BodyShape) => SVGProps<SVGGElement>) | undefined;
}

const patterns: Readonly<Record<PlaceTone, 'closed' | 'maybe' | undefined>> = {
  chosen: undefined,
  closed: 'closed',
  'chosen-closed': 'closed',
  'maybe-closed': 'maybe',
  'chosen-maybe-closed': 'maybe',
};

const tick = ([x, y]: BodyShape['middle']): string => `M${x - 4.5} ${y}l3 3.5l6 -7`;

/** One side of the body. */
export function BodyFigure({ view, toneOf, label, placeProps }: BodyFigureProps) {
  const id = useId();
  return (
    <svg
      className={styles.figure}
      viewBox={`0 0 ${figureBox.width} ${figureBox.height}`}
      {...(label ? { role: 'group', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <defs>
        <pattern
          id={`${id}-closed`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className={styles.closedGround} />
          <rect width="2.2" height="6" className={styles.closedLine} />
        </pattern>
        <pattern id={`${id}-maybe`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className={styles.maybeGround} />
          <circle cx="2.5" cy="2.5" r="1.1" className={styles.maybeDot} />
        </pattern>
      </defs>
      {bodyShapes[view].map((shape) => {
        const tone = toneOf(shape.region);
        const pattern = tone && patterns[tone];
        return (
          <g
            key={`${shape.region} ${shape.middle[0]}`}
            className={styles.place}
            data-tone={tone}
            {...placeProps?.(shape)}
          >
            <path d={shape.outline} className={styles.outline} fill={pattern && `url(#${id}-${pattern})`} />
            {placeProps && tone?.startsWith('chosen') && (
              <>
                <circle cx={shape.middle[0]} cy={shape.middle[1]} r="8" className={styles.disc} />
                <path d={tick(shape.middle)} className={styles.tick} />
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
