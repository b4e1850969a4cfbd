import type { AnsweredBy, ScreeningSnapshot } from './screening-snapshot';
import { respondentOf } from './signer';

const byRespondent = { self: 'patient', guardian: 'guardian', helper: 'helper' } as const;

/** Whose word an answer from the patient's device is. */
export const answeredByOf = (snapshot: ScreeningSnapshot): AnsweredBy =>
  byRespondent[respondentOf(snapshot)?.respondent ?? 'self'];
