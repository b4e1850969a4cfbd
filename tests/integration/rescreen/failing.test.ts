import { beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { readReport } from '@/lib/rescreen/read-rescreening';
import { rescreenCommand, type RescreenLine } from '@/lib/rescreen/rescreen-command';
import { startRescreening } from '@/lib/rescreen/start-rescreening';
import { startWhereNeeded } from '@/lib/rescreen/start-where-needed';
import { workOnIdleRuns } from '@/lib/rescreen/work-on-idle-runs';
import { aClinic, anAnsweredIntake } from '../../support/a-clinic';
import { milder } from '../../support/hunger';
import { judgedUnder, setPolicy } from '../../support/other-rules';
import { owner } from '../../support/owner';

const toCompare = async (): Promise<StaffActor> => {
  const staff = await aClinic();
  const { screeningId } = await anAnsweredIntake(staff, { 'not-eaten-or-exhausted': 'yes' });
  await judgedUnder(staff, screeningId, milder);
  return staff;
};
/** As after a release that no longer knows a case this clinic's policy names: its rules cannot be made. */
const breakRules = (staff: StaffActor) =>
  setPolicy(staff, {
    measures: [
      {
        kind: 'raise',
        contraindication: 'not-eaten-or-exhausted',
        case: 'gone',
        from: 'precaution',
        to: 'relative',
      },
    ],
  });
const runsOf = ({ clinicId }: StaffActor) =>
  owner().rescreeningRun.findMany({ where: { clinicId }, orderBy: { startedAt: 'asc' } });

let broken: StaffActor;
let sound: StaffActor;
let brokenRun: string;
const told: string[] = [];
const tell = (line: string): void => void told.push(line);

beforeAll(async () => {
  // The broken one is the older, and so comes first.
  broken = await toCompare();
  sound = await toCompare();
  brokenRun = await transaction(broken.clinicId, (tx) => startRescreening(tx, broken));
  await breakRules(broken);
});

test('a clinic whose rules cannot be made keeps no other from starting', async () => {
  expect(await startWhereNeeded(tell)).toBe(false);
  expect(await runsOf(sound)).toHaveLength(1);
  expect(told.join()).toContain(broken.clinicId);
});

test('a run that breaks off waits longer each time, says so, and holds nobody up', async () => {
  told.length = 0;
  await workOnIdleRuns(newId(), tell);
  expect((await runsOf(sound))[0]?.finishedAt).not.toBeNull();
  const [first] = await runsOf(broken);
  expect(first).toMatchObject({ failures: 1, finishedAt: null, leasedBy: null });
  expect((await readReport(broken.clinicId, brokenRun))?.state).toBe('failing');
  // The id and the kind of trouble: a message may quote what was stored.
  expect(told).toEqual([expect.stringMatching(new RegExp(`^Re-screening ${brokenRun} broke off: \\w+\\.$`))]);

  // Until its time comes nobody tries.
  await workOnIdleRuns(newId(), tell);
  expect((await runsOf(broken))[0]?.failures).toBe(1);
  await owner().rescreeningRun.updateMany({ where: { id: brokenRun }, data: { leasedUntil: new Date(0) } });
  const at = Date.now();
  await workOnIdleRuns(newId(), tell);
  const [second] = await runsOf(broken);
  expect(second?.failures).toBe(2);
  expect(Number(second?.leasedUntil) - at).toBeGreaterThanOrEqual(30_000);
});

test('the command compares the others as well, and tells that one was left out', async () => {
  told.length = 0;
  const lines: RescreenLine[] = [];
  for await (const line of rescreenCommand({ dryRun: true, tell })) lines.push(line);
  expect(lines).toContainEqual(
    expect.objectContaining({ kind: 'summary', clinicId: sound.clinicId, state: 'finished' }),
  );
  expect(told).toEqual([expect.stringContaining(broken.clinicId)]);
});

test('mended, it goes on by itself and the trouble is forgotten', async () => {
  await setPolicy(broken, { measures: [] }, 2);
  await owner().rescreeningRun.updateMany({ where: { id: brokenRun }, data: { leasedUntil: new Date(0) } });
  await workOnIdleRuns(newId(), tell);
  expect((await runsOf(broken))[0]).toMatchObject({ failures: 0, seen: 1 });
});
