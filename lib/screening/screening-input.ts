import { ageOn, factById, notSure, type Answer, type FactId, type ScreeningInput } from '@/rules';
import type { Day } from '@/lib/clock';
import type { CurrentAnswer, ScreeningSnapshot } from './screening-snapshot';

const planRegions = 'plan.regions' satisfies FactId;
const planTechnique = 'plan.technique' satisfies FactId;
const medicinesList = 'medicines.list' satisfies FactId;
const elsewhere: ReadonlySet<FactId> = new Set([planRegions, planTechnique, medicinesList]);

const valueOf = (answer: CurrentAnswer | undefined): Answer | undefined => {
  if (!answer || answer.state === 'cleared') return undefined;
  return answer.state === 'not-sure' ? notSure : (answer.value ?? undefined);
};

const listOf = (value: Answer | undefined): readonly string[] | undefined =>
  Array.isArray(value) ? (value as readonly string[]) : undefined;

/** A birth date put right later may not fit an older visit: then the age is not known, rather than wrong. */
export const ageAt = (bornOn: Day, day: Day): { age?: number } => {
  const age = bornOn <= day ? ageOn(bornOn, day) : -1;
  return age >= 0 && age <= (factById('age').max ?? 0) ? { age } : {};
};

/** What is known now, in the shape the rules read (semantics §2). */
export const inputOf = ({
  answers,
  patient,
  startedOn,
}: Pick<ScreeningSnapshot, 'answers' | 'patient' | 'startedOn'>): ScreeningInput => {
  const byFact = new Map(answers.map((answer) => [answer.factId, answer]));
  const regions = listOf(valueOf(byFact.get(planRegions)));
  const technique = valueOf(byFact.get(planTechnique));
  const listed = valueOf(byFact.get(medicinesList));
  const medicines = listed === notSure ? notSure : listOf(listed);

  const others: Partial<Record<FactId, Answer>> = {};
  for (const answer of answers) {
    const value = valueOf(answer);
    if (value !== undefined && !elsewhere.has(answer.factId)) others[answer.factId] = value;
  }
  return {
    ...ageAt(patient.bornOn, startedOn),
    answers: others,
    plan: { ...(regions && { regions }), ...(typeof technique === 'string' && { technique }) },
    ...(medicines && { medicines }),
  };
};
