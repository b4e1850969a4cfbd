/** x and y on the pad's own grid, milliseconds since the first touch, pressure from 0 to 1. */
export type SignaturePoint = readonly [x: number, y: number, t: number, pressure: number];

export interface SignatureStroke {
  readonly points: readonly SignaturePoint[];
}

/** The pad's grid: whatever its size on a screen, ink is kept on these units. */
export const signatureGrid = { width: 600, height: 200 } as const;

const round = (value: number, steps: number): number => Math.round(value * steps) / steps;
const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** Where on the pad's grid a pointer is, from where the pad is on the screen at this moment. */
export const gridPoint = (
  pointer: { readonly clientX: number; readonly clientY: number; readonly pressure: number },
  pad: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  elapsed: number,
): SignaturePoint => [
  round(
    within(((pointer.clientX - pad.left) / (pad.width || 1)) * signatureGrid.width, signatureGrid.width),
    10,
  ),
  round(
    within(((pointer.clientY - pad.top) / (pad.height || 1)) * signatureGrid.height, signatureGrid.height),
    10,
  ),
  Math.max(0, Math.round(elapsed)),
  round(within(pointer.pressure, 1), 100),
];

/** Far enough from the last point to be worth keeping: a resting pen sends hundreds of equal points. */
export const isNewPoint = (last: SignaturePoint | undefined, next: SignaturePoint): boolean =>
  !last || Math.hypot(next[0] - last[0], next[1] - last[1]) >= 0.8;

/** The length of all ink in grid units: a dot has next to none. */
export const inkLength = (strokes: readonly SignatureStroke[]): number =>
  strokes.reduce(
    (total, { points }) =>
      total +
      points.reduce((length, [x, y], index) => {
        const before = points[index - 1];
        return before ? length + Math.hypot(x - before[0], y - before[1]) : length;
      }, 0),
    0,
  );

/** A smooth line through the middles between points; a single point becomes a dot. */
export const strokePath = (points: readonly SignaturePoint[]): string => {
  const [first, ...others] = points;
  if (!first) return '';
  const last = others.at(-1);
  if (!last) return `M${first[0]} ${first[1]}h.01`;

  const curves = others.slice(0, -1).map(([x, y], index) => {
    const next = others[index + 1] ?? last;
    return `Q${x} ${y} ${round((x + next[0]) / 2, 10)} ${round((y + next[1]) / 2, 10)}`;
  });
  return `M${first[0]} ${first[1]}${curves.join('')}L${last[0]} ${last[1]}`;
};

/** A pen pressed harder writes wider; a mouse or finger without pressure writes evenly. */
export const strokeWidth = (points: readonly SignaturePoint[]): number => {
  if (points.length === 0) return 3;
  const mean = points.reduce((sum, [, , , pressure]) => sum + pressure, 0) / points.length;
  return mean > 0 ? round(2 + within(mean, 1) * 2.4, 10) : 3.2;
};

/** What the form posts: nothing while there is no ink, so that "required" means what it says. */
export const postedSignature = (strokes: readonly SignatureStroke[]): string =>
  strokes.length === 0 ? '' : JSON.stringify({ ...signatureGrid, strokes });
