import { risksFor } from '@/rules';
import type { PatientText } from '@/lib/texts/patient-text';
import { regionLabels, statementOf, techniqueLabel, type Statement } from './statement';

/** The statement in these words for somebody made up: for whoever approves or publishes them. */
export const exampleStatement = (text: PatientText, emergencyNumber: string): Statement => {
  const regions = ['lower-leg-right'] as const;
  return statementOf(text, {
    capacity: 'patient',
    plan: {
      regionIds: regions,
      regions: regionLabels(regions),
      leftOut: [],
      technique: techniqueLabel('deep'),
    },
    risks: risksFor({ answers: {}, plan: { regions, technique: 'deep' } }),
    precautions: ['One needle only.'],
    emergencyNumber,
  });
};
