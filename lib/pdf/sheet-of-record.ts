import { canonicalJson } from '@/rules';
import { sha256 } from '@/lib/crypto/digest';
import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import { dayInFull } from '@/lib/phrasebook/when';
import type { SealedContent } from '@/lib/record/sealed-content';
import { routes } from '@/lib/routes';
import type { RecordHeader } from '@/lib/verify/record-header';
import type { Advice } from '@/lib/texts/aftercare-of';
import { aftercarePart } from './aftercare-part';
import { answersPart } from './answers-part';
import { coursePart } from './course-part';
import { qrDrawing, tickDrawing } from './drawings';
import { decisionPart, findingsPart } from './judgement-parts';
import { momentWithZone } from './moments';
import { nameOf, noPart, personPart } from './person-part';
import { paperIn } from './paper';
import { proofPart } from './proof-part';
import type { RecordSheet, SheetPart } from './record-sheet';
import { signaturesPart } from './signatures-part';
import { declarationsPart, statementPart } from './statement-part';
import { underPart } from './under-part';
import { understandingPart } from './understanding-part';

const words = printedRecordWords;

/** For the clinic, everything; for the patient, what they read, said and signed. */
export type Audience = 'clinic' | 'patient';

export interface SheetOptions {
  readonly audience: Audience;
  /** Where the app can be reached: the QR code leads there. */
  readonly origin: string;
  /** For the patient: advice from the text that the record names by its hash. */
  readonly aftercare?: readonly Advice[];
}

const partsFor = (
  content: SealedContent,
  header: RecordHeader,
  hash: string,
  { audience, aftercare = [] }: SheetOptions,
): readonly SheetPart[] => {
  const shown = [
    ...noPart(content),
    ...underPart(content),
    ...statementPart(content),
    ...understandingPart(content),
    ...declarationsPart(content),
    ...signaturesPart(content),
  ];
  const proof = proofPart(content, header, hash);
  return audience === 'patient'
    ? [personPart(content), ...shown, ...aftercarePart(content, aftercare), proof]
    : [
        personPart(content),
        ...shown,
        decisionPart(content),
        findingsPart(content),
        answersPart(content),
        coursePart(content),
        proof,
      ];
};

/** The address where a record is checked. What stands after `#` stays in the browser. */
export const verifyAddress = (origin: string, hash: string): string =>
  new URL(routes.verifyPrinted(hash), origin).href;

/** A sealed record in the words it is printed with. Reads the record and nothing else. */
export const sheetOfRecord = (
  content: SealedContent,
  header: RecordHeader,
  options: SheetOptions,
): RecordSheet => {
  const { audience, origin } = options;
  const hash = sha256(canonicalJson(header));
  const { patient, clinic, kind, recordId, under } = content;
  const title = under ? words.titleUnder : words.titles[kind];
  const sealedAt = new Date(header.sealedAt);
  const sealed = words.sealed(header.sequence, momentWithZone(header.sealedAt, clinic.timeZone));
  const address = verifyAddress(origin, hash);
  return {
    documentTitle: `${title}, ${words.footer.record(recordId)}`,
    paper: paperIn(clinic.timeZone),
    title,
    subtitle: audience === 'patient' ? [words.copyTitle, sealed] : [sealed],
    clinic: clinic.name,
    notes: clinic.demo ? [words.demo] : [],
    running: [nameOf(patient), words.born(dayInFull(patient.bornOn))],
    date: {
      year: sealedAt.getUTCFullYear(),
      month: sealedAt.getUTCMonth() + 1,
      day: sealedAt.getUTCDate(),
      hour: sealedAt.getUTCHours(),
      minute: sealedAt.getUTCMinutes(),
      second: sealedAt.getUTCSeconds(),
    },
    verify: { code: qrDrawing(address), caption: words.verify.caption, alt: words.verify.alt(address) },
    tick: tickDrawing,
    footer: { record: words.footer.record(recordId), hash: words.footer.hash(hash), page: words.page },
    parts: partsFor(content, header, hash, options),
  };
};
