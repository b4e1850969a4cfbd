/** Languages a text can be kept in, by their BCP 47 tags. */
export const textLanguages = [
  'ar',
  'de',
  'el',
  'en',
  'es',
  'fa',
  'fr',
  'he',
  'hi',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'th',
  'tr',
  'uk',
  'vi',
  'zh',
] as const;
export type TextLanguage = (typeof textLanguages)[number];

const names = new Intl.DisplayNames('en', { type: 'language' });

/** “German”. */
export const languageName = (language: string): string => names.of(language) ?? language;
