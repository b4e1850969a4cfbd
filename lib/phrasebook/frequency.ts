import { patientWords } from './patient';

const words = patientWords.risks;
const inWords = new Intl.NumberFormat('en-GB');

/** How often something happened and what was counted, always both: figures that count differently are never compared. */
export const frequencyInWords = ({
  count,
  outOf,
  unit,
  countedIn,
}: {
  readonly count: number;
  readonly outOf: number;
  readonly unit: string;
  readonly countedIn: number;
}): { readonly often: string; readonly counted: string } => ({
  often: words.often(count, inWords.format(outOf), unit),
  counted: words.counted(inWords.format(countedIn), unit),
});

/** A figure is drawn as dots, one for each, where these can be counted at a glance. */
export const isDrawn = ({ outOf }: { readonly outOf: number }): boolean => outOf <= 100;
