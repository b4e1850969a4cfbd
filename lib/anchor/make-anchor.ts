import 'server-only';
import { canonicalJson } from '@/rules';
import { auditHead } from '@/lib/audit/audit-head';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { dayIn, type Day } from '@/lib/clock';
import { sha256 } from '@/lib/crypto/digest';
import { transaction } from '@/lib/db/transaction';
import { env } from '@/lib/env';
import { recordHead } from '@/lib/record/record-head';
import { currentSigner } from '@/lib/record-key/current-signer';
import { anchorFormat, type Anchor } from '@/lib/verify/check-anchors';
import { genesisHash } from '@/lib/verify/record-header';
import { anchoredDays, readAnchor, writeAnchor } from './anchor-folder';

const headOf = (head: { readonly sequence: number; readonly hash: string } | null): Anchor['records'] => ({
  count: head?.sequence ?? 0,
  hash: head?.hash ?? genesisHash,
});

const hashOfAnchor = (text: string): string =>
  sha256(canonicalJson((JSON.parse(text) as { readonly anchor: Anchor }).anchor));

/**
 * Writes down outside the database how far the clinic's chains have come, once on each of its days. Answers the day where it
 * did; null where today has one already.
 */
export const makeAnchor = async (clinicId: string, at: Date): Promise<Day | null> => {
  const days = anchoredDays(clinicId);
  const before = days.at(-1);
  const made = await transaction(clinicId, async (tx) => {
    const day = dayIn((await clinicOf(tx, clinicId)).timeZone, at);
    if (before !== undefined && before >= day) return null;
    const signer = await currentSigner(tx, at);
    const anchor = canonicalJson({
      format: anchorFormat,
      clinicId,
      day,
      createdAt: at.toISOString(),
      records: headOf(await recordHead(tx, clinicId)),
      audit: headOf(await auditHead(tx, clinicId)),
      previous: before === undefined ? null : hashOfAnchor(readAnchor(clinicId, before)),
      timestampBy: env().TIMESTAMP_URL ?? null,
      keyId: signer.keyId,
    } satisfies Anchor);
    const signature = Buffer.from(await signer.sign(Buffer.from(anchor, 'utf8'))).toString('base64');
    return { day, text: `{"anchor":${anchor},"signature":"${signature}"}\n` };
  });
  if (!made) return null;
  writeAnchor(clinicId, made.day, made.text);
  return made.day;
};
