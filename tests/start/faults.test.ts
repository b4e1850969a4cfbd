import { expect, test } from 'vitest';
import { runFaults } from '../drill/faults';

test('what was acknowledged is there after the app and the database were killed and the line was cut', async () => {
  const { wrong, acknowledged, journeys } = await runFaults({
    faults: 4,
    tablets: 2,
    kinds: ['kill-app', 'kill-database', 'kill-both', 'cut'],
  });
  expect(wrong).toEqual([]);
  expect(journeys).toBeGreaterThanOrEqual(2);
  expect(acknowledged.answers).toBeGreaterThan(40);
  expect(acknowledged.records).toBe(journeys);
}, 120_000);
