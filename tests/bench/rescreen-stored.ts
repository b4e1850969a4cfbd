import { compile, ruleSet, type Answer, type FactId, type ScreeningInput } from '@/rules';
import { keyOfScreening } from '@/lib/data-key/key-of-screening';
import { openAssessment } from '@/lib/screening/sealed-assessment';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { readReport } from '@/lib/rescreen/read-rescreening';
import { rescreenToTheEnd } from '@/lib/rescreen/rescreen-to-the-end';
import { startRescreening } from '@/lib/rescreen/start-rescreening';
import { aClinic, anAnsweredIntake } from '../support/a-clinic';
import { copiesOf } from '../support/copied-screenings';
import { judgedUnder, rulesWith } from '../support/other-rules';
import { forgetOwner, owner } from '../support/owner';

/** Run by rescreen.ts, with an empty database in the environment. */
const wanted = Number(process.argv[2]);
const kinds: readonly Readonly<Partial<Record<FactId, Answer>>>[] = [
  {},
  { 'not-eaten-or-exhausted': 'yes' },
  { diabetes: 'yes', 'diabetes.hba1c': 60 },
  { 'needle-fear': 'yes', 'needle-fear.score': 5, 'needle-fear.avoids-care': 'no' },
  { 'anticoagulant-therapy': 'yes', 'medicines.list': ['apixaban 5 mg', 'ramipril'] },
];
const staff = await aClinic();
const older = rulesWith('not-eaten-or-exhausted', 'no-food', 'note');
const each = Math.ceil(wanted / kinds.length);
const step = 2_000;
for (const answers of kinds) {
  const { screeningId } = await anAnsweredIntake(staff, answers);
  await judgedUnder(staff, screeningId, older);
  for (let made = 1; made < each; made += step)
    await copiesOf(staff.clinicId, screeningId, Math.min(step, each - made));
}
await owner().$executeRaw`ANALYZE`;

const id = await transaction(staff.clinicId, (tx) => startRescreening(tx, staff, { dryRun: true }));
const began = performance.now();
await rescreenToTheEnd({ clinicId: staff.clinicId, id });
const seconds = (performance.now() - began) / 1000;
const report = await readReport(staff.clinicId, id);

// What the evaluator alone needs for the same people.
const rows = await owner().assessment.findMany({
  where: { clinicId: staff.clinicId, ruleSetFingerprint: { not: '' } },
  distinct: ['disposition', 'ruleSetFingerprint'],
});
const inputs: ScreeningInput[] = [];
for (const row of rows) {
  const key = await transaction(staff.clinicId, (tx) => keyOfScreening(tx, staff.clinicId, row.screeningId));
  inputs.push(openAssessment(key, row, row.sealedContent).input);
}
const judge = compile(ruleSet);
const from = performance.now();
const seen = report?.seen ?? 0;
for (let at = 0; at < seen; at += 1) judge(inputs[at % inputs.length]!);
const judging = (performance.now() - from) / 1000;

console.log(
  JSON.stringify({
    screenings: seen,
    seconds: Math.round(seconds * 100) / 100,
    perSecond: Math.round(seen / seconds),
    shareOutsideEvaluator: Math.round((1 - judging / seconds) * 1000) / 1000,
    open: report?.open,
  }),
);
await db().$disconnect();
await forgetOwner();
