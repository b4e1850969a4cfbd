import { randomUUID } from 'node:crypto';
import type { About } from './about.ts';
import type { Caller } from './callers.ts';

/**
 * What an address says to somebody: `in` (they see it, or it does what they ask, or says what is wrong with it), `sign-in`
 * (nobody of the staff is signed in), `ended` (no screening is open on this device), `not-found` (not there, or not theirs:
 * one answer), `refused` (nobody may ask for it like this).
 */
export type Outcome = 'in' | 'sign-in' | 'ended' | 'not-found' | 'refused';
export type Row = Readonly<Record<Caller, Outcome>>;

const nobodyOfStaff = {
  nobody: 'sign-in',
  patient: 'sign-in',
  otherPatient: 'sign-in',
  finishedPatient: 'sign-in',
  removed: 'sign-in',
} as const;

const staff: Row = {
  ...nobodyOfStaff,
  physiotherapist: 'in',
  admin: 'in',
  otherPhysiotherapist: 'in',
  otherAdmin: 'in',
};
const physiotherapists: Row = { ...staff, admin: 'not-found', otherAdmin: 'not-found' };
const admins: Row = { ...staff, physiotherapist: 'not-found', otherPhysiotherapist: 'not-found' };
const noneOfAnother = { otherPhysiotherapist: 'not-found', otherAdmin: 'not-found' } as const;
const notThere = { physiotherapist: 'not-found', admin: 'not-found', ...noneOfAnother } as const;
/** About something of this clinic: for another it is not there. */
const staffHere: Row = { ...staff, ...noneOfAnother };
const physiotherapistsHere: Row = { ...physiotherapists, ...noneOfAnother };
const adminsHere: Row = { ...admins, ...noneOfAnother };

const everybody: Row = {
  nobody: 'in',
  patient: 'in',
  otherPatient: 'in',
  finishedPatient: 'in',
  physiotherapist: 'in',
  admin: 'in',
  otherPhysiotherapist: 'in',
  otherAdmin: 'in',
  removed: 'in',
};
const all = (outcome: Outcome): Row =>
  Object.fromEntries(Object.keys(everybody).map((caller) => [caller, outcome])) as Record<Caller, Outcome>;

/** A page of the patient's form. The cookie says which screening it is: another patient sees their own. */
const patients: Row = { ...all('ended'), patient: 'in', otherPatient: 'in' };
/** Nothing is signed in either of the two. */
const patientsOnceSigned: Row = { ...all('ended'), patient: 'not-found', otherPatient: 'not-found' };
/** What was drawn for one screening does nothing in another. */
const patientsOwn: Row = { ...all('ended'), patient: 'in', otherPatient: 'not-found' };

/** Pages, by their place in `app/`, with what stands in the address. */
export const pages: Readonly<
  Record<string, readonly [row: Row, at?: (about: About) => Readonly<Record<string, string>>]>
