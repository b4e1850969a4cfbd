import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RescreeningResult } from '@/components/rescreen/rescreening-result';
import { stateOf, type ListedChange, type RescreeningRun } from '@/lib/rescreen/read-rescreening';

const run: RescreeningRun = {
  clinicId: 'c',
  id: 'r',
  ruleSetFingerprint: 'a'.repeat(64),
  ruleSetVersion: '1.0.0',
  dryRun: false,
  startedById: null,
  startedAt: new Date('2026-11-22T03:00:00Z'),
  total: 40,
  seen: 10,
  cursor: null,
  counts: {
    open: { rise: 1, fall: 1, stay: 5 },
    complete: { rise: 1, fall: 0, stay: 0 },
    alreadyJudged: 2,
    notJudged: 0,
    closed: 0,
    unreadable: 0,
  },
  failures: 0,
  finishedAt: null,
  supersededAt: null,
};

const change = (outcome: ListedChange['outcome'], complete: boolean, familyName: string): ListedChange => ({
  screeningId: familyName,
  patient: { givenName: 'Sam', familyName },
  startedOn: '2026-11-20',
  outcome,
  complete,
  fromDisposition: 'proceed-with-precautions',
  toDisposition: 'do-not-needle',
});

const shown = (mayKnow: boolean, changed: Partial<RescreeningRun> = {}) =>
  render(
    <RescreeningResult
      run={{ ...run, ...changed }}
      state={stateOf({ ...run, ...changed })}
      changes={
        mayKnow
          ? [
              change('rise', false, 'Riser'),
              change('rise', true, 'Complete'),
              change('fall', false, 'Faller'),
            ]
          : []
      }
      longestList={200}
      timeZone="Europe/London"
      mayKnow={mayKnow}
    />,
  );

test('says how far it is while it works, in words and as a bar', () => {
  shown(true);
  expect(screen.getByRole('status')).toHaveProperty(
    'textContent',
    'Looked at 10 of 40 screenings so far. You can leave this page; the work goes on.',
  );
  expect(screen.getByRole('progressbar', { name: 'Screenings looked at' })).toHaveProperty('max', 40);
});

test('says of each what happens: reviewed again, left as it is, or only told', () => {
  shown(true, { finishedAt: new Date() });
  const rowOf = (name: RegExp) => screen.getByRole('row', { name }).textContent;
  expect(rowOf(/Sam Riser/)).toContain('To be reviewed again');
  expect(rowOf(/Sam Complete/)).toContain('the record is complete');
  expect(rowOf(/Sam Faller/)).toContain('the stricter judgement stands');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('says that it broke off, what that means until it is done, and which one to name', () => {
  shown(false, { failures: 2 });
  expect(screen.getByText('Needs attention')).toBeDefined();
  expect(screen.getByText(/It broke off and is tried again by itself/).textContent).toContain(
    `re-screening ${run.id}`,
  );
  expect(screen.getByRole('status').textContent).toBe('Looked at 10 screenings.');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('who it is, is for physiotherapists only: an admin reads the numbers and whom to ask', () => {
  shown(false, { finishedAt: new Date() });
  expect(screen.getByRole('row', { name: /Still open/ }).textContent).toContain('1');
  expect(screen.getByText(/A physiotherapist can see/)).toBeDefined();
  expect(screen.queryByRole('table', { name: 'Which' })).toBeNull();
  expect(screen.queryByRole('link')).toBeNull();
});
