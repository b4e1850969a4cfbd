import { all, includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { plannedElectrical } from './shared/planned-electrical';

export const portShuntPumpOrCatheter = defineContraindication({
  id: 'port-shunt-pump-or-catheter',
  title: 'Port, tube, pump or stoma',
  category: 'cardiac/implant',
  cases: [
    {
      id: 'pump-electrical',
      when: all(includesAny('implants.kinds', ['pump-or-sensor']), plannedElectrical),
      severity: 'absolute',
      advice: ['Do not use electrical needling.'],
      patientText: 'No electric current is used on needles with your pump or sensor.',
      evidence: ['SIERPINA-2005'],
      confidence: 'guideline',
    },
    {
      id: 'in-place',
      when: includesAny('implants.kinds', ['port-line-or-shunt', 'pump-or-sensor', 'stoma-or-catheter']),
      severity: 'note',
      advice: ['Map the device and its tube; keep off both; no pressure on tubing.'],
      patientText: 'Your physio will keep away from your device and its tube.',
      blocksMarkedIn: 'implants.where',
      evidence: ['BACKGROUND', 'SIERPINA-2005'],
      confidence: 'project-proposal',
    },
  ],
});
