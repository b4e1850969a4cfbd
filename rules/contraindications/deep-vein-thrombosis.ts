import { includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const deepVeinThrombosis = defineContraindication({
  id: 'deep-vein-thrombosis',
  title: 'Blood clot in a vein',
  category: 'vascular',
  cases: [
    {
      id: 'possible-clot-now',
      when: includesAny('vascular-disease.kinds', ['limb-newly-swollen-hot-or-sore']),
      severity: 'absolute',
      advice: ['Do not needle, massage or stretch the limb.', 'Arrange urgent medical assessment today.'],
      patientText: 'A doctor should look at that arm or leg today, so please tell the staff.',
      evidence: ['BACKGROUND', 'ISCP-LIST'],
      confidence: 'guideline',
    },
    {
      id: 'recent-clot',
      when: includesAny('vascular-disease.kinds', ['clot-last-3-months']),
      severity: 'relative',
      advice: ['Leave that limb alone.', 'Check treatment and who follows it up.'],
      patientText: 'The limb with the clot is left alone, and your physio will talk with you first.',
      blocksMarkedIn: 'deep-vein-thrombosis.limbs',
      evidence: ['ISCP-LIST', 'BACKGROUND'],
      confidence: 'guideline',
    },
    {
      id: 'old-clot',
      when: includesAny('vascular-disease.kinds', ['clot-long-ago']),
      severity: 'note',
      advice: ['Record when, where and whether a blood thinner is still taken.'],
      patientText: 'Your physio will note the old clot.',
      evidence: ['ISCP-LIST'],
      confidence: 'project-proposal',
    },
  ],
});
