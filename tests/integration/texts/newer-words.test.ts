import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { addDays, dayIn, now } from '@/lib/clock';
import { sha256 } from '@/lib/crypto/digest';
import { readDraft, readTexts, readTextVersion } from '@/lib/texts/read-texts';
import { giveNewerShippedText } from '@/lib/texts/give-newer-shipped-text';
import { shippedEditions, shippedText } from '@/lib/texts/shipped-text';
import { beginDraft } from '@/lib/texts/write-draft';
import { aClinic, anIntake, snapshotOf } from '../../support/a-clinic';
import { anApprovedText, publish, readBy, statesOf, titled } from '../../support/a-text';
import { owner } from '../../support/owner';

const shippedHash = sha256(canonicalJson(shippedText));
const today = () => dayIn('Pacific/Auckland', now());

// Every clinic of the database is given them.
describe('newer words that come with the program', () => {
  const blocks = { ...shippedText.blocks };
  const body = {
    ...shippedText,
    blocks: { ...blocks, 'what-happens': { ...blocks['what-happens'], title: 'What will happen' } },
  };
  const edition = { hash: sha256(canonicalJson(body)), reason: 'Shipped with a newer Beforehand: a test.' };
  const newer = { body, editions: [...shippedEditions, edition] };
  const told: string[] = [];
  const give = (shipped?: typeof newer) => giveNewerShippedText((line) => told.push(line), shipped);
  const shippedEvents = (admin: StaffActor) =>
    owner().auditEvent.findMany({ where: { clinicId: admin.clinicId, action: 'text-shipped' } });

  test('are named by their hash: a letter that is changed makes another edition', () => {
    expect(shippedEditions.at(-1)?.hash).toBe(shippedHash);
    expect(new Set(shippedEditions.map(({ hash }) => hash)).size).toBe(shippedEditions.length);
  });

  test('are read where the clinic reads the shipped ones, by whoever begins afterwards', async () => {
    const admin = await aClinic();
    const { screeningId } = await anIntake(admin);
    expect(await give()).toBe(true); // this release: nothing to do
    expect(await statesOf(admin)).toEqual([[1, 'in-force']]);

    // Two processes that start at once make one version of them.
    expect(await Promise.all([give(newer), give(newer)])).toEqual([true, true]);
    expect(await give(newer)).toBe(true);
    expect(await statesOf(admin)).toEqual([
      [2, 'in-force'],
      [1, 'superseded'],
    ]);
    expect(told.filter((line) => line.includes(admin.clinicId))).toHaveLength(1);
    expect((await snapshotOf(admin, screeningId)).text.number).toBe(1);
    expect(await readBy(admin)).toEqual({ label: 'en-2', title: 'What will happen' });
    const view = await readTextVersion(admin, 'en', 2);
    expect(view?.line).toMatchObject({ approvedById: null, bodyHash: edition.hash, reason: edition.reason });
    expect(view?.line.publication?.publishedById).toBeNull();
    expect(await shippedEvents(admin)).toMatchObject([
      { actorKind: 'system', objectId: 'en-2', detail: { bodyHash: edition.hash, published: true } },
    ]);

    // The release before, which still runs beside it or was gone back to, gives nobody its words again.
    expect(await give()).toBe(true);
    expect((await statesOf(admin))?.length).toBe(2);
  });

  test('are not read where the clinic has published its own: they wait for its admins, who can begin with them', async () => {
    const admin = await aClinic();
    await publish(admin, await anApprovedText(admin, titled('Ours')));
    await give(newer);
    expect(await readBy(admin)).toEqual({ label: 'en-2', title: 'Ours' });
    expect(await statesOf(admin)).toEqual([
      [3, 'approved'],
      [2, 'in-force'],
      [1, 'superseded'],
    ]);
    expect((await readTexts(admin))[0]?.shipped).toMatchObject({ number: 3, approvedById: null });
    expect(await shippedEvents(admin)).toMatchObject([{ detail: { published: false } }]);

    expect(await beginDraft({ language: 'en', from: 3 }, admin)).toMatchObject({ ok: true });
    const draft = (await readDraft(admin, 'en'))!.draft;
    expect(draft.body.blocks['what-happens']?.title).toBe('What will happen');
    // Somebody has begun meanwhile: nothing of theirs is taken for what was asked for.
    expect(await beginDraft({ language: 'en', from: 2 }, admin)).toMatchObject({
      ok: false,
      error: { code: 'texts/changed' },
    });
    expect(await beginDraft({ language: 'en', from: 9 }, admin)).toMatchObject({
      ok: false,
      error: { code: 'access/not-found' },
    });
    await publish(admin, await anApprovedText(admin, titled('Ours, with theirs')));
    expect((await readTexts(admin))[0]?.shipped).toBeNull();
  });

  test('do not take the place of a text that is to begin; and can be published as they are', async () => {
    const admin = await aClinic();
    const own = await anApprovedText(admin, titled('From tomorrow'));
    await publish(admin, own, { from: addDays(today(), 1) });
    await give(newer);
    expect(await statesOf(admin)).toEqual([
      [3, 'approved'],
      [2, 'scheduled'],
      [1, 'in-force'],
    ]);
    expect(await publish(admin, 3)).toMatchObject({ ok: true });
    expect((await readBy(admin)).label).toBe('en-3');
  });

  test('that cannot be kept are told, and leave the clinic as it was', async () => {
    const admin = await aClinic();
    const broken = await giveNewerShippedText((line) => told.push(line), {
      ...newer,
      editions: [...shippedEditions, { ...edition, hash: '0'.repeat(64) }],
    });
    expect(broken).toBe(false);
    expect(told.at(-1)).toMatch(/could not be given the text of this release/);
    expect(await statesOf(admin)).toEqual([[1, 'in-force']]);
  });
});
