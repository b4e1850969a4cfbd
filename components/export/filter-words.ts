import { dayInWords } from '@/components/staff/format';
import { recordStateLabels } from '@/components/records/record-labels';
import type { ExportFilter } from '@/lib/export/export-filter.schema';
import { dispositionLabels } from '@/lib/phrasebook/dispositions';
import type { FilterChoices } from '@/lib/record/filter-choices';

const labelIn = (choices: FilterChoices[keyof FilterChoices], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

/** What an export was narrowed down to, a phrase each; none for "everything". */
export const filterPhrases = (filter: ExportFilter, choices: FilterChoices): readonly string[] => {
  const phrases: string[] = [];
  if (filter.from) phrases.push(`signed from ${dayInWords(filter.from)}`);
  if (filter.to) phrases.push(`signed to ${dayInWords(filter.to)}`);
  if (filter.state) phrases.push(recordStateLabels[filter.state].toLowerCase());
  if (filter.physiotherapist)
    phrases.push(`countersigned by ${labelIn(choices.physiotherapists, filter.physiotherapist)}`);
  if (filter.disposition) phrases.push(`result “${dispositionLabels[filter.disposition]}”`);
  if (filter.contraindication)
    phrases.push(`with “${labelIn(choices.contraindications, filter.contraindication)}”`);
  if (filter.missingFrom) phrases.push('PDFs that an earlier export was without');
  if (filter.textVersion) phrases.push(`text version ${filter.textVersion}`);
  return phrases;
};

export const filterInWords = (filter: ExportFilter, choices: FilterChoices): string => {
  const text = filterPhrases(filter, choices).join(', ');
  return text === '' ? 'All complete records' : text.charAt(0).toUpperCase() + text.slice(1);
};
