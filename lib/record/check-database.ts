import 'server-only';
import { checkAudit } from '@/lib/audit/check-audit';
import { checkErasures, checkPatients } from '@/lib/erasure/check-erasures';
import { checkConsents } from '@/lib/consent/check-consents';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { transaction, withoutClinic } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { keysJson, publicKeys } from '@/lib/record-key/public-keys';
import { checkAnchors, type Anchor, type AnchorFile } from '@/lib/verify/check-anchors';
import { subjectOf, type Link } from '@/lib/verify/check-record';
import { checkChain } from '@/lib/verify/check-chain';
import { comparedWith, furthestMissing, headsOf } from '@/lib/verify/known-heads';
import { newWalk, walkLine } from '@/lib/verify/check-records';
import { countErased } from '@/lib/verify/erasure-line';
import { Findings, type Verdict } from '@/lib/verify/finding';
import { trustEndorsed, type TrustedKeys } from '@/lib/verify/trusted-keys';
import { compareWithRows, notStoredOf } from './compare-with-rows';
import { headerLine, recordLine } from './record-line';
import type { SealedContent } from './sealed-content';
import { findSealedToCheck, findWithoutSeal, type SealedRecord } from './sealed-record.repository';
import { findSealedSource } from './sealed-source.repository';

const atOnce = 100;

/** The columns beside a header only repeat it; lists and filters go by them. */
const checkColumns = (row: SealedRecord, screeningId: string, link: Link, findings: Findings): void => {
  const sealed: Readonly<Record<string, unknown>> = {
    ...link.header,
    hash: link.hash,
    screeningId,
  };
  const columns = {
    clinicId: row.clinicId,
    recordId: row.id,
    kind: row.kind,
    contentHash: row.contentHash,
    previousHash: row.previousHash,
    hash: row.hash,
    screeningId: row.screeningId,
    keyId: row.keyId,
    sealedAt: row.sealedAt.toISOString(),
  };
  for (const [name, value] of Object.entries(columns))
    if (sealed[name] !== value) {
      const subject = { what: 'record', sequence: row.sequence, id: row.id, clinicId: row.clinicId } as const;
      findings.add('edited', subject, `Its column ${name} is not what was sealed.`);
    }
};

const checkRows = async (row: SealedRecord, content: SealedContent, findings: Findings): Promise<void> => {
  const source = await transaction(row.clinicId, (tx) => findSealedSource(tx, row.clinicId, row.id));
  if (source) compareWithRows(content, source, row.sequence, findings);
  else if (content.recordId === row.id)
    findings.add(
      'deleted',
      { what: 'consent', sequence: content.consent.chainSequence, id: row.id, clinicId: row.clinicId },
      `It was sealed in record ${row.sequence}, and its row is gone.`,
    );
};

const checkClinic = async (
  clinicId: string,
  keys: TrustedKeys,
  anchors: readonly Anchor[],
  findings: Findings,
): Promise<number> => {
  const erased = await checkErasures(clinicId, keys, findings);
  const walk = newWalk();
  let withoutRows = 0;
  for (let after = 0; ;) {
    const rows = await transaction(clinicId, (tx) => findSealedToCheck(tx, clinicId, after, atOnce));
    for (const row of rows) {
      const where = { what: 'record', sequence: row.sequence, id: row.id, clinicId } as const;
      const isErased = erased.records.has(row.id);
      const line = Buffer.from(isErased ? headerLine(row) : recordLine(row), 'utf8');
      const reading = { line, where, brokenOff: false, file: clinicId, place: row.sequence };
      await walkLine(walk, reading, keys, nodePrimitives, findings);
      const link = walk.links.at(-1);
      // What nobody signed is told by the chain; there is nothing in it to compare with.
      if (link?.place !== row.sequence || !link.authentic || walk.said.has(link)) continue;
      if (isErased) {
        checkColumns(
          row,
          erased.screenings.has(row.screeningId) ? row.screeningId : 'another',
          link,
          findings,
        );
        continue;
      }
      const content = JSON.parse(row.content) as SealedContent;
      checkColumns(row, content.screening.id, link, findings);
      await checkRows(row, content, findings);
      if (notStoredOf(content).length > 0) withoutRows += 1;
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.sequence;
  }
  if (withoutRows > 0)
    findings.notes.push(
      `${withoutRows} made-up ${withoutRows === 1 ? 'record' : 'records'} of clinic ${clinicId} (seed:volume): sealed as records without rows of answers and events, so there was nothing to compare those with.`,
    );
  findings.erased += countErased(walk.links, erased, findings);
  await checkPatients(clinicId, erased, findings);
  const heads = headsOf(anchors, clinicId, 'truncated');
  const highest = walk.links.reduce((most, { header }) => Math.max(most, header.sequence), 0);
  const before = findings.count;
  checkChain(walk.links, { clinicId, heads: furthestMissing(heads, highest) }, walk.said, findings);
  // Rows that are all in their order, and some of them numbered otherwise.
  if (findings.count === before)
    for (const { header, place, authentic } of walk.links)
      if (authentic && header.sequence !== place)
        findings.add('edited', subjectOf(header), 'Its column sequence is not what was sealed.');
  for (const id of await transaction(clinicId, (tx) => findWithoutSeal(tx, clinicId)))
    findings.add('deleted', { what: 'record', id, clinicId }, 'It is complete, and its seal is gone.');
  await checkConsents(clinicId, erased, findings);
  const audit = anchors
    .filter((anchor) => anchor.clinicId === clinicId)
    .map((anchor) => ({ ...anchor.audit, by: `the anchor of ${anchor.day}` }));
  await checkAudit(clinicId, audit, findings);
  return walk.links.length;
};

/** Recomputes everything that is stored: sealed records and the rows they were made of, consents, signatures, audit trail. */
export const checkDatabase = async (
  trusted: TrustedKeys,
  anchorFiles: readonly AnchorFile[],
  asOf?: string,
): Promise<Verdict> => {
  const findings = new Findings();
  const keys = new Map(trusted);
  await trustEndorsed(keys, keysJson(await withoutClinic(publicKeys)), nodePrimitives);
  const anchors = (await checkAnchors(anchorFiles, keys, nodePrimitives, findings)).filter(
    ({ day }) => asOf === undefined || day <= asOf,
  );
  const clinicIds = await clinics.all();
  let records = 0;
  for (const clinicId of clinicIds) records += await checkClinic(clinicId, keys, anchors, findings);
  for (const clinicId of new Set(anchors.map((anchor) => anchor.clinicId)))
    if (!clinicIds.includes(clinicId))
      findings.add(
        'truncated',
        { what: 'record', sequence: 1, clinicId },
        'Anchors know this clinic; it is gone.',
      );
  findings.notes.push(
    anchors.length > 0
      ? comparedWith(anchors.length)
      : 'Without anchors, nobody can see from here whether the newest records or audit events are missing.',
  );
  return findings.verdictOfStore(records);
};
