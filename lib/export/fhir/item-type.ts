import type { QuestionnaireItem } from '@medplum/fhirtypes';
import type { Fact } from '@/rules';

export const isWhole = ({ step = 1, min = 0 }: Pick<Fact, 'step' | 'min'>): boolean =>
  Number.isInteger(step) && Number.isInteger(min);

/** What kind of answer an item takes. A yes or no is a choice, because "not sure" is one more answer to it. */
export const itemType = (fact: Fact): NonNullable<QuestionnaireItem['type']> => {
  switch (fact.kind) {
    case 'yes-no':
    case 'choice':
    case 'choices':
    case 'regions':
      return 'choice';
    case 'quantity':
      return isWhole(fact) ? 'integer' : 'decimal';
    case 'medicines':
      return 'string';
    case 'text':
      return 'string';
    case 'date':
      return 'date';
  }
};

/** Where "not sure" has an item of its own beside the question, because a number or a text cannot say it. */
export const notSureItem = (factId: string): string => `${factId}:not-sure`;
