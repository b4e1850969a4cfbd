import { encode } from 'uqr';
import type { Strokes } from '@/lib/consent/sign-consent.schema';

const ink = '#14302f';
/** The pad's grid. */
const pad = { width: 600, height: 200 };

const svg = (width: number, height: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`;

const round = (value: number): number => Math.round(value * 10) / 10;

type Points = Strokes[number]['points'];

/** A smooth line through the middles between points; a single point becomes a dot. */
const strokePath = ([first = [0, 0, 0, 0], ...others]: Points): string => {
  const last = others.at(-1);
  if (!last) return `M${first[0]} ${first[1]}h.01`;
  const curves = others.slice(0, -1).map(([x, y], index) => {
    const next = others[index + 1] ?? last;
    return `Q${x} ${y} ${round((x + next[0]) / 2)} ${round((y + next[1]) / 2)}`;
  });
  return `M${first[0]} ${first[1]}${curves.join('')}L${last[0]} ${last[1]}`;
};

/** A pen pressed harder writes wider; a mouse or finger without pressure writes evenly. */
const strokeWidth = (points: Points): number => {
  const mean = points.reduce((sum, [, , , pressure]) => sum + pressure, 0) / points.length;
  return mean > 0 ? round(2 + Math.min(mean, 1) * 2.4) : 3.2;
};

/** A drawn signature as it was drawn: lines, not a picture. */
export const signatureDrawing = (strokes: Strokes): string =>
  svg(
    pad.width,
    pad.height,
    `<g fill="none" stroke="${ink}" stroke-linecap="round" stroke-linejoin="round">${strokes
      .map(({ points }) => `<path d="${strokePath(points)}" stroke-width="${strokeWidth(points)}"/>`)
      .join('')}</g>`,
  );

/** A QR code. Rows of dark modules are one shape each, so that no hair lines show between them. */
export const qrDrawing = (text: string): string => {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const rows = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return svg(size, size, `<path fill="${ink}" d="${rows.join('')}"/>`);
};

export const tickDrawing = svg(
  10,
  10,
  `<path d="M1.5 5.5l2.6 2.6l4.6-6.4" fill="none" stroke="${ink}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`,
);

/** How many of a hundred, as dots in two rows, the filled ones first. */
export const dotsDrawing = (count: number, outOf: number): string => {
  const perRow = Math.ceil(outOf / 2);
  const dots = Array.from({ length: outOf }, (_, place) => {
    const [x, y] = [(place % perRow) * 10 + 5, Math.floor(place / perRow) * 10 + 5];
    return place < count
      ? `<circle cx="${x}" cy="${y}" r="3.6" fill="${ink}"/>`
      : `<circle cx="${x}" cy="${y}" r="3.4" fill="none" stroke="${ink}" stroke-width=".7"/>`;
  });
  return svg(perRow * 10, 20, dots.join(''));
};
