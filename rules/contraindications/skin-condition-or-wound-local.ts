import { all, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { weakImmunity } from './shared/weak-immunity';

/**
 * Regions are closed, the person is not escalated: eczema on both planned elbows stops today, on an ankle it
 * changes nothing.
 */
export const skinConditionOrWoundLocal = defineContraindication({
  id: 'skin-condition-or-wound-local',
  title: 'Wound, rash or other skin problem',
  category: 'skin',
  cases: [
    {
      id: 'damaged-skin',
      when: includesAny('skin-condition-or-wound-local.kinds', [
        'cut-or-open-wound',
        'burn',
        'new-rash',
        'eczema-or-psoriasis',
        'new-tattoo',
        'changing-mole',
      ]),
      severity: 'note',
      advice: ['Needle only through healthy skin.', 'Look at the skin before you start.'],
      patientText: 'Your physio will keep away from that skin.',
      blocksMarkedIn: 'skin-condition-or-wound-local.where',
      evidence: ['APTA-LIST', 'SIERPINA-2005', 'GOLDFIELDS', 'DOCSARAHB'],
      confidence: 'guideline',
    },
    {
      id: 'with-weak-immunity',
      when: all(
        includesAny('skin-condition-or-wound-local.kinds', ['cut-or-open-wound', 'burn', 'new-rash']),
        weakImmunity,
      ),
      severity: 'relative',
      advice: ['Look at the skin and decide whether to wait.', 'Clean well; use few needles.'],
      patientText: 'Your physio will look at your skin first and may suggest waiting.',
      evidence: ['APTA-LIST', 'GOLDFIELDS'],
      confidence: 'project-proposal',
    },
    {
      id: 'wound-with-diabetes',
      when: all(
        includesAny('skin-condition-or-wound-local.kinds', ['cut-or-open-wound', 'burn']),
        yes('diabetes'),
      ),
      severity: 'relative',
      advice: ['Hold if the wound is on a foot or leg and refer.', 'Elsewhere, keep away and check healing.'],
      patientText: 'Because of your diabetes, your physio will look at the wound first.',
      evidence: ['APTA-LIST', 'SIERPINA-2005'],
      confidence: 'project-proposal',
    },
    {
      id: 'changing-mole',
      when: includesAny('skin-condition-or-wound-local.kinds', ['changing-mole']),
      severity: 'precaution',
      advice: ['Ask the patient to show it to a doctor soon.', 'Never needle it.'],
      patientText: 'A mole that changes should be seen by a doctor.',
      evidence: ['APTA-LIST'],
      confidence: 'project-proposal',
    },
    {
      id: 'raised-scars',
      when: includesAny('skin-condition-or-wound-local.kinds', ['raised-scars']),
      severity: 'precaution',
      advice: ['Keep off scars; ask how small wounds heal.', 'Use few needles.'],
      patientText: 'Your physio will keep away from scars.',
      evidence: ['DOCSARAHB'],
      confidence: 'guideline',
    },
  ],
});