> = {
  // Leads to where somebody was.
  '/': [{ ...everybody, ...nobodyOfStaff, patient: 'in', otherPatient: 'in' }],
  '/audit': [admins],
  '/exports': [admins],
  '/exports/new': [admins],
  '/exports/[id]': [adminsHere, ({ export: id }) => ({ id })],
  '/records': [admins],
  '/patients': [admins],
  '/patients/retention': [admins],
  '/patients/[id]': [adminsHere, ({ patient: id }) => ({ id })],
  '/erasures/[id]': [staffHere, ({ erasure: id }) => ({ id })],
  '/staff': [admins],
  '/staff/new': [admins],
  '/staff/[id]': [adminsHere, ({ colleague: id }) => ({ id })],
  '/texts': [admins],
  '/texts/[language]/[number]': [admins, () => ({ language: 'en', number: '1' })],
  '/texts/[language]/draft': [adminsHere, () => ({ language: 'en' })],
  '/texts/[language]/draft/[block]': [adminsHere, () => ({ language: 'en', block: 'plan' })],
  '/account': [staff],
  '/account/second-step': [staff],
  '/intake': [staff],
  '/policy': [staff],
  '/policy/[measure]': [staff, () => ({ measure: 'review-all-diabetes' })],
  '/policy/entries/[id]': [staff, () => ({ id: 'diabetes' })],
  '/records/[id]': [staffHere, ({ record: id }) => ({ id })],
  '/rescreening': [staff],
  '/rules': [staff],
  '/screenings': [physiotherapists],
  '/screenings/[id]': [staffHere, ({ answered: id }) => ({ id })],
  '/screenings/[id]/answers': [physiotherapistsHere, ({ answered: id }) => ({ id })],
  '/screenings/[id]/answers/[fact]': [
    physiotherapistsHere,
    ({ answered: id }) => ({ id, fact: 'needle-fear' }),
  ],
  '/screenings/[id]/countersign': [physiotherapistsHere, ({ signed: id }) => ({ id })],
  '/screenings/[id]/decide': [physiotherapistsHere, ({ answered: id }) => ({ id })],
  '/screenings/[id]/next-visit': [physiotherapistsHere, ({ complete: id }) => ({ id })],
  '/screenings/[id]/plan': [physiotherapistsHere, ({ answered: id }) => ({ id })],
  '/screenings/[id]/withdraw': [staffHere, ({ complete: id }) => ({ id })],
  '/today': [staff],
  '/c/[token]': [everybody, () => ({ token: 'of-nobody' })],
  '/goodbye': [everybody],
  '/link-ended': [everybody],
  '/s/[token]': [everybody, () => ({ token: 'of-nobody' })],
  '/screening': [patients],
  '/screening/about': [patients],
  '/screening/check': [patients],
  '/screening/consent': [patients],
  '/screening/copy': [patientsOnceSigned],
  '/screening/decline': [patients],
  '/screening/done': [patients],
  '/screening/identity': [patients],
  '/screening/questions/[section]': [patients, () => ({ section: 'today' })],
  '/screening/result': [patients],
  '/screening/risks': [patients],
  '/screening/stopped': [patients],
  '/screening/understanding': [patients],
  '/screening/unreadable': [patients],
  '/screening/where-it-hurts': [patients],
  '/screening/who': [patients],
  '/receipt': [everybody],
  '/sign-in': [everybody],
  '/welcome/[token]': [everybody, () => ({ token: 'of-nobody' })],
  // Only between the password and the session.
  '/sign-in/code': [all('sign-in')],
  '/sign-in/set-up': [all('sign-in')],
  // Leads to the day's list where nothing is locked.
  '/locked': [staff],
  '/verify': [everybody],
};

/** Route handlers, each with its method. Those that end a session are asked last, by somebody who signed in for it. */
export const routeHandlers: Readonly<
  Record<
    string,
    readonly [
      row: Row,
      at?: (about: About) => Readonly<Record<string, string>>,
      form?: Readonly<Record<string, string>>,
    ]
  >
