// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { SignatureInk } from '@/components/ui/signature-ink';
import { SignaturePad } from '@/components/ui/signature-pad';
import { inkLength, strokePath, type SignatureStroke } from '@/components/ui/signature-strokes';

interface Posted {
  readonly strokes: readonly SignatureStroke[];
}

/** A pad of this size on the screen; jsdom lays nothing out. */
const setUp = (width = 600, height = 200) => {
  const onStrokes = vi.fn();
  const { container } = render(
    <form aria-label="Consent">
      <SignaturePad
        name="signature"
        label="Sign here"
        hint="Or type your name"
        signer="Ada Lovelace"
        onStrokes={onStrokes}
      />
    </form>,
  );
  const area = container.querySelector<SVGSVGElement>('svg[tabindex]')!;
  const size = { left: 0, top: 0, width, height };
  area.getBoundingClientRect = () => ({ ...size, right: 0, bottom: 0, x: 0, y: 0, toJSON: () => size });
  const form = screen.getByRole<HTMLFormElement>('form');
  const posted = () => String(new FormData(form).get('signature'));
  return { area, size, onStrokes, posted, strokes: () => (JSON.parse(posted()) as Posted).strokes };
};

const at = (x: number, y: number, more: object = {}) => ({
  clientX: x,
  clientY: y,
  pointerId: 1,
  pointerType: 'touch',
  ...more,
});

const draw = (area: Element, points: readonly (readonly [number, number])[], more: object = {}) => {
  const [[x, y] = [0, 0], ...others] = points;
  fireEvent.pointerDown(area, at(x, y, more));
  for (const [nextX, nextY] of others) fireEvent.pointerMove(area, at(nextX, nextY, more));
  fireEvent.pointerUp(area, at(...(points.at(-1) ?? [0, 0]), more));
};

test('is a named group with its hint, whose state is said, and shows who signs', () => {
  setUp();
  screen.getByRole('group', { name: 'Sign here', description: 'Or type your name Nothing is written yet' });
  screen.getByText('Ada Lovelace');
});

test('posts nothing while nothing is written, then the strokes', () => {
  const { area, posted, strokes, onStrokes } = setUp();
  expect(posted()).toBe('');
  draw(area, [
    [10, 20],
    [110, 20],
    [110, 80],
  ]);
  draw(area, [
    [200, 50],
    [260, 50],
  ]);
  expect(strokes().map(({ points }) => points.map(([x, y]) => [x, y]))).toEqual([
    [
      [10, 20],
      [110, 20],
      [110, 80],
    ],
    [
      [200, 50],
      [260, 50],
    ],
  ]);
  expect(onStrokes).toHaveBeenCalledTimes(2);
  screen.getByRole('group', { description: 'Or type your name Something is written' });
});

test('keeps every stroke when the tablet is turned, and goes on at the new size', () => {
  const { area, size, strokes } = setUp();
  draw(area, [
    [60, 100],
    [300, 100],
  ]);
  const before = strokes();

  Object.assign(size, { left: 24, top: -300, width: 300, height: 100 });
  act(() => void window.dispatchEvent(new Event('resize')));
  expect(strokes()).toEqual(before);

  draw(area, [
    [24 + 30, -300 + 50],
    [24 + 150, -300 + 50],
  ]);
  const xy = (stroke: SignatureStroke | undefined) => stroke?.points.map(([x, y]) => [x, y]);
  expect(xy(strokes()[1])).toEqual(xy(before[0]));
});

test('keeps the stroke begun when the system takes the pointer or the page is put away', () => {
  const { area, strokes } = setUp();
  fireEvent.pointerDown(area, at(10, 10));
  fireEvent.pointerMove(area, at(90, 10));
  fireEvent.pointerCancel(area, at(90, 10));
  fireEvent.pointerDown(area, at(10, 50));
  fireEvent.pointerMove(area, at(90, 50));
  act(() => void window.dispatchEvent(new Event('pagehide')));
  expect(strokes()).toHaveLength(2);
});

test('a dot is a stroke with next to no ink, for the server to refuse', () => {
  const { area, strokes } = setUp();
  draw(area, [[50, 50]]);
  expect(strokes()).toHaveLength(1);
  expect(inkLength(strokes())).toBe(0);
  draw(area, [
    [50, 50],
    [350, 50],
  ]);
  expect(inkLength(strokes())).toBe(300);
});

test('ink stays on the pad', () => {
  const { area, strokes } = setUp();
  draw(area, [
    [590, 190],
    [900, 400],
  ]);
  expect(strokes()[0]?.points.at(-1)?.slice(0, 2)).toEqual([600, 200]);
});

test('a palm or a second finger writes nothing, and a pen wins over the palm that came first', () => {
  const { area, strokes } = setUp();
  fireEvent.pointerDown(area, at(300, 180, { pointerId: 7 }));
  fireEvent.pointerDown(area, at(310, 190, { pointerId: 8 }));
  draw(
    area,
    [
      [10, 10],
      [80, 10],
    ],
    { pointerId: 9, pointerType: 'pen', pressure: 0.75 },
  );
  fireEvent.pointerUp(area, at(300, 180, { pointerId: 7 }));
  expect(strokes()).toHaveLength(1);
  expect(strokes()[0]?.points[0]?.slice(0, 2)).toEqual([10, 10]);
});

test('undo takes the last stroke back, and a signature cleared by mistake too', async () => {
  const { area, posted, strokes } = setUp();
  draw(area, [
    [10, 10],
    [90, 10],
  ]);
  draw(area, [
    [10, 60],
    [90, 60],
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(posted()).toBe('');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(strokes()).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(strokes()).toHaveLength(1);
});

test('a kept signature is a picture with a name, drawn from its strokes', () => {
  const strokes: SignatureStroke[] = [{ points: [[10, 10, 0, 0.5], [90, 10, 20, 0.5]] }]; // prettier-ignore
  render(<SignatureInk strokes={strokes} label="Signature of Ada Lovelace" name="Ada Lovelace" />);
  const drawing = screen.getByRole('img', { name: 'Signature of Ada Lovelace' });
  expect(drawing.querySelectorAll('path')).toHaveLength(1);
});

test('the line goes through its first and its last point', () => {
  expect(strokePath([])).toBe('');
  expect(strokePath([[5, 6, 0, 0]])).toBe('M5 6h.01');
  const path = strokePath([
    [0, 0, 0, 0],
    [10, 10, 5, 0],
    [20, 0, 9, 0],
  ]);
  expect(path.startsWith('M0 0')).toBe(true);
  expect(path.endsWith('L20 0')).toBe(true);
});
