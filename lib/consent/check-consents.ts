import 'server-only';
import { hashOf } from '@/lib/crypto/digest';
import { transaction } from '@/lib/db/transaction';
import { assessmentHash } from '@/lib/screening/sealed-assessment';
import { checkHashChain, type HashedRow } from '@/lib/verify/check-hash-chain';
import type { Erased } from '@/lib/verify/erasure-line';
import type { Findings } from '@/lib/verify/finding';
import { consentHash, type ConsentSealed } from './consent-content';
import { findConsentsToCheck, type ConsentWithSignatures } from './consent.repository';
import { signatureHash } from './signature-hash';

const atOnce = 200;

const checkParts = (row: ConsentWithSignatures, findings: Findings): void => {
  const { clinicId, id: consentId, content } = row;
  const about = { clinicId, sequence: row.chainSequence } as const;
  if (hashOf(content.statement) !== row.statementHash)
    findings.add('edited', { what: 'consent', id: consentId, ...about }, 'Its text is not what was shown.');
  if ((content.under?.recordId ?? null) !== row.underId)
    findings.add(
      'edited',
      { what: 'consent', id: consentId, ...about },
      'It does not go by the consent it says.',
    );
  if (content.assessment) {
    const { ruleSetFingerprint, hash } = content.assessment;
    if (assessmentHash(content.assessment, ruleSetFingerprint) !== hash)
      findings.add(
        'edited',
        { what: 'assessment', id: content.assessment.id, ...about },
        'It is not what the rules said.',
      );
  }
  for (const signature of row.signatures) {
    const fits =
      signatureHash({ ...signature, clinicId, consentId }, content.nonce) === signature.hash &&
      (signature.role === 'physiotherapist'
        ? signature.signedHash === row.hash
        : signature.signedHash === row.statementHash &&
          signature.hash === (signature.role === 'witness' ? content.witness : content.signature)?.hash);
    if (!fits)
      findings.add('edited', { what: 'signature', id: signature.id, ...about }, 'It is not what was signed.');
  }
  const named = [content.signature, content.witness].filter((one) => one !== null && one !== undefined);
  if (named.some((one) => !row.signatures.some(({ hash }) => hash === one.hash)))
    findings.add('deleted', { what: 'signature', ...about }, 'The signature on this consent is missing.');
};

async function* rowsOf(
  clinicId: string,
  erased: Erased['consents'],
  findings: Findings,
): AsyncGenerator<HashedRow, void, undefined> {
  for (let after = 0; ;) {
    const rows = await transaction(clinicId, (tx) => findConsentsToCheck(tx, clinicId, after, atOnce));
    for (const row of rows) {
      const { chainSequence: sequence, id, hash, previousHash } = row;
      const stated = erased.get(id);
      if (stated) {
        // What it said is gone. That this was its hash, at this place, is signed.
        yield {
          sequence,
          id,
          hash,
          previousHash,
          hashAt: (place) => (place === stated.sequence ? stated.hash : ''),
        };
        continue;
      }
      try {
        checkParts(row, findings);
      } catch {
        // Whoever can write rows can write any nonsense into them; the rest is checked all the same.
        findings.add('edited', { what: 'consent', id, sequence, clinicId }, 'It is not what a consent says.');
      }
      const hashAt = (place: number) => consentHash({ ...row, chainSequence: place } satisfies ConsentSealed);
      yield { sequence, id, hash, previousHash, hashAt };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.chainSequence;
  }
}

/** Recomputes the clinic's chain of consents, what was shown in each, and every signature. */
export const checkConsents = (clinicId: string, { consents }: Erased, findings: Findings): Promise<void> =>
  checkHashChain(rowsOf(clinicId, consents, findings), 'consent', clinicId, [], findings);
