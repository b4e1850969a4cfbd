import type { Coding } from '@medplum/fhirtypes';
import type { Fact, RuleSet } from '@/rules';
import { noCoding, systems, yesCoding } from './codes';

/** Every answer that a question with given answers knows, by its id; none for a number, a text or a date. */
export const optionCodings = (
  fact: Fact,
  { regions }: Pick<RuleSet, 'regions'>,
): ReadonlyMap<string, Coding> => {
  switch (fact.kind) {
    case 'yes-no':
      return new Map([
        ['yes', yesCoding],
        ['no', noCoding],
      ]);
    case 'regions':
      return new Map(
        [...regions, { id: 'nowhere', label: 'Nowhere' }].map(({ id, label }) => [
          id,
          { system: systems.region, code: id, display: label },
        ]),
      );
    case 'choice':
    case 'choices':
      return new Map(
        (fact.options ?? []).map(({ id, label }) => [
          id,
          { system: systems.options(fact.id), code: id, display: label },
        ]),
      );
    case 'quantity':
    case 'medicines':
    case 'text':
    case 'date':
      return new Map();
  }
};
