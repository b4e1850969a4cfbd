import 'server-only';
import { canonicalJson } from '@/rules';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { kindOf, type Tell } from '@/lib/tell';
import { textLabel } from './patient-text';
import { shippedEditions, shippedText, sourceLanguage, type ShippedEdition } from './shipped-text';
import type { TextBody } from './text-body.schema';
import { inForceAt } from './text-states';
import {
  findPublications,
  findVersions,
  insertPublicationOnce,
  insertVersionOnce,
  lockTexts,
} from './texts.repository';

/** The words of a release, and every edition up to them: the last one is theirs. */
export interface Shipped {
  readonly body: TextBody;
  readonly editions: readonly ShippedEdition[];
}

/**
 * Makes the words of this release a version of the clinic's text, once. Whoever begins from then on reads them where the
 * clinic still reads words that came with the program; where it has published its own, or is about to, they are a version
 * like one that is approved and not published, for its admins to look at. Answers whether there was anything to do.
 */
const giveTo = (clinicId: string, { body, editions }: Shipped): Promise<boolean> =>
  transaction(clinicId, async (tx) => {
    const at = now();
    const language = sourceLanguage;
    await lockTexts(tx, clinicId);
    const versions = (await findVersions(tx, clinicId)).filter((one) => one.language === language);
    const shipped = new Set(
      versions.filter((one) => one.approvedById === null).map(({ bodyHash }) => bodyHash),
    );
    const edition = editions.at(-1)!;
    const known = new Set(editions.map(({ hash }) => hash));
    // A process of an older release that still runs, or runs again, gives nobody older words.
    if (shipped.has(edition.hash) || [...shipped].some((hash) => !known.has(hash))) return false;

    const published = await findPublications(tx, clinicId, language);
    const isOwn = (number: number) => versions.find((one) => one.number === number)?.approvedById !== null;
    const inForce = inForceAt(published, at);
    const isToBe = published.some(({ number, validFrom }) => validFrom > at && isOwn(number));
    const number = (versions[0]?.number ?? 0) + 1;
    const key = { clinicId, language, number };
    const inserted = await insertVersionOnce(tx, {
      ...key,
      body: canonicalJson(body),
      bodyHash: edition.hash,
      followsLanguage: null,
      followsNumber: null,
      approvedById: null,
      reason: edition.reason,
      at,
    });
    const publication =
      inForce && !isOwn(inForce.number) && !isToBe
        ? { ...key, sequence: published.at(-1)!.sequence + 1, validFrom: at, publishedById: null, at }
        : null;
    if (!inserted || (publication && !(await insertPublicationOnce(tx, publication))))
      throw new Error(`Text ${textLabel(key)} could not be kept although nobody else was at it.`);
    await recordAudit(
      tx,
      { kind: 'system', clinicId },
      {
        action: 'text-shipped',
        objectKind: 'text',
        objectId: textLabel(key),
        detail: { bodyHash: edition.hash, published: publication !== null },
        at,
      },
    );
    return true;
  });

/** For every clinic of the installation. One clinic's trouble is told and keeps no other waiting; answers whether all went well. */
export const giveNewerShippedText = async (
  tell: Tell,
  shipped: Shipped = { body: shippedText, editions: shippedEditions },
): Promise<boolean> => {
  let wentWell = true;
  for (const clinicId of await clinics.all())
    try {
      if (await giveTo(clinicId, shipped)) tell(`Clinic ${clinicId} was given the text of this release.`);
    } catch (error) {
      wentWell = false;
      tell(`Clinic ${clinicId} could not be given the text of this release: ${kindOf(error)}.`);
    }
  return wentWell;
};
