import { countersign } from '@/lib/consent/countersign';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { readSealed } from '@/lib/record/read-sealed';
import { aClinic } from '../support/a-clinic';
import { signedIntake } from '../support/a-signature';
import { seedVolume } from '@/prisma/seed/volume/seed-volume';
import { findFigures } from './find-figures';
import { exportFigures } from './record-exports';
import { pdfFigures } from './record-pdfs';
import { sealingFigures } from './records-sealing';
import { verifyFigures } from './records-verify';
import { forgetOwner } from '../support/owner';

/** Run by records.ts, with an empty database in the environment. Prints one JSON object. */
const [pdfCount = 0, exported = 0, stored = 0] = process.argv.slice(2).map(Number);
const say = (line: string): void => console.error(line);

const staff = await aClinic();
const { screeningId, consentId } = await signedIntake(staff);
const done = await countersign({ screeningId, consentId, changedToday: 'no' }, staff);
if (!done.ok) throw new Error(done.error.code);
const record = await transaction(staff.clinicId, (tx) => readSealed(tx, staff.clinicId, consentId));
if (!record) throw new Error('The record is not sealed.');
const sealing = await sealingFigures(staff, 40);
const verifying = await verifyFigures(10_000);

// First among a thousand, then among very many.
const among = [await findFigures((await seedVolume(1000)).staff)];
say(`making ${exported.toLocaleString('en')} sealed records …`);
const volume = await seedVolume(exported);
const exports = {
  csv: await exportFigures(volume.staff, 'csv', 3),
  ndjson: await exportFigures(volume.staff, 'ndjson', 3),
};
say(`making ${stored.toLocaleString('en')} sealed records …`);
among.push(await findFigures((await seedVolume(stored)).staff));
const [few, many] = among as [(typeof among)[number], (typeof among)[number]];
const finding = {
  few,
  many,
  byNameRatio: Math.round((many.byNameP95Ms / few.byNameP95Ms) * 100) / 100,
  byDayRatio: Math.round((many.byDayP95Ms / few.byDayP95Ms) * 100) / 100,
};
say('making PDFs …');
const pdf = await pdfFigures(record, pdfCount);
const atMost = [
  { name: 'sealing, share of a countersignature', actual: sealing.addsToCountersigning, atMost: 0.25 },
  { name: 'sealing, share of a refusal', actual: sealing.addsToRefusal, atMost: 0.25 },
  { name: 'CSV / COPY', actual: exports.csv.ratio, atMost: 8 },
  { name: 'NDJSON / COPY of the stored JSON', actual: exports.ndjson.ratio, atMost: 4 },
  {
    name: 'RSS growth of an export, MB',
    actual: Math.max(exports.csv.rssGrowthMb, exports.ndjson.rssGrowthMb),
    atMost: 150,
  },
  { name: 'finding by name, many / few', actual: finding.byNameRatio, atMost: 2 },
  { name: 'finding by day, many / few', actual: finding.byDayRatio, atMost: 2 },
].map((target) => ({ ...target, met: target.actual <= target.atMost }));
const atLeast = [
  { name: 'verifying records.ndjson / raw', actual: verifying.ndjsonToRaw, atLeast: 0.6 },
  { name: 'verifying a bundle / raw', actual: verifying.bundleToRaw, atLeast: 0.6 },
].map((target) => ({ ...target, met: target.actual >= target.atLeast }));
const targets = [...atMost, ...atLeast];
console.log(JSON.stringify({ sealing, verifying, exports, finding, pdf, targets }));
await db().$disconnect();
await forgetOwner();
// The queue would look for work for ever.
process.exit(0);
