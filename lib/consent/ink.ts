import type { Strokes } from './sign-consent.schema';

/** Shortest line that counts as a signature, in units of the pad (600 wide): about a twelfth of its width. */
export const leastInk = 50;

/** Length of all strokes together. Measured on the server: a browser's word is not proof of ink. */
export const inkOf = (strokes: Strokes): number =>
  strokes.reduce((total, { points }) => {
    let length = 0;
    for (let at = 1; at < points.length; at += 1) {
      const [fromX, fromY] = points[at - 1]!;
      const [toX, toY] = points[at]!;
      length += Math.hypot(toX - fromX, toY - fromY);
    }
    return total + length;
  }, 0);
