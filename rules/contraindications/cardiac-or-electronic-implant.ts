import { all, includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { plannedElectrical } from './shared/planned-electrical';

/** A device that current could disturb. */
const hasElectronicDevice = includesAny('implants.kinds', ['pacemaker-or-defibrillator', 'stimulator']);

/** By hand and away from the device is accepted; the chest is closed, and electrical needling stops. */
export const cardiacOrElectronicImplant = defineContraindication({
  id: 'cardiac-or-electronic-implant',
  title: 'Pacemaker or other battery device',
  category: 'cardiac/implant',
  cases: [
    {
      id: 'electrical',
      when: all(hasElectronicDevice, plannedElectrical),
      severity: 'absolute',
      advice: ['Do not use electrical needling.', 'Consider needling by hand, away from the device.'],
      patientText: 'No electric current is used on needles with your device.',
      evidence: ['EA-PACE', 'EA-CONTRA', 'SIERPINA-2005'],
      articles: ['SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'new-device',
      when: all(hasElectronicDevice, includesAny('recent-surgery-or-injection.kinds', ['operation'])),
      severity: 'relative',
      advice: ["If the device is less than six weeks old, wait for the device clinic's word."],
      patientText: 'If your device is new, your physio may suggest waiting.',
      evidence: ['EA-PACE', 'GOLDFIELDS'],
      confidence: 'project-proposal',
    },
    {
      id: 'pacemaker',
      when: includesAny('implants.kinds', ['pacemaker-or-defibrillator']),
      severity: 'precaution',
      advice: ['Needle by hand only, away from chest and collar bone.', 'Record device and method.'],
      patientText: 'Your physio will keep away from your device.',
      blocksRegions: ['chest'],
      evidence: ['EA-PACE', 'BMAS-ICD', 'GOLDFIELDS'],
      confidence: 'guideline',
    },
    {
      id: 'stimulator',
      when: includesAny('implants.kinds', ['stimulator']),
      severity: 'precaution',
      advice: ['Needle by hand only, away from the device and its wires.'],
      patientText: 'Your physio will keep away from your device and its wires.',
      blocksMarkedIn: 'implants.where',
      evidence: ['EA-PACE', 'SIERPINA-2005'],
      confidence: 'guideline',
    },
  ],
});
