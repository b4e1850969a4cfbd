import { expect, test } from 'vitest';
import { bodyShapes, figureBox, type BodyView } from '@/components/body/body-shapes';
import { regions } from '@/rules';

const views: readonly BodyView[] = ['front', 'back'];

/** A grown person has none. */
const notDrawn = 'soft-spot';

const xsOf = (outline: string): number[] =>
  [...outline.matchAll(/(-?[\d.]+) -?[\d.]+/g)].map(([, x]) => Number(x));

test.each(views)('the %s of the body shows every region that is seen from there, and no other', (view) => {
  const drawn = new Set(bodyShapes[view].map(({ region }) => region));
  const seen = regions.filter((region) => region.view === view || region.view === 'both').map(({ id }) => id);
  expect([...drawn].toSorted()).toEqual(seen.filter((id) => id !== notDrawn).toSorted());
});

test.each<[BodyView, string, 'left' | 'right']>([
  ['front', 'left', 'right'],
  ['front', 'right', 'left'],
  ['back', 'left', 'left'],
  ['back', 'right', 'right'],
])('seen from the %s, what is %s of a person lies at the %s', (view, side, where) => {
  const those = bodyShapes[view].filter(({ region }) => region.endsWith(`-${side}`));
  expect(those.length).toBeGreaterThanOrEqual(8);
  for (const { outline } of those)
    for (const x of xsOf(outline))
      if (where === 'left') expect(x).toBeLessThanOrEqual(figureBox.width / 2);
      else expect(x).toBeGreaterThanOrEqual(figureBox.width / 2);
});

test.each(views)('what has no side lies across the middle of the %s', (view) => {
  for (const { region, outline } of bodyShapes[view]) {
    if (/-(left|right)$/.test(region)) continue;
    const xs = xsOf(outline);
    expect(Math.min(...xs) + Math.max(...xs), region).toBeCloseTo(figureBox.width);
  }
});

test.each(views)('a tick stands inside its place (%s)', (view) => {
  for (const { region, outline, middle } of bodyShapes[view]) {
    const xs = xsOf(outline);
    const ys = [...outline.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(middle[0] >= Math.min(...xs) && middle[0] <= Math.max(...xs), region).toBe(true);
    expect(middle[1] >= Math.min(...ys) && middle[1] <= Math.max(...ys), region).toBe(true);
  }
});
