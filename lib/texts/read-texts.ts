import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { sourceLanguage } from './shipped-text';
import { storedText } from './stored-text';
import type { PatientText } from './patient-text';
import { problemsOf, type TextProblem } from './text-problems';
import { inForceAt, textStateOf, type TextState } from './text-states';
import {
  findDraft,
  findDrafts,
  findPublications,
  findVersion,
  findVersions,
  type PublicationRow,
  type TextDraft,
  type TextVersionRow,
} from './texts.repository';

/** A version with what became of it. */
export interface TextLine extends TextVersionRow {
  readonly state: TextState;
  readonly publication: PublicationRow | null;
}

export interface TextsOfLanguage {
  readonly language: string;
  /** Newest first. */
  readonly versions: readonly TextLine[];
  readonly draft: TextDraft | null;
  /** Words that came with a newer release, which this clinic neither reads nor has written newer ones than. */
  readonly shipped: TextLine | null;
  /** A translation in force that says what the source no longer says. */
  readonly lags: boolean;
}

/** Every language there is a text or a draft in, the source first. */
export const readTexts = ({ clinicId }: StaffActor): Promise<readonly TextsOfLanguage[]> =>
  transaction(clinicId, async (tx) => {
    const at = now();
    const versions = await findVersions(tx, clinicId);
    const drafts = await findDrafts(tx, clinicId);
    const published = await findPublications(tx, clinicId);
    const of = (language: string) => published.filter((one) => one.language === language);
    const source = inForceAt(of(sourceLanguage), at)?.number;
    const languages = [...new Set([sourceLanguage, ...[...versions, ...drafts].map((one) => one.language)])];
    return languages.map((language): TextsOfLanguage => {
      const lines = versions
        .filter((one) => one.language === language)
        .map((one) => toLine(one, of(language), at));
      const current = lines.find(({ state }) => state === 'in-force');
      return {
        language,
        versions: lines,
        draft: drafts.find((one) => one.language === language) ?? null,
        shipped: newerShipped(lines),
        lags: language !== sourceLanguage && current !== undefined && current.followsNumber !== source,
      };
    });
  });

/** Once a newer version is published, somebody has seen it: it stood above what they wrote. */
const newerShipped = (newestFirst: readonly TextLine[]): TextLine | null => {
  const published = newestFirst.find(({ publication }) => publication !== null)?.number ?? 0;
  const shipped = newestFirst.find(({ approvedById }) => approvedById === null);
  return shipped && !shipped.publication && shipped.number > published ? shipped : null;
};

const toLine = (row: TextVersionRow, publications: readonly PublicationRow[], at: Date): TextLine => ({
  ...row,
  state: textStateOf(row.number, publications, at),
  publication: publications.find(({ number }) => number === row.number) ?? null,
});

export interface TextVersionView {
  readonly line: TextLine;
  readonly text: PatientText;
  /** The newest publication of the language; 0 when there is none. */
  readonly sequence: number;
  /** Whether somebody has begun a draft of the language. */
  readonly hasDraft: boolean;
}

/** One version with its words; null where there is none of that number. */
export const readTextVersion = (
  { clinicId }: StaffActor,
  language: string,
  number: number,
): Promise<TextVersionView | null> =>
  transaction(clinicId, async (tx) => {
    const row = await findVersion(tx, clinicId, language, number);
    if (!row) return null;
    const { body: _body, ...version } = row;
    const published = await findPublications(tx, clinicId, language);
    return {
      line: toLine(version, published, now()),
      text: await storedText(tx, clinicId, language, number),
      sequence: published.at(-1)?.sequence ?? 0,
      hasDraft: (await findDraft(tx, clinicId, language)) !== null,
    };
  });

export interface TextDraftView {
  readonly draft: TextDraft;
  readonly problems: readonly TextProblem[];
  /** The version in force in the same language, to see what would change. */
  readonly inForce: PatientText | null;
  /** Of a translation: the source as it is in force. */
  readonly source: PatientText | null;
}

/** The draft of a language; null where nobody has begun one. */
export const readDraft = ({ clinicId }: StaffActor, language: string): Promise<TextDraftView | null> =>
  transaction(clinicId, async (tx) => {
    const draft = await findDraft(tx, clinicId, language);
    if (!draft) return null;
    const textOf = async (wanted: string): Promise<PatientText | null> => {
      const published = inForceAt(await findPublications(tx, clinicId, wanted), now());
      return published && storedText(tx, clinicId, wanted, published.number);
    };
    return {
      draft,
      problems: problemsOf(draft.body),
      inForce: await textOf(language),
      source: language === sourceLanguage ? null : await textOf(sourceLanguage),
    };
  });