> = {
  'GET /patients/[id]/copy': [adminsHere, ({ patient: id }) => ({ id })],
  'HEAD /patients/[id]/copy': [all('refused'), ({ patient: id }) => ({ id })],
  'GET /exports/[id]/file': [adminsHere, ({ export: id }) => ({ id })],
  'HEAD /exports/[id]/file': [all('refused'), ({ export: id }) => ({ id })],
  'GET /records/export.csv': [admins],
  'GET /records/[id]/pdf': [staffHere, ({ record: id }) => ({ id })],
  'GET /records/[id]/record.json': [staffHere, ({ record: id }) => ({ id })],
  // A page that was reloaded after handing over: leads back to the screening, which asks who is there.
  'GET /screenings/[id]/hand-over': [everybody, ({ answered: id }) => ({ id })],
  'POST /search': [staff, () => ({}), { within: 'patients', name: 'Sam' }],
  'GET /search': [staff],
  // Leads back and says that something was wrong, whichever it was.
  'POST /c/[token]/file': [
    everybody,
    () => ({ token: 'of-nobody' }),
    { fullName: 'Sam', bornOn: '1990-05-05' },
  ],
  'GET /screening/copy/file': [patientsOnceSigned],
  'GET /verify/keys.json': [everybody],
  'GET /api/alerts': [staff],
  'GET /api/live': [staff],
  'GET /api/auth/[...nextauth]': [everybody, () => ({ nextauth: 'csrf' })],
  'POST /api/auth/[...nextauth]': [everybody, () => ({ nextauth: 'signin' })],
  'GET /api/health': [everybody],
  // From the machine it runs on; from elsewhere a token decides, and never who is signed in.
  'GET /api/metrics': [everybody],
  'POST /screenings/[id]/hand-over': [staffHere, ({ answered: id }) => ({ id })],
  'POST /lock': [{ ...nobodyOfStaff, ...staff }],
  'POST /sign-out': [all('sign-in')],
  'POST /screening/finish': [everybody],
};

type Input = Readonly<Record<string, unknown>>;

