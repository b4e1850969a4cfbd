import type { StaffActor } from '@/lib/actors';
import { dayIn, now } from '@/lib/clock';
import { approveText } from '@/lib/texts/approve-text';
import { publishText } from '@/lib/texts/publish-text';
import { readDraft, readTexts, readTextVersion } from '@/lib/texts/read-texts';
import { shippedText, sourceLanguage } from '@/lib/texts/shipped-text';
import { beginDraft, saveBlock } from '@/lib/texts/write-draft';
import { blockIds, blockOf, type BlockId, type LooseBlock } from '@/lib/texts/text-body.schema';
import { anIntake, snapshotOf } from './a-clinic';

/** Changes some blocks of the draft of a language, which is begun where there is none. */
export const writeDraft = async (
  admin: StaffActor,
  blocks: Readonly<Partial<Record<BlockId, LooseBlock>>>,
  language: 'en' | 'de' = 'en',
): Promise<number> => {
  await beginDraft({ language }, admin);
  let revision = (await readDraft(admin, language))?.draft.revision ?? 0;
  for (const block of blockIds) {
    const body = blocks[block];
    if (!body) continue;
    const saved = await saveBlock({ language, revision, block, body: { ...body } }, admin);
    if (!saved.ok) throw new Error(saved.error.code);
    revision += 1;
  }
  return revision;
};

/** The shipped words, with another heading of the first card: a text of which it is seen which it is. */
export const titled = (title: string) => ({
  'what-happens': { ...blockOf(shippedText, 'what-happens'), title },
});

/** Writes and approves a version; answers its number. */
export const anApprovedText = async (
  admin: StaffActor,
  blocks: Readonly<Partial<Record<BlockId, LooseBlock>>>,
  { language = 'en', follows }: { language?: 'en' | 'de'; follows?: number } = {},
): Promise<number> => {
  const revision = await writeDraft(admin, blocks, language);
  const approved = await approveText({ language, revision, follows, reason: 'Read and found right.' }, admin);
  if (!approved.ok) throw new Error(JSON.stringify(approved.error));
  return approved.value.number;
};

/** Publishes a version as the page for it would, from today on in the clinic of the tests. */
export const publish = async (
  admin: StaffActor,
  number: number,
  { language = sourceLanguage, from = dayIn('Pacific/Auckland', now()) } = {},
) => {
  const { sequence } = (await readTextVersion(admin, language, number)) ?? { sequence: 0 };
  return publishText({ language: language as 'en', number, sequence, from, understood: 'on' }, admin);
};

/** By whoever begins now. */
export const readBy = async (admin: StaffActor): Promise<{ label: string; title: string }> => {
  const { screeningId } = await anIntake(admin);
  const { text } = await snapshotOf(admin, screeningId);
  return { label: `${text.language}-${text.number}`, title: text.body.blocks['what-happens'].title };
};

/** What became of the versions in a language. */
export const statesOf = async (admin: StaffActor, language = 'en') =>
  (await readTexts(admin))
    .find((one) => one.language === language)
    ?.versions.map(({ number, state }) => [number, state]);
