import { questionText } from '@/components/intake/question-words';
import { fieldAnchor } from '@/components/ui/described-by';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { inputOf } from '@/lib/screening/screening-input';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { suggestForLine } from '@/lib/screening/suggest-for-line';
import { medicineContradictions } from '@/rules';

const words = patientWords.check;

const changeAt = (factId: string, label: string) => (
  <LinkButton
    look="secondary"
    size="small"
    href={`${routes.patient.questions('medicines')}#${fieldAnchor(factId)}`}
  >
    {label}
  </LinkButton>
);

/** Lines that could be read if the patient says what was meant, and that nobody was asked about yet. */
const openSlips = (screening: ScreeningSnapshot): readonly string[] => {
  const list = screening.answers.find(({ factId }) => factId === 'medicines.list');
  if (list?.state !== 'answered' || !Array.isArray(list.value)) return [];
  return (list.value as readonly string[])
    .filter((_line, at) => (list.typed?.[at] ?? null) === null)
    .flatMap((line) => suggestForLine(line).map((ask) => ask.words));
};

/** Where the medicine list and an answer do not fit, or a name could not be read. A kind request, never a barrier. */
export function LookAgain({ screening }: { readonly screening: ScreeningSnapshot }) {
  const contradictions = medicineContradictions(inputOf(screening));
  const slips = openSlips(screening);
  return (
    <>
      {contradictions.map(({ fact, words: named }) => (
        <Notice
          key={fact}
          tone="attention"
          title={words.lookAgain}
          actions={
            <>
              {changeAt(fact, words.changeAnswer)}
              {changeAt('medicines.list', words.changeList)}
            </>
          }
        >
          <p>
            <bdi>{words.listSays(named.join('”, “'))}</bdi> {words.answerSaysNo(questionText(fact))}
          </p>
        </Notice>
      ))}
      {slips.length > 0 && (
        <Notice
          tone="attention"
          title={words.unreadTitle}
          actions={changeAt('medicines.list', words.lookAtList)}
        >
          <p>
            <bdi>{words.unread(slips.join('”, “'))}</bdi>
          </p>
        </Notice>
      )}
    </>
  );
}
