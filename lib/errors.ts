/** What an expected failure looks like to the person who meets it. Codes are stable; see docs/contract.md. */
export type ErrorCode =
  | 'access/not-found'
  | 'input/invalid'
  | 'input/not-sent'
  | 'input/too-many-tries'
  | 'auth/wrong-sign-in'
  | 'auth/signed-out'
  | 'auth/link-ended'
  | 'auth/passkey-refused'
  | 'auth/locked'
  | 'auth/wrong-unlock'
  | 'auth/wrong-code'
  | 'auth/too-many-codes'
  | 'auth/sign-in-over'
  | 'patients/already-known'
  | 'erasure/name-differs'
  | 'erasure/held'
  | 'erasure/not-due'
  | 'retention/rule-changed'
  | 'retention/more-due'
  | 'screening/identity-mismatch'
  | 'screening/link-ended'
  | 'screening/wrong-birth-date'
  | 'screening/closed'
  | 'screening/another-screening'
  | 'screening/form-used'
  | 'screening/incomplete'
  | 'screening/answers-changed'
  | 'screening/answer-invalid'
  | 'screening/risks-changed'
  | 'screening/step-not-ready'
  | 'screening/unreadable'
  | 'screening/not-over'
  | 'screening/later-visit'
  | 'review/assessment-changed'
  | 'review/decided-meanwhile'
  | 'review/reason-required'
  | 'review/contradicts-plan'
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
  | 'consent/plan-ended'
  | 'consent/treatments-done'
  | 'consent/asks-again'
  | 'export/over'
  | 'export/wrong-code'
  | 'record/not-sealed'
  | 'record/pdf-failed'
  | 'record/not-them'
  | 'staff/email-taken'
  | 'staff/last-admin'
  | 'staff/wrong-password'
  | 'staff/needs-second-factor'
  | 'staff/not-a-physiotherapist'
  | 'policy/changed'
  | 'policy/stale'
  | 'policy/unknown-measure'
  | 'texts/changed'
  | 'texts/published'
  | 'texts/not-ready'
  | 'texts/lags'
  | 'rules/changed'
  | 'rules/not-the-lead'
  | 'rules/name-differs';

