import { factById, isFactId } from '@/rules';
import type { CurrentAnswer } from '@/lib/screening/screening-snapshot';
import { answerWords, questionOf } from './answer-words';

interface FactMoment {
  readonly key: string;
  readonly at: Date;
  readonly words: string;
  readonly staffId: string;
}

const isPatients = (factId: string): boolean => !isFactId(factId) || factById(factId).from === 'patient';

const inWords = (answer: CurrentAnswer, before: CurrentAnswer | undefined): string => {
  const { factId } = answer;
  const now = answerWords(answer.factId, answer);
  const was = before ? ` (before: ${answerWords(answer.factId, before)})` : '';
  const why = answer.reason ? `. Reason: ${answer.reason}` : '';
  return `${isPatients(factId) ? 'Answer corrected' : 'Entered'}: “${questionOf(factId)}” ${now}${was}${why}`;
};

/** Without the answer, which only physiotherapists read. */
const withoutAnswer = ({ factId }: CurrentAnswer): string => {
  if (factId.startsWith('plan.')) return 'Plan entered';
  return isPatients(factId) ? 'An answer was corrected' : 'A fact was entered';
};

/** What staff entered or corrected themselves, of every answer ever given, oldest first. */
export const factMoments = (history: readonly CurrentAnswer[], clinical: boolean): readonly FactMoment[] => {
  const newest = new Map<string, CurrentAnswer>();
  const seen = new Set<string>();
  const moments: FactMoment[] = [];
  for (const answer of history) {
    const before = newest.get(answer.factId);
    newest.set(answer.factId, answer);
    if (answer.staffId === null) continue;
    const words = clinical ? inWords(answer, before) : withoutAnswer(answer);
    // Areas and technique are set in one act: without their answers they would be one line twice.
    const act = `${answer.at.getTime()} ${words}`;
    if (seen.has(act)) continue;
    seen.add(act);
    moments.push({ key: `answer-${answer.sequence}`, at: answer.at, words, staffId: answer.staffId });
  }
  return moments;
};
