import type { Paper } from './paper';

/** One line of what is known: a term, and what is said of it. */
export interface FactRow {
  readonly term: string;
  readonly values: readonly string[];
}

export interface AnswerRow {
  readonly question: string;
  readonly answer: string;
  /** "Not sure" and "not answered": a reader has to see them. */
  readonly unsure: boolean;
  readonly notes: readonly string[];
}

/** What a part of a printed record can be made of. How each looks is in record.typ. */
export type Block =
  | { readonly kind: 'heading' | 'text' | 'small'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'risks';
      /** With a picture where somebody has counted it: SVG, and what it is for somebody who cannot see it. */
      readonly rows: readonly { readonly text: string; readonly picture?: string; readonly alt?: string }[];
    }
  | {
      readonly kind: 'answers';
      readonly head: readonly [string, string];
      readonly rows: readonly AnswerRow[];
    }
  | {
      readonly kind: 'findings';
      readonly rows: readonly {
        readonly title: string;
        readonly severity: string;
        readonly grave: boolean;
        readonly because: readonly string[];
      }[];
    }
  | {
      readonly kind: 'ticks';
      readonly rows: readonly { readonly ticked: boolean; readonly mark: string; readonly text: string }[];
    }
  | {
      readonly kind: 'signature';
      readonly name: string;
      readonly details: readonly string[];
      readonly meaning: string;
      readonly at: string;
      readonly method: string;
      /** SVG of what was drawn, and what it is for somebody who cannot see it. */
      readonly ink?: string;
      readonly alt?: string;
    }
  | { readonly kind: 'notice'; readonly title: string; readonly text: string }
  | { readonly kind: 'hashes'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'course'; readonly rows: readonly { readonly at: string; readonly what: string }[] }
  | { readonly kind: 'rule' };

export interface SheetPart {
  readonly title?: string;
  readonly blocks: readonly Block[];
}

/** A record ready to be set: all its words, in order. Plain data, so that another process can set it. */
export interface RecordSheet {
  readonly documentTitle: string;
  readonly paper: Paper;
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly clinic: string;
  readonly notes: readonly string[];
  /** Whose record it is, at the head of every page after the first. */
  readonly running: readonly string[];
  /** When the record was sealed (UTC): the date of the document. */
  readonly date: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
  };
  readonly verify: { readonly code: string; readonly caption: string; readonly alt: string };
  readonly tick: string;
  /** `page` has places for `{page}` and `{pages}`. */
  readonly footer: { readonly record: string; readonly hash: string; readonly page: string };
  readonly parts: readonly SheetPart[];
}
