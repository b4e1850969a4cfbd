import { z } from 'zod';
import { dayText, lineOfText, listOf, paragraph } from '@/lib/text.schema';

/** Who is answering. A guardian or helper gives a name, because the record says who spoke. */
export const whoAnswersSchema = z.discriminatedUnion(
  'respondent',
  [
    z.object({ respondent: z.literal('self') }),
    z.object({
      respondent: z.enum(['guardian', 'helper']),
      name: lineOfText('Enter your name.'),
      relation: lineOfText('Say how you know the patient, for example mother or carer.', 60),
    }),
  ],
  { error: 'Choose who is answering.' },
);
export type WhoAnswers = z.infer<typeof whoAnswersSchema>;

export const birthDateSchema = z.object({
  bornOn: dayText('Enter a real date, with day, month and year.'),
});

export const isThisYouSchema = z.object({
  bornOn: dayText('Enter a real date, with day, month and year.'),
  isThisYou: z.enum(['yes', 'no'], { error: 'Choose yes or no.' }),
});
export type IsThisYou = z.infer<typeof isThisYouSchema>;

/** Places as a form sends them; which places there are is checked by answer.schema.ts. */
export const someRegionsSchema = z.object({
  regions: listOf(z.array(z.string()).min(1, 'Choose at least one place.')),
});

export const declareTrueSchema = z.object({
  /** Answer.sequence of the newest answer on the page: newer ones were not seen. */
  answersThrough: z.string().regex(/^\d{1,18}$/),
  declared: z.literal('on', { error: 'Tick the box to say that your answers are true.' }),
});
export type DeclareTrue = z.infer<typeof declareTrueSchema>;

export const emptySchema = z.object({});

export const reasonSchema = z.object({ reason: paragraph(1000).optional() });

export const answerField = 'answer.';

/** The answers to questions about risks, by field: `answer.<risk>`. Which there are, the use case knows. */
export const understandingSchema = z.looseObject({}).transform((sent) => ({
  answers: Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      name.startsWith(answerField) && typeof value === 'string'
        ? [[name.slice(answerField.length), value]]
        : [],
    ),
  ) as Readonly<Record<string, string>>,
}));
export type Understanding = z.infer<typeof understandingSchema>;

/** What was read: a fingerprint of the risks on the page. */
export const readRisksSchema = z.object({ seen: z.string().regex(/^[0-9a-f]{64}$/) });
export type ReadRisks = z.infer<typeof readRisksSchema>;
