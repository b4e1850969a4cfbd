import { z } from 'zod';
import { facts, regions, sections } from '@/rules';
import { idSchema } from '@/lib/ids';
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

/** What the patient may answer here; the birth date has a step of its own. */
const patientFact = z.enum(
  facts.filter(({ id, from }) => from === 'patient' && id !== 'date-of-birth').map(({ id }) => id),
  { error: 'This question is not part of the form.' },
);

/** One answer, as it leaves the page. The value itself is checked by the catalogue (rules: parseAnswer). */
export const saveAnswerSchema = z.object({
  factId: patientFact,
  state: z.enum(['answered', 'not-sure', 'cleared']),
  value: z.union([z.string(), z.number(), z.array(z.string()).max(200)]).optional(),
  idempotencyKey: idSchema,
});
export type SaveAnswer = z.infer<typeof saveAnswerSchema>;

const sectionIds = sections.map(({ id }) => id);
export const finishSectionSchema = z.object({ section: z.enum(sectionIds as [string, ...string[]]) });

const selectable = regions.filter((region) => region.selectable).map(({ id }) => id);
export const whereItHurtsSchema = z.object({
  regions: listOf(z.array(z.enum(selectable as [string, ...string[]])).min(1, 'Choose at least one place.')),
});

export const declareTrueSchema = z.object({
  /** Answer.sequence of the newest answer on the page: newer ones were not seen. */
  answersThrough: z.string().regex(/^\d{1,18}$/),
  declared: z.literal('on', { error: 'Tick the box to say that your answers are true.' }),
});
export type DeclareTrue = z.infer<typeof declareTrueSchema>;

export const emptySchema = z.object({});

export const reasonSchema = z.object({ reason: paragraph(1000).optional() });
