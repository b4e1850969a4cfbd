import type { RegionId } from '@/rules';

/** The frame that each view is drawn in. */
export const figureBox = { width: 200, height: 460 } as const;

export type BodyView = 'front' | 'back';

/** A place on the drawing. */
export interface BodyShape {
  readonly region: RegionId;
  /** SVG path data. */
  readonly outline: string;
  /** Where a tick stands. */
  readonly middle: readonly [x: number, y: number];
}

/** One line of the left half of the drawing, as SVG path data in absolute numbers, "x y" by "x y". */
type HalfLine = string;

/** A place of which both halves are one, and one of which the person's right and left are two. */
type Part = readonly [
  half: HalfLine,
  ...regions: readonly [RegionId] | readonly [left: RegionId, right: RegionId],
];

const points = (line: HalfLine): (readonly [number, number])[] =>
  [...line.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

const mirrored = (line: HalfLine): HalfLine =>
  line.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `${figureBox.width - Number(x)} ${y}`);

const middleOf = (line: HalfLine): BodyShape['middle'] => {
  const [xs, ys] = [0, 1].map((axis) => points(line).map((point) => point[axis as 0 | 1]));
  const between = (all: readonly number[]) => (Math.min(...all) + Math.max(...all)) / 2;
  return [between(xs!), between(ys!)];
};

/** `seenLeft` is the person's side that stands at the left of the picture. */
const shapesOf = (parts: readonly Part[], seenLeft: 'left' | 'right'): readonly BodyShape[] =>
  parts.flatMap(([half, one, other]): readonly BodyShape[] => {
    const [x, y] = middleOf(half);
    if (other === undefined)
      return [{ region: one, outline: half + mirrored(half), middle: [figureBox.width / 2, y] }];
    const [here, there] = seenLeft === 'left' ? [one, other] : [other, one];
    return [
      { region: here, outline: half, middle: [x, y] },
      { region: there, outline: mirrored(half), middle: [figureBox.width - x, y] },
    ];
  });

// A place that crosses the middle is left open there, so that no line is drawn down the middle of the body.
const head = 'M100 7C84 7 78 19 79 33C79 45 86 58 94 62L100 63';

const limbs: readonly Part[] = [
  ['M62 84C50 86 44 96 43 113L58 117C60 106 63 98 66 92Z', 'shoulder-left', 'shoulder-right'],
  ['M43 113C42 129 40 143 37 157L53 161C56 147 58 132 58 117Z', 'upper-arm-left', 'upper-arm-right'],
  ['M37 157C32 173 28 193 25 211L37 215C44 199 50 181 53 161Z', 'forearm-left', 'forearm-right'],
  [
    'M25 211C19 218 15 229 16 241C17 252 23 256 28 252C32 248 34 243 35 238C38 240 41 237 41 232C41 226 39 221 37 215Z',
    'hand-left',
    'hand-right',
  ],
  ['M65 305C65 313 65 321 65 329L88 329C89 321 90 313 90 305Z', 'knee-left', 'knee-right'],
  [
    'M65 329C60 345 60 363 65 385C67 397 69 407 70 415L85 415C87 401 91 381 92 363C92 351 90 339 88 329Z',
    'lower-leg-left',
    'lower-leg-right',
  ],
  [
    'M70 415C68 425 63 433 58 440C57 447 63 450 71 449L85 446C88 442 87 430 85 415Z',
    'foot-left',
    'foot-right',
  ],
];

const front: readonly Part[] = [
  [head, 'head-face'],
  ['M96 32C95 28 87 27 84 32C87 36 95 36 96 32Z', 'eye-area'],
  ['M100 63L94 62C93 61 91 60 91 59L91 66C92 72 96 77 100 79', 'front-of-neck'],
  ['M100 79C96 77 92 72 91 66C90 75 80 80 62 84L66 92C80 89 92 89 100 90', 'upper-trapezius'],
  ['M100 90C92 89 80 89 66 92C63 98 60 106 58 117C60 127 63 137 66 147C76 151 90 153 100 151', 'chest'],
  ['M93 119C93 127 88 132 80 132C72 132 67 127 67 119C67 112 73 107 80 107C88 107 93 112 93 119Z', 'breast'],
  ['M100 151C90 153 76 151 66 147C67 163 66 181 63 197C72 200 83 206 91 213L100 214', 'abdomen'],
  ['M100 179C97.5 179 96 181 96 183.5C96 186 97.5 188 100 188', 'navel'],
  ['M100 214L91 213C94 220 97 227 98 232L100 233', 'genitals'],
  [
    'M63 197C58 208 56 222 56 238C56 262 60 286 65 305L90 305C95 281 98 257 98 232C97 227 94 220 91 213C83 206 72 200 63 197Z',
    'thigh-left',
    'thigh-right',
  ],
  ...limbs,
];

const back: readonly Part[] = [
  [head, 'head-face'],
  ['M100 63L94 62C92 61 90 59 89 57C90 62 91 64 91 67C92 73 96 78 100 80', 'neck'],
  ['M100 80C96 78 92 73 91 67C90 75 80 80 62 84L66 92C78 95 90 98 100 99', 'upper-trapezius'],
  ['M100 99C90 98 78 95 66 92C63 98 60 106 58 117C60 129 63 141 66 153C76 157 88 159 100 159', 'upper-back'],
  ['M100 159C88 159 76 157 66 153C67 166 66 180 64 192C75 196 88 198 100 198', 'low-back'],
  ['M100 198C95 198 89 197.5 84 196.5C88 212 94 224 100 231', 'sacrum'],
  [
    'M64 192C71 194.5 78 196 84 196.5C88 212 94 224 100 231L99 242C90 251 69 251 56 240C56 222 59 206 64 192Z',
    'buttock-left',
    'buttock-right',
  ],
  [
    'M56 240C69 251 90 251 99 242C98 260 95 283 90 305L65 305C60 286 56 264 56 240Z',
    'thigh-left',
    'thigh-right',
  ],
  ...limbs,
];

/**
 * The body from both sides, drawn for this project. A person looking at the front has the other's right at their left. The soft
 * spot of a baby's head is not drawn: this is a grown person, and it is never offered.
 */
export const bodyShapes: Readonly<Record<BodyView, readonly BodyShape[]>> = {
  front: shapesOf(front, 'right'),
  back: shapesOf(back, 'left'),
};
