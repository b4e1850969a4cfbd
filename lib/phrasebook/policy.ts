import { policySwitches, type Measure, type PolicyTopic, type RuleSet } from '@/rules';
import { severityLabels } from './dispositions';

export const topicTitles: Readonly<Record<PolicyTopic, string>> = {
  pregnancy: 'Pregnancy',
  bleeding: 'Blood thinners and clotting',
  age: 'Age',
  'needles-and-illness': 'Fear of needles and illness',
  implants: 'Heart valves and implants',
  plan: 'Areas and technique',
};

/** A step of a policy, for whoever switches it on. */
export const measureWords = (
  measure: Measure,
  { contraindications }: RuleSet,
): { readonly title: string; readonly sentence: string } => {
  switch (measure.kind) {
    case 'talk-before-signature':
      return {
        title: 'Talk before every signature',
        sentence:
          'Nobody signs before a physiotherapist has decided, whatever the answers. No finding changes.',
      };
    case 'switch': {
      const found = policySwitches.find(({ id }) => id === measure.id);
      return { title: found?.title ?? measure.id, sentence: found?.sentence ?? '' };
    }
    case 'review': {
      const entry = contraindications.find(({ id }) => id === measure.contraindication);
      return {
        title: `Review every “${entry?.title ?? measure.contraindication}”`,
        sentence: 'Asks for a review whenever any case of this entry holds or might.',
      };
    }
    case 'raise': {
      const entry = contraindications.find(({ id }) => id === measure.contraindication);
      return {
        title: `${entry?.title ?? measure.contraindication}: “${measure.case}” becomes ${severityLabels[measure.to].toLowerCase()}`,
        sentence: `As shipped it is ${severityLabels[measure.from].toLowerCase()}.`,
      };
    }
  }
};
