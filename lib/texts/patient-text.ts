import type { TextBody } from './text-body.schema';

/** Which version of the words: kept with everything that was shown in them. */
export interface TextReference {
  /** BCP 47. */
  readonly language: string;
  /** 1, 2, … within the clinic and the language. */
  readonly number: number;
  /** SHA-256 of the canonical JSON of the body. */
  readonly hash: string;
}

/** An approved version of what patients read here. It never changes. */
export interface PatientText extends TextReference {
  readonly body: TextBody;
}

/** “en-2”: as records and lists name it. */
export const textLabel = ({ language, number }: Pick<TextReference, 'language' | 'number'>): string =>
  `${language}-${number}`;

export const referenceTo = ({ language, number, hash }: TextReference): TextReference => ({
  language,
  number,
  hash,
});
