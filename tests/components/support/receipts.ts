import type { ActionState } from '@/lib/action/action-state';
import type { AnswerReceipt } from '@/lib/screening/save-answer';
import type { SectionQuestions } from '@/lib/screening/section-questions';

const nothing: SectionQuestions = { section: 'needles', questions: [], medicines: null };

/** What the clinic says once an answer is stored. */
export const receiptFor = (
  idempotencyKey: string,
  { questions = nothing, alerted = false }: { questions?: SectionQuestions; alerted?: boolean } = {},
): ActionState<AnswerReceipt> => ({ status: 'done', value: { idempotencyKey, questions, alerted } });

/** What it says when it will not store one. */
export const refusal = (
  code: 'screening/answer-invalid' | 'screening/incomplete',
  fields: Readonly<Record<string, string>>,
) => ({ status: 'failed' as const, code, message: 'Please check this.', fields, ids: {}, values: {} });
