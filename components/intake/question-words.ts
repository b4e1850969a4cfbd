import { factById, regions, type FactId, type FactKind, type SectionId, facts } from '@/rules';
import { hints } from '@/lib/phrasebook/hints';
import { patientWords } from '@/lib/phrasebook/patient';

/** What a page says about one question. Plain data: the browser gets these words, not the catalogue. */
export interface QuestionWords {
  readonly kind: FactKind;
  readonly question: string;
  readonly hint?: string | undefined;
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly quantity?:
    { readonly unit: string; readonly min: number; readonly max: number; readonly step: number } | undefined;
  /** Hangs on another answer, and stands below it. */
  readonly isFollowUp: boolean;
}

export type WordsByFact = Readonly<Partial<Record<FactId, QuestionWords>>>;

/** The catalogue speaks of the body map; here the places are a list. */
const withoutBodyMap = (question: string): string => question.replace(/\s*Tap the body map\.$/, '');

export const questionText = (id: FactId): string => withoutBodyMap(factById(id).question);

export const hintText = (id: FactId): string | undefined => hints[id] ?? factById(id).hint;

/** The words of every question that can appear in a section. */
export const wordsOfSection = (section: SectionId): WordsByFact =>
  Object.fromEntries(
    facts
      .filter((fact) => fact.from === 'patient' && fact.section === section && fact.id !== 'date-of-birth')
      .map(({ id, kind, options, unit, min = 0, max = 0, step = 1, askedWhen }) => [
        id,
        {
          kind,
          question: questionText(id),
          hint: hintText(id),
          options: options?.map((option) => ({ value: option.id, label: option.label })),
          quantity: kind === 'quantity' ? { unit: unit ?? '', min, max, step } : undefined,
          isFollowUp: askedWhen !== undefined,
        } satisfies QuestionWords,
      ]),
  );

export interface PlaceGroup {
  readonly id: string;
  readonly title: string;
  readonly places: readonly { readonly value: string; readonly label: string }[];
}

/** Each place once, under the part of the body it belongs to. `all` adds the ones nobody plans to needle. */
export const placeGroups = ({ all }: { readonly all: boolean }): readonly PlaceGroup[] => {
  const parts = Object.entries(patientWords.places);
  return parts.map(([id, title]) => ({
    id,
    title,
    places: regions
      .filter((region) => (all || region.selectable) && region.groups.some((group) => group === id))
      .map((region) => ({ value: region.id, label: region.label })),
  }));
};
