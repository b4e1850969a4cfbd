import { all, any, atLeast, below, includesAny, is, oneOf, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { plannedElectrical } from './shared/planned-electrical';

/** The first trimester is read as below 14 weeks; the WHO text says "first three months". */
const secondTrimesterFrom = 14;

/**
 * Sources range from "avoid" to "no harm shown". Here: review at every stage, the belly closed always, low
 * back, pelvis and buttocks closed in the first trimester or when the date is not sure. Electrical needling
 * or warning signs stop.
 */
export const pregnancy = defineContraindication({
  id: 'pregnancy',
  title: 'Pregnant, might be, or trying',
  category: 'pregnancy',
  cases: [
    {
      id: 'problems-now',
      when: yes('pregnancy.problems'),
      severity: 'absolute',
      advice: ['Do not needle.', 'Send to the maternity team today.'],
      patientText: 'Please let your midwife or doctor know about these signs today.',
      evidence: ['WHO-1999-2.1', 'ISCP-LIST'],
      articles: ['SEED-000', 'SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'electrical',
      when: all(oneOf('pregnancy.status', ['pregnant', 'maybe']), plannedElectrical),
      severity: 'absolute',
      advice: ['Do not use electrical current in pregnancy.'],
      patientText: 'We do not use electric needles while you are pregnant.',
      evidence: ['GOLDFIELDS', 'WHO-1999-2.1'],
      articles: ['SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'first-14-weeks',
      when: any(below('pregnancy.weeks', secondTrimesterFrom, 'weeks'), is('pregnancy.status', 'maybe')),
      severity: 'relative',
      advice: [
        'If unsure, offer a test first.',
        'Leave belly, low back, pelvis and buttocks alone.',
        'Say that early loss is common anyway; get written consent.',
        'Offer to wait; many people prefer it.',
      ],
      patientText: 'Early on in pregnancy some spots are left alone, and you may choose to wait.',
      blocksRegions: ['near-uterus'],
      evidence: ['WHO-1999-2.1', 'GOLDFIELDS', 'SEED-000', 'SEED-001'],
      articles: ['SEED-000', 'SEED-001', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'low-back-later',
      when: all(
        atLeast('pregnancy.weeks', secondTrimesterFrom, 'weeks'),
        includesAny('plan.regions', ['low-back', 'sacrum', 'buttock-left', 'buttock-right']),
      ),
      severity: 'relative',
      advice: [
        'Choose another area, or use very light, shallow needles.',
        'Side-lying; not flat on the back late in pregnancy.',
      ],
      patientText: 'A different spot may suit you better while you are pregnant.',
      evidence: ['WHO-1999-2.1', 'GOLDFIELDS', 'BALLSBRIDGE'],
      articles: ['SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'pregnant',
      when: oneOf('pregnancy.status', ['pregnant', 'maybe']),
      severity: 'relative',
      advice: [
        'Never needle the belly.',
        'Gentle technique, left side-lying; avoid the hand web and inner ankle points.',
        'Record weeks, area and talk; let the midwife or doctor know.',
      ],
      patientText: 'Your physio will talk with you about what can be done while you are pregnant.',
      blocksRegions: ['abdomen'],
      evidence: ['ISCP-LIST', 'GOLDFIELDS', 'AACP-2012', 'CARR-2015', 'SEED-000', 'SEED-004'],
      articles: ['SEED-000', 'SEED-001', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'trying',
      when: is('pregnancy.status', 'trying'),
      severity: 'precaution',
      advice: ['Leave belly and the back of the pelvis alone.', 'Ask for the date of any transfer.'],
      patientText: 'While you are trying, some areas are left alone.',
      blocksRegions: ['abdomen', 'sacrum'],
      evidence: ['WHO-1999-2.1', 'MIDDELBURG'],
      confidence: 'project-proposal',
    },
    {
      id: 'told-us',
      when: yes('pregnancy'),
      severity: 'precaution',
      advice: ['Ask which it is before planning.'],
      patientText: 'Your physio will ask you a little more about this.',
      evidence: ['ISCP-LIST'],
      articles: ['SEED-000'],
      confidence: 'project-proposal',
    },
  ],
});
