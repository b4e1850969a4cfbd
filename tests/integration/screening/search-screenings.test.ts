import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { readScreeningFilter } from '@/lib/screening/screening-filter.schema';
import { searchScreenings } from '@/lib/screening/search-screenings';
import { aClinic, anIntake } from '../../support/a-clinic';
import { owner } from '../../support/owner';

let staff: StaffActor;
const days = ['2026-03-01', '2026-03-02', '2026-03-03'];

beforeAll(async () => {
  staff = await aClinic();
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const day of days) {
    vi.setSystemTime(`${day}T00:30:00Z`);
    await anIntake(staff, { familyName: `Öztürk ${day}` });
  }
  vi.useRealTimers();
  await anIntake(await aClinic(), { familyName: 'Öztürk elsewhere' });
});

afterEach(() => vi.useRealTimers());

const find = async (query: Record<string, string>) => {
  const { filter } = readScreeningFilter(query);
  if (!filter) throw new Error('The filter cannot be read.');
  const { screenings, next } = await searchScreenings(staff, filter);
  return { names: screenings.map(({ screening }) => screening.patient.familyName), screenings, next };
};

test('finds by folded name, newest first, in this clinic alone', async () => {
  expect((await find({ name: 'ozturk' })).names).toEqual(days.toReversed().map((day) => `Öztürk ${day}`));
  expect((await find({})).names).toHaveLength(3);
  expect((await find({ name: 'nobody' })).names).toEqual([]);
});

test('finds by day at the clinic, both ends included', async () => {
  expect((await find({ from: '2026-03-02', to: '2026-03-02' })).names).toEqual(['Öztürk 2026-03-02']);
  expect((await find({ from: '2026-03-04' })).names).toEqual([]);
});

test('finds by state, which is worked out', async () => {
  expect((await find({ state: 'not-started' })).names).toHaveLength(3);
  expect((await find({ state: 'complete' })).names).toEqual([]);
});

test('goes on after a screening, and after one of another clinic nowhere', async () => {
  const { screenings, next } = await find({});
  expect(next).toBeNull();
  expect((await find({ after: screenings[0]!.screening.id })).names).toEqual(
    ['2026-03-02', '2026-03-01'].map((day) => `Öztürk ${day}`),
  );
  expect((await find({ after: crypto.randomUUID() })).names).toEqual([]);
});

test('more than a page is never cut: the next page begins where this one ended', async () => {
  const busy = await aClinic();
  for (let count = 0; count < 27; count += 1) await anIntake(busy, { familyName: `Busy ${count}` });
  const first = await searchScreenings(busy, {});
  const second = await searchScreenings(busy, { after: first.next ?? undefined });
  expect(first.screenings).toHaveLength(25);
  expect(second.next).toBeNull();
  expect(new Set([...first.screenings, ...second.screenings].map(({ screening }) => screening.id)).size).toBe(
    27,
  );
});

test('is audited, without what was searched for', async () => {
  await find({ name: 'ozturk', state: 'not-started' });
  const event = await owner().auditEvent.findFirst({
    where: { clinicId: staff.clinicId, action: 'screenings-searched' },
    orderBy: { sequence: 'desc' },
  });
  expect(event?.detail).toEqual({ filters: ['name', 'state'], found: 3 });
});
