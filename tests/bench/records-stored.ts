import { countersign } from '@/lib/consent/countersign';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { readSealed } from '@/lib/record/read-sealed';
import { aClinic } from '../support/a-clinic';
import { signedIntake } from '../support/a-signature';
import { pdfFigures } from './record-pdfs';
import { sealingFigures } from './records-sealing';
import { verifyFigures } from './records-verify';

/** Run by records.ts, with an empty database in the environment. Prints one JSON object. */
const pdfCount = Number(process.argv[2]);
const staff = await aClinic();
const { screeningId, consentId } = await signedIntake(staff);
const done = await countersign({ screeningId, consentId, changedToday: 'no' }, staff);
if (!done.ok) throw new Error(done.error.code);
const record = await transaction((tx) => readSealed(tx, staff.clinicId, consentId));
if (!record) throw new Error('The record is not sealed.');
const sealing = await sealingFigures(staff, 40);
const verifying = await verifyFigures(10_000);
console.log(JSON.stringify({ sealing, verifying, pdf: await pdfFigures(record, pdfCount) }));
await db().$disconnect();
