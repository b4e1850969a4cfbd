import { answerInWords, type FactId } from '@/rules';
import { withTyped } from '@/lib/phrasebook/amounts';
import { patientWords } from '@/lib/phrasebook/patient';
import type { CurrentAnswer } from '@/lib/screening/screening-snapshot';

/** An answer as the patient would say it. */
export const answerForPatient = (
  factId: FactId,
  answer: Pick<CurrentAnswer, 'state' | 'value' | 'amountGiven'> | null,
): string => {
  if (!answer || answer.state === 'cleared') return patientWords.check.open;
  if (answer.state === 'not-sure' || answer.value === null) return patientWords.questions.notSure;
  if (factId === 'medicines.list' && Array.isArray(answer.value))
    return answer.value[0] === 'none' ? patientWords.questions.noMedicines : answer.value.join('\n');
  return withTyped(answerInWords(factId, answer.value), answer.amountGiven);
};
