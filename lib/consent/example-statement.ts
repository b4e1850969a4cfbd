import { risksFor } from '@/rules';
import type { PatientText } from '@/lib/texts/patient-text';
import { extentLines, regionLabels, statementOf, techniqueLabel, type Statement } from './statement';

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
      extent: extentLines(text, { times: 4, until: null }),
    },
    risks: risksFor({ answers: {}, plan: { regions, technique: 'deep' } }),
    precautions: ['One needle only.'],
    emergencyNumber,
  });
};
