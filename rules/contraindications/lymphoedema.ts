import { all, includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { limbs } from './shared/limbs';
import { weakImmunity } from './shared/weak-immunity';

/**
 * Guidelines never needle the limb; two pilots did without harm. The limb is closed, the person is a
 * precaution.
 */
export const lymphoedema = defineContraindication({
  id: 'lymphoedema',
  title: 'Swollen arm or leg (lymphoedema)',
  category: 'lymphatic',
  cases: [
    {
      id: 'swollen-limb',
      when: includesAny('lymphoedema.limbs', limbs),
      severity: 'precaution',
      advice: ['Never needle the swollen limb.', 'Choose the other side or a distant area.'],
      patientText: 'The swollen arm or leg is left alone.',
      blocksMarkedIn: 'lymphoedema.limbs',
      evidence: ['ISCP-LIST', 'ADVANTAGE', 'GOLDFIELDS', 'LYMPH-UK'],
      confidence: 'guideline',
    },
    {
      id: 'swollen-arm-chest',
      when: includesAny('lymphoedema.limbs', ['left-arm', 'right-arm']),
      severity: 'precaution',
      advice: ['Leave the chest on that side alone too.'],
      patientText: 'The chest next to the swollen arm is left alone too.',
      blocksRegions: ['chest'],
      evidence: ['GOLDFIELDS', 'DOCSARAHB'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-weak-immunity',
      when: all(includesAny('lymphoedema.limbs', limbs), weakImmunity),
      severity: 'relative',
      advice: ['Count the infection risks together.'],
      patientText: 'Some of your answers add up, so your physio will think it over with you.',
      evidence: ['ISCP-LIST', 'LYMPH-UK'],
      confidence: 'project-proposal',
    },
  ],
});
