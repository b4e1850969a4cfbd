'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type SVGProps } from 'react';
import type { RegionId } from '@/rules';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { BodyFigure } from './body-figure';
import { placeTone, type PlaceTone } from './place-tone';
import { bodyShapes, type BodyShape, type BodyView } from './body-shapes';
import styles from './body-chart.module.css';

export interface BodyChartWords {
  readonly front: string;
  readonly back: string;
  /** Turns the body round, where one side is seen at a time. */
  readonly turn: Readonly<Record<BodyView, string>>;
  readonly left: string;
  readonly right: string;
  /** What to do with it. */
  readonly hint: string;
  readonly larger: string;
  readonly smaller: string;
}

interface BodyChartProps {
  /** What can be chosen here, by its name. */
  readonly labels: ReadonlyMap<string, string>;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (region: RegionId) => void;
  readonly closed?: readonly RegionId[] | undefined;
  readonly maybeClosed?: readonly RegionId[] | undefined;
  readonly words: BodyChartWords;
}

const views: readonly BodyView[] = ['front', 'back'];

/** From one place to the next, as the list goes. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * The body to tap, in place of looking for a name in a list: what it shows is what the list beside it has ticked. One stop of
 * the Tab key for each side; the arrow keys go from place to place.
 */
export function BodyChart(props: BodyChartProps) {
  const { labels, chosen, onToggle, closed = [], maybeClosed = [], words } = props;
  const [view, setView] = useState<BodyView>('front');
  const [large, setLarge] = useState(false);
  /** Where the Tab key comes in, and what is named under the drawing. */
  const [at, setAt] = useState<Partial<Record<BodyView, RegionId>>>({});
  const [named, setNamed] = useState<RegionId>();

  const window = useRef<HTMLDivElement>(null);
  // Made larger, it is wider than its place: the middle of the body first, not an empty corner.
  useEffect(() => {
    const { current } = window;
    if (current && large) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, [large, view]);

  const toneOf = (region: RegionId): PlaceTone | undefined =>
    placeTone({
      chosen: chosen.has(region),
      closed: closed.includes(region),
      maybeClosed: maybeClosed.includes(region),
    });

  const placesIn = (side: BodyView): readonly RegionId[] =>
    bodyShapes[side].map(({ region }) => region).filter((region) => labels.has(region));

  const press = (event: KeyboardEvent<SVGGElement>, side: BodyView, region: RegionId) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      onToggle(region);
      return;
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const places = placesIn(side);
    const next = places.at((places.indexOf(region) + step) % places.length);
    if (!next) return;
    setAt({ ...at, [side]: next });
    event.currentTarget.ownerSVGElement?.querySelector<SVGGElement>(`[data-region="${next}"]`)?.focus();
  };

  const placeProps =
    (side: BodyView) =>
    ({ region }: BodyShape): SVGProps<SVGGElement> => {
      const label = labels.get(region);
      if (label === undefined) return { 'aria-hidden': true };
      return {
        role: 'button',
        'aria-label': label,
        'aria-pressed': chosen.has(region),
        tabIndex: region === (at[side] ?? placesIn(side)[0]) ? 0 : -1,
        onClick: () => {
          setNamed(region);
          onToggle(region);
        },
        onKeyDown: (event) => press(event, side, region),
        onFocus: () => setNamed(region),
        onPointerEnter: () => setNamed(region),
        ...{ 'data-region': region },
      };
    };

  const other = view === 'front' ? 'back' : 'front';
  return (
    <div className={styles.space}>
      <div className={styles.chart} data-large={large}>
        <div className={styles.tools}>
          <span className={styles.turn}>
            <Button look="secondary" size="small" onClick={() => setView(other)}>
              {words.turn[other]}
            </Button>
          </span>
          <Button look="quiet" size="small" onClick={() => setLarge(!large)}>
            {large ? words.smaller : words.larger}
          </Button>
        </div>
        <div ref={window} className={styles.figures}>
          {views.map((side) => (
            <figure key={side} className={classNames(styles.view, side === view && styles.seen)}>
              <figcaption className={styles.side}>
                <span>{side === 'front' ? words.right : words.left}</span>
                <strong>{words[side]}</strong>
                <span>{side === 'front' ? words.left : words.right}</span>
              </figcaption>
              <BodyFigure view={side} toneOf={toneOf} label={words[side]} placeProps={placeProps(side)} />
            </figure>
          ))}
        </div>
        <p className={styles.named} aria-hidden="true">
          {(named && labels.get(named)) ?? words.hint}
        </p>
      </div>
    </div>
  );
}
