/**
 * What is wrong. The last two say that nothing can be said: a file that is no record, or one that a newer release made.
 * `docs/contract.md` explains each.
 */
export const findingKinds = [
  'edited',
  'inserted',
  'deleted',
  'reordered',
  'truncated',
  'forked',
  'replayed',
  'wrong-key',
  'unknown-key',
  'unreadable',
  'newer',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What a finding is about, in one chain or file: a record, a row of another chain, a file of a bundle. */
export interface Subject {
  readonly what:
    | 'record'
    | 'line'
    | 'file'
    | 'manifest'
    | 'key'
    | 'anchor'
    | 'consent'
    | 'signature'
    | 'assessment'
    | 'review'
    | 'event'
    | 'answer'
    | 'audit-event'
    | 'patient'
    | 'erasure';
  /** Place in its chain, or line of a file. */
  readonly sequence?: number | undefined;
  /** The last of several in a row. */
  readonly through?: number | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly clinicId?: string | undefined;
}

export interface Finding {
  readonly kind: FindingKind;
  readonly subject: Subject;
  /** One sentence, without anything that a record says of anybody. */
  readonly why: string;
}

export interface Verdict {
  readonly verdict: 'valid' | 'tampered' | 'unreadable';
  readonly findings: readonly Finding[];
  /** Findings beyond those that are listed. */
  readonly more: number;
  /** How many records were checked with what they say. */
  readonly records: number;
  /** How many more are known by their headers only. */
  readonly headers: number;
  /** How many of these were erased with their patient, as is signed. */
  readonly erased: number;
  /** What was found in order, and what could not be seen from here. */
  readonly notes: readonly string[];
}

const mostListed = 500;

/** Collects findings; the sum of them is the verdict. */
export class Findings {
  private readonly listed: Finding[] = [];
  count = 0;
  private tampered = false;
  erased = 0;
  readonly notes: string[] = [];

  add(kind: FindingKind, subject: Subject, why: string): void {
    this.count += 1;
    this.tampered ||= kind !== 'unreadable' && kind !== 'newer';
    if (this.listed.length < mostListed) this.listed.push({ kind, subject, why });
  }

  /** Of a file. Nothing wrong is not enough: something must have been checked. */
  verdict(records: number, headers = 0): Verdict {
    if (this.count === 0 && records + headers === 0)
      this.add('unreadable', { what: 'file' }, 'There is no record in it.');
    return this.verdictOfStore(records, headers);
  }

  /** Of a database, which may be new and empty. */
  verdictOfStore(records: number, headers = 0): Verdict {
    return {
      verdict: this.count === 0 ? 'valid' : this.tampered ? 'tampered' : 'unreadable',
      findings: this.listed,
      more: this.count - this.listed.length,
      records,
      headers,
      erased: this.erased,
      notes: this.notes,
    };
  }
}
