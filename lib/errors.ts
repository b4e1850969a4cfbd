/** What an expected failure looks like to the person who meets it. Codes are stable; see docs/contract.md. */
export type ErrorCode =
  | 'access/not-found'
  | 'input/invalid'
  | 'auth/wrong-sign-in'
  | 'patients/already-known'
  | 'screening/identity-mismatch'
  | 'screening/link-ended'
  | 'screening/wrong-birth-date'
  | 'screening/closed'
  | 'screening/another-screening'
  | 'screening/form-used'
  | 'screening/incomplete'
  | 'screening/answers-changed'
  | 'screening/answer-invalid'
  | 'screening/step-not-ready'
  | 'review/assessment-changed'
  | 'review/reason-required'
  | 'review/override-not-allowed'
  | 'review/override-not-confirmed'
  | 'review/no-plan'
  | 'review/facts-missing'
  | 'review/nothing-to-decide'
  | 'consent/not-allowed'
  | 'consent/screening-changed'
  | 'consent/no-ink'
  | 'consent/name-differs'
  | 'consent/nothing-to-withdraw'
  | 'consent/nothing-to-countersign'
  | 'consent/something-changed'
  | 'staff/email-taken'
  | 'staff/last-admin'
  | 'staff/wrong-password';

/** An expected failure: a code, ids, and messages for single fields. Never an answer or a name. */
export interface DomainError {
  readonly code: ErrorCode;
  /** Messages by form field, shown at that field. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Ids that help to go on, for example the record that already exists. */
  readonly ids?: Readonly<Record<string, string>>;
}

interface Presentation {
  readonly status: 400 | 403 | 404 | 409 | 410 | 422;
  readonly message: string;
}

/** Adding an error without deciding how it is shown is a type error. */
export const presentation: Readonly<Record<ErrorCode, Presentation>> = {
  'access/not-found': { status: 404, message: 'We could not find that.' },
  'input/invalid': { status: 400, message: 'Please check what is marked below.' },
  'auth/wrong-sign-in': {
    status: 403,
    message:
      'That email and password do not match, or there were too many tries. Wait a few minutes and try again.',
  },
  'patients/already-known': {
    status: 409,
    message:
      'A patient with this name and date of birth is already on file. Open that patient, or say that this is another person.',
  },
  'screening/identity-mismatch': {
    status: 409,
    message: 'These details do not match this form. Please give the tablet to a member of staff.',
  },
  'screening/link-ended': {
    status: 410,
    message: 'This link no longer works. Please ask the clinic for a new one.',
  },
  'screening/wrong-birth-date': {
    status: 403,
    message: 'That date does not match. Please try again, or ask the clinic for help.',
  },
  'screening/another-screening': {
    status: 409,
    message: 'Another form was opened on this device. Please load this page again.',
  },
  'screening/form-used': {
    status: 409,
    message: 'This page was sent before, with other words. Please load it again, then send it.',
  },
  'screening/closed': { status: 409, message: 'This form is finished and can no longer be changed.' },
  'screening/incomplete': { status: 422, message: 'Some questions still need an answer.' },
  'screening/answers-changed': {
    status: 409,
    message: 'Some answers changed since you opened this page. Please look at them once more.',
  },
  'screening/answer-invalid': { status: 422, message: 'Please check this answer.' },
  'screening/step-not-ready': { status: 409, message: 'Please finish the step before this one first.' },
  'review/assessment-changed': {
    status: 409,
    message:
      'The answers changed while you were deciding. Your text is still here: look at the new findings, then decide.',
  },
  'review/reason-required': { status: 422, message: 'Say why: this decision does not follow a finding.' },
  'review/override-not-allowed': {
    status: 422,
    message: 'This finding cannot be overridden. It can only be resolved by correcting the facts.',
  },
  'review/override-not-confirmed': { status: 422, message: 'Confirm the override a second time to go on.' },
  'review/no-plan': {
    status: 422,
    message: 'Add the planned areas first: without a plan nobody can be cleared.',
  },
  'review/facts-missing': {
    status: 422,
    message:
      'Enter first who may agree, what you found about capacity, and who interprets: this cannot go ahead without.',
  },
  'review/nothing-to-decide': { status: 409, message: 'The patient has not finished the questions yet.' },
  'consent/not-allowed': { status: 422, message: 'This cannot be signed yet. Please talk with your physio.' },
  'consent/screening-changed': {
    status: 409,
    message: 'Something changed since this page was opened. Please read the text once more, then sign.',
  },
  'consent/no-ink': {
    status: 422,
    message: 'We could only see a dot. Please sign again, or choose to type your name.',
  },
  'consent/name-differs': {
    status: 422,
    message: 'Please write your full name the same way in both places.',
  },
  'consent/nothing-to-withdraw': { status: 409, message: 'There is no consent to take back.' },
  'consent/nothing-to-countersign': {
    status: 409,
    message:
      'There is no current consent to countersign: it was changed, withdrawn or already countersigned.',
  },
  'consent/something-changed': {
    status: 422,
    message: 'Change the answers first: they will be judged again before anything is countersigned.',
  },
  'staff/email-taken': { status: 409, message: 'Somebody already signs in with this email address.' },
  'staff/last-admin': { status: 409, message: 'The clinic needs at least one active admin.' },
  'staff/wrong-password': { status: 403, message: 'That is not your present password.' },
};