/** An expected failure: a code, ids, and messages for single fields. Never an answer or a name. */
export interface DomainError {
  readonly code: ErrorCode;
  /** Messages by form field, shown at that field. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Ids that help to go on, for example the record that already exists. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** By itself, because a browser says it: the others come from the server with its answer. */
export const notSent =
  'There is no connection just now. What you wrote is still here: wait a little, then send it again.';

/** Adding an error without deciding what is said is a type error. */
export const errorMessages: Readonly<Record<ErrorCode, string>> = {
  'access/not-found': 'We could not find that.',
  'input/invalid': 'Please check what is marked below.',
  'input/not-sent': notSent,
  'input/too-many-tries': 'There were too many wrong tries. Please wait a few minutes and try again.',
  'auth/wrong-sign-in':
    'That email and password do not match, or there were too many tries. Wait a few minutes and try again.',
  'auth/wrong-code': 'That code does not work. Look again, or wait for the next one: each works once.',
  'auth/too-many-codes': 'There were too many wrong codes. Wait five minutes, then sign in again.',
  'auth/sign-in-over': 'This took too long. Sign in again from the beginning.',
  'auth/locked': 'This screen is locked. Unlock it, then send it once more.',
  'auth/wrong-unlock': 'That does not unlock it.',
  'auth/passkey-refused':
    'That passkey does not work here. Sign in with your password, or ask an admin of the clinic.',
  'auth/link-ended': 'This link does not work any more. Ask an admin of the clinic for a new one.',
  'auth/signed-out': 'You are signed out. Sign in again, then send it once more.',
  'erasure/held': 'They are on hold: end the hold first. Nothing was erased.',
  'erasure/not-due': 'They are kept for longer by now. Nothing was erased.',
  'retention/rule-changed': 'The rule was changed meanwhile. Look at it again.',
  'retention/more-due': 'More people are due than this page said. Look at the list again.',
  'erasure/name-differs': 'The family name is not theirs. Nothing was erased.',
  'patients/already-known':
    'A patient with this name and date of birth is already on file. Open that patient, or say that this is another person.',
  'screening/identity-mismatch': 'These details do not match this form. Please speak to a member of staff.',
  'screening/link-ended': 'This link no longer works. Please ask the clinic for a new one.',
  'screening/wrong-birth-date': 'That date does not match. Please try again, or ask the clinic for help.',
  'screening/another-screening': 'Another form was opened on this device. Please load this page again.',
  'screening/form-used': 'This page was sent before, with other words. Please load it again, then send it.',
  'screening/closed': 'This form is finished and can no longer be changed.',
  'screening/incomplete': 'Some questions still need an answer.',
  'screening/answers-changed':
    'Some answers changed since you opened this page. Please look at them once more.',
  'screening/risks-changed': 'Something changed since you opened this page. Please read it once more.',
  'screening/answer-invalid': 'Please check this answer.',
  'screening/step-not-ready': 'Please finish the step before this one first.',
  'screening/unreadable':
    'The questions have changed since these answers were given. Please ask a member of staff to start a new form.',
  'screening/not-over': 'The last visit is not over yet. Finish it first, or open a new intake.',
  'screening/later-visit': 'This patient was here again since. Start the next visit from there.',
  'review/assessment-changed':
    'The answers changed while you were deciding. Your text is still here: look at the new findings, then decide.',
  'review/decided-meanwhile':
    'Somebody decided about this patient meanwhile. Read that decision on the page of the screening; to decide differently, press the button once more.',
  'review/reason-required': 'Say why: this decision does not follow a finding.',
  'review/contradicts-plan':
    'Something you agreed does not go with the plan. Change the plan first, or take it away.',
  'review/override-not-allowed':
    'This finding cannot be overridden. It can only be resolved by correcting the facts.',
  'review/override-not-confirmed': 'Confirm the override a second time to go on.',
  'review/no-plan': 'Add the planned areas first: without a plan nobody can be cleared.',
  'review/facts-missing':
    'Enter first who may agree, what you found about capacity, and who interprets: this cannot go ahead without.',
  'review/nothing-to-decide': 'The patient has not finished the questions yet.',
  'consent/not-allowed': 'This cannot be signed yet. Please talk with your physio.',
  'consent/screening-changed':
    'Something changed since this page was opened. Please read the text once more, then sign.',
  'consent/no-ink': 'We could only see a dot. Please sign again, or choose to type your name.',
  'consent/name-differs': 'Please write your full name the same way in both places.',
  'consent/nothing-to-withdraw': 'There is no consent to take back.',
  'consent/nothing-to-countersign':
    'There is no current consent to countersign: it was changed, withdrawn or already countersigned.',
  'consent/plan-ended':
    'The days this plan was for are over. It has to be planned anew before anything is signed.',
  'consent/treatments-done':
    'All the treatments that were agreed to are counted: another visit was the last of them. The patient reads the text and signs again.',
  'consent/asks-again':
    'What was signed before does not cover this visit any more. Please read the text, then sign again. At the desk: decide once more, so that it can be signed.',
  'consent/something-changed':
    'Change the answers first: they will be judged again before anything is countersigned.',
  'export/over': 'This export is over already. Load the page again.',
  'export/wrong-code': 'We know no export with this code. Look at it again in the file receipt.txt.',
  'record/not-sealed': 'This record is not complete yet, so there is no PDF of it.',
  'record/pdf-failed':
    'The PDF could not be made. It is tried again by itself; the record is kept all the same.',
  'record/not-them': 'The name or the date of birth does not match. Please try again, or call the clinic.',
  'staff/email-taken': 'Somebody already signs in with this email address.',
  'staff/last-admin': 'The clinic needs at least one active admin.',
  'staff/wrong-password': 'That is not your present password.',
  'staff/needs-second-factor': 'An admin always signs in with a second step.',
  'staff/not-a-physiotherapist': 'Only a physiotherapist who works here can be the clinical lead.',
  'policy/changed': 'Somebody else changed the policy meanwhile. Look at what it is now, then decide again.',
  'policy/stale':
    'Nothing can be decided here right now. Please tell a member of staff: an admin finds what to do under “Policy”.',
  'policy/unknown-measure': 'We could not find that.',
  'texts/changed': 'Somebody else changed this meanwhile. Look at what it is now, then decide again.',
  'texts/published': 'This version was published before. To use its words again, begin a draft.',
  'texts/not-ready': 'This text cannot be used yet. What is missing is said at its place.',
  'texts/lags': 'This translation does not say what the text it follows says on that day.',
  'rules/changed': 'The rules are not those on this page any more. Load the page again and read them.',
  'rules/not-the-lead': 'Only the clinical lead can approve the rules.',
  'rules/name-differs': 'Type your name as it stands in your account.',
};
