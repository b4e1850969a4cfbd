import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import type { SealedContent } from '@/lib/record/sealed-content';
import type { RecordHeader } from '@/lib/verify/record-header';
import { momentWithZone } from './moments';
import type { SheetPart } from './record-sheet';

const words = printedRecordWords.proof;

/** Which words, rules and seals the record names, each with its hash in full. */
export const proofPart = (
  { texts, consent, ruleSets, signatures, statement, clinic, sealedAfterwards }: SealedContent,
  header: RecordHeader,
  hash: string,
): SheetPart => ({
  title: printedRecordWords.parts.proof,
  blocks: [
    ...(sealedAfterwards ? [{ kind: 'text', text: printedRecordWords.sealedAfterwards } as const] : []),
    {
      kind: 'hashes',
      rows: [
        ...texts.map(({ name, version, sha256 }) => ({
          term: words.texts(name),
          values: [words.version(version), ...(sha256 ? [sha256] : [])],
        })),
        ...(statement ? [{ term: words.statement, values: [consent.statementHash] }] : []),
        ...ruleSets.map(({ version, fingerprint, policy }) => ({
          term: words.ruleSet(version),
          values: [fingerprint, ...(policy ? [words.policy(policy.measures.length)] : [])],
        })),
        { term: words.consentRow(consent.chainSequence), values: [consent.hash] },
        ...signatures.map(({ signerName, hash: own }) => ({
          term: words.signature(signerName),
          values: [own],
        })),
        { term: words.sequence, values: [String(header.sequence)] },
        { term: words.record, values: [hash] },
        { term: words.content, values: [header.contentHash] },
        { term: words.previous, values: [header.previousHash] },
        { term: words.key, values: [header.keyId] },
        { term: words.sealedAt, values: [momentWithZone(header.sealedAt, clinic.timeZone)] },
      ],
    },
    { kind: 'small', text: words.explain },
  ],
});
