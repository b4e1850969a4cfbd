import { canonicalJson } from '@/rules';
import type { Findings, Subject } from '@/lib/verify/finding';
import type { SealedContent } from './sealed-content';
import type { SealedSource } from './opened-source';

/** What the rows of a screening are compared by: they are never changed, so they still say what was sealed. */
const parts = {
  answers: 'answer',
  events: 'event',
  assessments: 'assessment',
  reviews: 'review',
  signatures: 'signature',
} as const satisfies Partial<Record<keyof SealedSource, Subject['what']>>;

interface Keyed {
  readonly id?: string;
  readonly sequence?: number;
}

/** Rows that have an id have a sequence within the screening besides. */
const keyOf = (row: Keyed): string => String(row.id ?? row.sequence);

/**
 * One text for what a row and a sealed record both say. The record says more (words, names); a column that came later says
 * nothing in rows of before; the database writes two of its values with an underscore.
 */
const said = (value: object, names: readonly string[]): string =>
  canonicalJson(
    Object.fromEntries(
      names.flatMap((name) => {
        const one: unknown = (value as Record<string, unknown>)[name];
        const isWord = (name === 'state' || name === 'decision') && typeof one === 'string';
        return one === null || one === undefined ? [] : [[name, isWord ? one.replaceAll('_', '-') : one]];
      }),
    ),
  );

const isSame = (row: object, sealed: object): boolean => {
  const names = Object.keys(row);
  return said(row, names) === said(sealed, names);
};

/** Of which rows it is sealed that there are none: in a demonstration only, whatever a record says. */
export const notStoredOf = ({ clinic, notStored = [] }: SealedContent): readonly string[] =>
  clinic.demo ? notStored : [];

/** Tells which rows do not say any more what was sealed of them. */
export const compareWithRows = (
  content: SealedContent,
  source: SealedSource,
  sequence: number,
  findings: Findings,
): void => {
  const clinicId = content.clinic.id;
  for (const [part, what] of Object.entries(parts) as [keyof typeof parts, Subject['what']][]) {
    const rows = new Map((source[part] as readonly Keyed[]).map((row) => [keyOf(row), row]));
    if (notStoredOf(content).includes(part)) {
      for (const id of rows.keys())
        findings.add(
          'inserted',
          { what, sequence, id, clinicId },
          `Record ${sequence} was sealed as one without such rows.`,
        );
      continue;
    }
    for (const sealed of content[part] as readonly Keyed[]) {
      const id = keyOf(sealed);
      const row = rows.get(id);
      const subject = { what, sequence, id, clinicId } as const;
      if (!row) findings.add('deleted', subject, `It was sealed in record ${sequence}, and its row is gone.`);
      else if (!isSame(row, sealed))
        findings.add('edited', subject, `Its row is not what was sealed in record ${sequence}.`);
    }
  }
  const answers = new Set(content.answers.map((answer) => answer.sequence));
  const newest = content.answers.at(-1)?.sequence ?? 0;
  if (!content.sealedAfterwards)
    for (const { sequence: place } of source.answers)
      if (place < newest && !answers.has(place))
        findings.add(
          'inserted',
          { what: 'answer', sequence, id: String(place), clinicId },
          `It was not there when record ${sequence} was sealed.`,
        );
  if (content.under && source.treatment !== content.treatment?.number)
    findings.add(
      'edited',
      { what: 'consent', id: content.recordId, sequence: content.consent.chainSequence, clinicId },
      `Which treatment it is, is not what was sealed in record ${sequence}.`,
    );
  const { content: _, screeningId: __, kind: ___, ...consent } = source.consent;
  if (!isSame(consent, content.consent))
    findings.add(
      'edited',
      { what: 'consent', id: content.recordId, sequence: content.consent.chainSequence, clinicId },
      `Its row is not what was sealed in record ${sequence}.`,
    );
};
