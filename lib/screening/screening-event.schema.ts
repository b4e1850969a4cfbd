import { z } from 'zod';

/** Who holds the tablet: the patient, a parent or guardian answering for them, or someone helping them answer. */
export const respondents = ['self', 'guardian', 'helper'] as const;
export type Respondent = (typeof respondents)[number];

/** What calls staff besides an answer that cannot wait. */
export const callCauses = [
  'help',
  'identity-mismatch',
  'link-locked',
  'consent-refused',
  'consent-withdrawn',
  'copy-link-locked',
  'pdf-failed',
] as const;
export type CallCause = (typeof callCauses)[number];

export const isCallCause = (cause: string): cause is CallCause => callCauses.some((known) => known === cause);

/** What can become of a way into a screening. The audit trail knows them by the same names. */
const accessChanges = [
  'tablet-handed-over',
  'tablet-ended',
  'link-made',
  'link-opened',
  'link-moved',
  'link-birth-date-wrong',
  'link-locked',
  'link-ended',
  'device-left',
] as const;
export type AccessChange = (typeof accessChanges)[number];

/** What can happen in a screening besides answers. Stored for ever: add kinds, never change one. */
export const screeningEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('respondent-given'),
    detail: z.object({
      respondent: z.enum(respondents),
      /** Name and relation of a guardian or helper. */
      name: z.string().optional(),
      relation: z.string().optional(),
    }),
  }),
  z.object({ kind: z.literal('identity-confirmed'), detail: z.object({}) }),
  z.object({
    kind: z.literal('identity-mismatch'),
    detail: z.object({
      what: z.enum(['birth-date', 'name']),
      /** The birth date that was given instead. */
      typed: z.string().optional(),
    }),
  }),
  z.object({ kind: z.literal('identity-cleared'), detail: z.object({ reason: z.string() }) }),
  z.object({ kind: z.literal('about-read'), detail: z.object({ textVersion: z.string() }) }),
  z.object({
    kind: z.literal('nothing-changed'),
    /** Said of a whole section at the next visit: these facts were answered as they were in that screening. */
    detail: z.object({
      section: z.string(),
      screeningId: z.string(),
      factIds: z.array(z.string()),
      /** A fingerprint of what was on the page. */
      seen: z.string(),
    }),
  }),
  z.object({ kind: z.literal('complaint-given'), detail: z.object({ regions: z.array(z.string()) }) }),
  z.object({ kind: z.literal('risks-read'), detail: z.object({ riskIds: z.array(z.string()) }) }),
  z.object({
    kind: z.literal('understanding-answered'),
    /** Each question of the page with what was said, in the words of that moment. */
    detail: z.object({
      answers: z.array(
        z.object({
          risk: z.string(),
          question: z.string(),
          /** Id of the option, or "not-sure". */
          option: z.string(),
          said: z.string(),
          right: z.boolean(),
          rightAnswer: z.string(),
        }),
      ),
    }),
  }),
  z.object({
    kind: z.literal('extent-planned'),
    /** How many treatments, and the last day; at least one of the two. */
    detail: z.object({ times: z.number().int().nullable(), until: z.string().nullable() }),
  }),
  z.object({
    kind: z.literal('declared-true'),
    detail: z.object({
      /** Answer.sequence of the newest answer that was on the page. */
      answersThrough: z.string(),
      /** Came with a "no": it covers the "no" itself, and says nothing about how the patient is that day. */
      of: z.literal('no').optional(),
    }),
  }),
  z.object({
    kind: z.literal('alert-raised'),
    /** A cause from `callCauses`, or the fact whose answer cannot wait. */
    detail: z.object({ cause: z.string() }),
  }),
  z.object({ kind: z.literal('alert-acknowledged'), detail: z.object({ through: z.string() }) }),
  z.object({
    kind: z.literal('access-changed'),
    detail: z.object({ what: z.enum(accessChanges), accessId: z.string() }),
  }),
]);

type Parsed = z.infer<typeof screeningEventSchema>;

/** A thing that happened, as it is about to be stored. */
export type NewScreeningEvent = Parsed;

/** A thing that happened, as stored. */
export type ScreeningEvent = Parsed & {
  readonly sequence: bigint;
  readonly at: Date;
  readonly staffId: string | null;
};

export type ScreeningEventKind = Parsed['kind'];
