import { all, includesAny, no } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { limbs } from './shared/limbs';

/** Older advice bans the limb, newer advice prefers not to. The limb is closed; the person is only a note. */
export const lymphNodesRemoved = defineContraindication({
  id: 'lymph-nodes-removed',
  title: 'Lymph nodes taken out or treated',
  category: 'lymphatic',
  cases: [
    {
      id: 'limb-at-risk',
      when: includesAny('lymph-nodes-removed.limbs', limbs),
      severity: 'note',
      advice: ['Leave the limb on that side alone; record the side.'],
      patientText: 'The arm or leg on that side is left alone.',
      blocksMarkedIn: 'lymph-nodes-removed.limbs',
      evidence: ['DOCSARAHB', 'LEEUWARDEN', 'LYMPH-UK'],
      confidence: 'guideline',
    },
    {
      id: 'chest-at-risk',
      when: includesAny('lymph-nodes-removed.limbs', ['left-arm', 'right-arm']),
      severity: 'note',
      advice: ['Leave the chest on that side alone too.'],
      patientText: 'The chest on that side is left alone too.',
      blocksRegions: ['chest'],
      evidence: ['LEEUWARDEN', 'DOCSARAHB'],
      confidence: 'project-proposal',
    },
    {
      id: 'cancer-medicine',
      when: all(no('lymphoedema'), includesAny('medicines.classes', ['cancer-marker-medicines'])),
      severity: 'note',
      advice: ['Ask which side was treated and whether lymph nodes were taken out.'],
      patientText: 'Your physio may ask what one of your medicines is for.',
      evidence: ['LYMPH-UK'],
      confidence: 'project-proposal',
    },
  ],
});
