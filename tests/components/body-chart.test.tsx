// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { PlacesField } from '@/components/intake/places-field';
import { placeGroups } from '@/components/intake/question-words';
import { RegionPicker } from '@/components/staff/region-picker';

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name, hidden: true });
const side = (name: string) => screen.findByRole('group', { name, hidden: true });
const place = async (seenFrom: string, name: string) =>
  within(await side(seenFrom)).getByRole('button', { name, hidden: true });
const isPressed = (element: Element) => element.getAttribute('aria-pressed');

const shoulder = 'Left shoulder, outer part and rotator cuff';
const lowBack = 'Low back, down to the belt line';

const field = (onChange = vi.fn()) => {
  render(
    <PlacesField
      label="Where does it hurt?"
      name="regions"
      groups={placeGroups({ all: false })}
      alone={[{ value: 'nowhere', label: 'Nowhere' }]}
      defaultValues={['low-back']}
      onChange={onChange}
    />,
  );
  return onChange;
};

test('the body shows what the list has ticked, from both sides', async () => {
  field();
  expect(isPressed(await place('Back', lowBack))).toBe('true');
  expect(isPressed(await place('Front', shoulder))).toBe('false');
  await userEvent.click(box(shoulder));
  expect(isPressed(await place('Front', shoulder))).toBe('true');
  expect(isPressed(await place('Back', shoulder))).toBe('true');
});

test('a tap on the body is a tick in the list, and is told as one', async () => {
  const onChange = field();
  await userEvent.click(await place('Front', shoulder));
  expect(box(shoulder).checked).toBe(true);
  await userEvent.click(await place('Back', lowBack));
  expect(box(lowBack).checked).toBe(false);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('an answer that stands alone clears the body', async () => {
  field();
  await userEvent.click(box('Nowhere'));
  expect(isPressed(await place('Back', lowBack))).toBe('false');
  await userEvent.click(await place('Front', shoulder));
  expect(box('Nowhere').checked).toBe(false);
});

test('by keyboard each side is one stop, the arrows go from place to place, and Space ticks', async () => {
  field();
  const front = await side('Front');
  expect(
    within(front)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0),
  ).toHaveLength(1);
  const first = within(front).getByRole('button', { name: 'Head, jaw and face muscles' });
  first.focus();
  await userEvent.keyboard('{ArrowDown}');
  const next = within(front).getByRole('button', { name: 'Top of the shoulders and base of the neck' });
  expect(document.activeElement).toBe(next);
  await userEvent.keyboard(' ');
  expect(box('Top of the shoulders and base of the neck').checked).toBe(true);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
  // From the first to the last.
  expect(box('Right ankle and foot').checked || box('Left ankle and foot').checked).toBe(true);
});

test('what nobody may plan is drawn and cannot be chosen; what is closed can be, and is judged', async () => {
  render(<RegionPicker name="regions" label="Which areas?" closed={['low-back']} maybeClosed={['chest']} />);
  const front = await side('Front');
  for (const name of ['Breast and nipple', 'Navel', 'Eye and eye socket', 'Front of the neck'])
    expect(within(front).queryByRole('button', { name })).toBeNull();
  const chest = within(front).getByRole('button', { name: 'Front and side of the chest' });
  expect(chest.getAttribute('data-tone')).toBe('maybe-closed');
  const back = await place('Back', lowBack);
  expect(back.getAttribute('data-tone')).toBe('closed');
  await userEvent.click(back);
  expect(box(lowBack).checked).toBe(true);
  expect(back.getAttribute('data-tone')).toBe('chosen-closed');
});