/** Actions, by file and name, with something that the right person may send. */
export const actions: Readonly<Record<string, readonly [row: Row, input: (about: About) => Input]>> = {
  '/exports/[id] cancel': [adminsHere, ({ export: id }) => ({ id })],
  // Of this export nothing is missing.
  '/exports/[id] makeMissing': [{ ...adminsHere, admin: 'not-found' }, ({ export: id }) => ({ id })],
  '/exports/new ask': [admins, () => ({ format: 'csv' })],
  '/patients/retention setRule': [admins, () => ({ adultYears: '99', childUntilAge: '99' })],
  // Of no rule that there is: it changes nothing.
  '/patients/retention switchOn': [admins, () => ({ ruleId: randomUUID(), due: '0', understood: 'on' })],
  '/patients/retention switchOff': [admins, () => ({ ruleId: randomUUID() })],
  '/patients/[id] hold': [adminsHere, ({ patient: patientId }) => ({ patientId, reason: 'dispute' })],
  '/patients/[id] release': [adminsHere, ({ patient: patientId }) => ({ patientId })],
  // Another name than theirs: nobody is erased for it.
  '/patients/[id] erase': [
    adminsHere,
    ({ patient: patientId }) => ({
      patientId,
      reason: 'patient-asked',
      familyName: 'Nobody',
      understood: 'on',
    }),
  ],
  '/staff/[id] change': [
    adminsHere,
    ({ colleague: staffId }) => ({ staffId, fullName: 'Alex Changed', physiotherapist: 'on' }),
  ],
  '/staff/[id] nameLead': [adminsHere, ({ colleague: staffId }) => ({ staffId })],
  '/staff/[id] takeBackLead': [adminsHere, ({ colleague: staffId }) => ({ staffId })],
  '/staff/[id] letChoosePassword': [adminsHere, ({ colleague: staffId }) => ({ staffId })],
  '/staff/[id] takeSecondFactor': [adminsHere, ({ colleague: staffId }) => ({ staffId })],
  '/staff/[id] remove': [adminsHere, ({ colleague: staffId }) => ({ staffId })],
  '/staff/[id] bringBack': [adminsHere, ({ colleague: staffId }) => ({ staffId })],
  '/staff/new addToStaff': [
    admins,
    () => ({
      fullName: 'Alex New',
      email: `${randomUUID()}@clinic.example`,
      admin: 'on',
    }),
  ],
  '/texts begin': [admins, () => ({ language: 'en' })],
  '/texts/[language]/[number] publish': [
    admins,
    () => ({ language: 'en', number: '1', sequence: '0', from: '2020-01-01', understood: 'on' }),
  ],
  '/texts/[language]/draft approve': [admins, () => ({ language: 'en', revision: '1', reason: 'A drill' })],
  '/texts/[language]/draft discard': [admins, () => ({ language: 'en', revision: '1' })],
  '/texts/[language]/draft/[block] save': [
    admins,
    () => ({ language: 'en', revision: '1', block: 'plan', title: 'Plan' }),
  ],
  '/account changeOwnPassword': [
    staff,
    () => ({ current: 'not the password', password: 'a new one for drills', again: 'a new one for drills' }),
  ],
  // Nobody has a session by that name.
  '/account endMySession': [
    { ...nobodyOfStaff, ...notThere },
    ({ colleague: staffId }) => ({ staffId, sessionId: randomUUID() }),
  ],
  '/account endOtherSessions': [staff, () => ({})],
  '/staff/[id] endOneSession': [
    { ...adminsHere, admin: 'not-found' },
    ({ colleague: staffId }) => ({ staffId, sessionId: randomUUID() }),
  ],
  '/staff/[id] endAllSessions': [adminsHere, ({ colleague: staffId }) => ({ staffId })],
  '/sign-in/set-up confirm': [all('sign-in'), () => ({ oneTimeCode: '123456' })],
  '/account/second-step start': [staff, () => ({ current: 'not the password' })],
  '/account/second-step renewCodes': [staff, () => ({ oneTimeCode: '0000-0000-0000' })],
  '/account/second-step turnOff': [
    staff,
    () => ({ current: 'not the password', oneTimeCode: '0000-0000-0000' }),
  ],
  '/sign-in askForProvider': [everybody, () => ({ target: '/today' })],
  '/account startLinking': [staff, () => ({ current: 'not it' })],
  '/account unlinkMine': [staff, () => ({ current: 'not it' })],
  '/staff/[id] unlinkIdentity': [adminsHere, ({ colleague: staffId }) => ({ staffId })],
  '/ unlockElsewhere': [staff, () => ({ target: '/today' })],
  '/ unlock': [staff, () => ({ current: 'not it' })],
  '/sign-in askForPasskey': [everybody, () => ({})],
  '/account startMyPasskey': [staff, () => ({ name: 'A key', current: 'not it' })],
  '/account addMyPasskey': [
    staff,
    () => ({
      name: 'A key',
      answer: JSON.stringify({
        id: 'none',
        rawId: 'none',
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: '', attestationObject: '' },
      }),
    }),
  ],
  // Of nobody: for everybody it is not there, which is said after the password.
  '/account removeMyPasskey': [staff, () => ({ passkeyId: randomUUID(), current: 'not it' })],
  '/account setMyPin': [staff, () => ({ current: 'not it', pin: '4711', pinAgain: '4711' })],
  '/account removeMyPin': [staff, () => ({})],
  '/ acknowledge': [staffHere, ({ answered: screeningId }) => ({ screeningId, through: '1' })],
  '/intake startIntake': [
    staffHere,
    ({ patient: patientId }) => ({ who: 'known', patientId, idempotencyKey: randomUUID() }),
  ],
  '/policy/[measure] change': [
    admins,
    () => ({ measure: 'review-all-diabetes', on: 'yes', sequence: '0', reason: 'A drill' }),
  ],
  '/records/[id] linkToCopy': [staffHere, ({ record: recordId }) => ({ recordId })],
  '/rescreening start': [admins, () => ({ dryRun: 'yes' })],
  '/rules approve': [
    physiotherapists,
    () => ({
      fingerprint: '0'.repeat(64),
      fingerprintInForce: '0'.repeat(64),
      responsible: 'on',
      typedName: 'Alex Hired',
    }),
  ],
  '/screenings/[id] confirmWho': [
    staffHere,
    ({ answered: screeningId }) => ({
      screeningId,
      givenName: 'Sam',
      familyName: 'Changed',
      bornOn: '1990-05-05',
      reason: 'A drill',
    }),
  ],
  '/screenings/[id] linkForPatient': [staffHere, ({ complete: screeningId }) => ({ screeningId })],
  '/screenings/[id]/answers/[fact] saveCorrection': [
    physiotherapistsHere,
    ({ answered: screeningId }) => ({
      screeningId,
      factId: 'needle-fear',
      state: 'answered',
      value: 'yes',
      reason: 'A drill',
      idempotencyKey: randomUUID(),
    }),
  ],
  '/screenings/[id]/countersign countersignConsent': [
    physiotherapistsHere,
    ({ signed: screeningId, consent: consentId }) => ({ screeningId, consentId, changedToday: 'no' }),
  ],
  '/screenings/[id]/decide recordDecision': [
    physiotherapistsHere,
    ({ answered: screeningId, assessment: assessmentId }) => ({
      screeningId,
      assessmentId,
      decision: 'decline',
      reasonCode: 'other',
      reasonText: 'A drill',
    }),
  ],
  '/screenings/[id]/next-visit startVisit': [
    physiotherapistsHere,
    ({ complete: screeningId }) => ({ screeningId, idempotencyKey: randomUUID() }),
  ],
  '/screenings/[id]/plan savePlan': [
    physiotherapistsHere,
    ({ answered: screeningId }) => ({ screeningId, regions: ['lower-leg-left'], technique: 'deep' }),
  ],
  '/screenings/[id]/withdraw withdrawConsent': [
    staffHere,
    ({ complete: screeningId }) => ({ screeningId, reason: '', confirmed: 'on' }),
  ],
  '/s/[token] startHere': [everybody, () => ({ token: 'of-nobody' })],
  '/s/[token] goOnHere': [everybody, () => ({ token: 'of-nobody', bornOn: '1990-05-05' })],
  '/welcome/[token] choose': [
    everybody,
    () => ({ token: 'of-nobody', password: 'a password for drills', again: 'a password for drills' }),
  ],
  '/receipt confirm': [everybody, () => ({ code: 'AB12-CD34-EF56' })],
  '/screening saveOneAnswer': [
    patientsOwn,
    () => ({ factId: 'needle-fear', state: 'answered', value: 'no', idempotencyKey: randomUUID() }),
  ],
  '/screening askStaff': [patientsOwn, () => ({})],
  '/screening/about aboutIsRead': [patientsOwn, () => ({})],
  '/screening/check declareAnswersTrue': [patientsOwn, () => ({ answersThrough: '1', declared: 'on' })],
  '/screening/consent sign': [
    patientsOwn,
    ({ familyName }) => ({
      method: 'typed',
      statementHash: '0'.repeat(64),
      fullName: `Sam ${familyName}`,
      typedName: `Sam ${familyName}`,
      ticked: ['plan'],
    }),
  ],
  '/screening/consent confirm': [
    patientsOwn,
    ({ consent: underId }) => ({ statementHash: '0'.repeat(64), underId }),
  ],
  '/screening/decline refuse': [patientsOwn, () => ({ reason: '' })],
  '/screening/done takeBack': [patientsOwn, () => ({ reason: '' })],
  '/screening/identity confirmName': [patientsOwn, () => ({ bornOn: '1990-05-05', isThisYou: 'yes' })],
  '/screening/identity giveBirthDate': [patientsOwn, () => ({ bornOn: '1990-05-05' })],
  '/screening/questions/[section] sectionIsDone': [patientsOwn, () => ({ section: 'today' })],
  '/screening/questions/[section] suggestMedicine': [patientsOwn, () => ({ line: 'warfarin' })],
  '/screening/questions/[section] nothingHasChanged': [
    patientsOwn,
    () => ({ section: 'today', seen: '0'.repeat(64) }),
  ],
  '/screening/risks risksAreRead': [patientsOwn, () => ({ seen: '0'.repeat(64) })],
  '/screening/understanding answer': [patientsOwn, () => ({})],
  '/screening/where-it-hurts givePlaces': [patientsOwn, () => ({ regions: ['lower-leg-right'] })],
  '/screening/who giveRespondent': [patientsOwn, () => ({ respondent: 'self' })],
};
