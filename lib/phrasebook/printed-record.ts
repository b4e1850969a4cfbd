import type { SealedContent, SealedSignature } from '@/lib/record/sealed-content';
import type { ScreeningEvent } from '@/lib/screening/screening-event.schema';
import type { AnsweredBy } from '@/lib/screening/screening-snapshot';

type Kind = SealedContent['kind'];

/** What a printed record says around what was recorded. */
export const printedRecordWords = {
  titles: {
    given: 'Consent to dry needling',
    refused: 'Refusal of dry needling',
    withdrawn: 'Withdrawal of consent to dry needling',
  } satisfies Record<Kind, string>,
  titleUnder: 'Treatment under a consent to dry needling',
  copyTitle: 'Your copy',
  sealed: (sequence: number, when: string) => `Record ${sequence}, sealed ${when}`,
  sealedAfterwards:
    'This record was complete before this clinic sealed its records. It was sealed later from what was stored.',
  demo: 'From a demonstration. Nobody in it is real.',
  born: (day: string) => `Born ${day}`,
  sealReason: 'Rendering of a sealed record',
  page: 'Page {page} of {pages}',
  footer: {
    record: (id: string) => `Record ${id}`,
    hash: (hash: string) => `SHA-256 of the sealed record ${hash}`,
  },
  verify: {
    caption: 'Check this record',
    alt: (address: string) => `QR code that leads to ${address}, where this record can be checked`,
  },

  parts: {
    person: 'The person',
    no: { refused: 'What was refused', withdrawn: 'What was taken back' },
    under: 'The consent it goes by',
    statement: 'What was explained, as it was shown',
    understanding: 'Understanding',
    declarations: 'Declarations',
    signatures: 'Signatures',
    decision: 'Decision of the physiotherapist',
    findings: 'What the rules found',
    answers: 'Answers',
    course: 'How it came about',
    proof: 'Versions and proof',
  },

  patient: 'Patient',
  bornOn: 'Date of birth',
  patientId: 'Patient identifier',
  clinic: 'Clinic',
  clinicId: 'Clinic identifier',
  clinicPhone: 'Telephone',
  answeredBy: 'Answered by',
  notSaid: 'Not said',
  respondents: {
    self: 'The patient',
    guardian: 'Somebody for the patient',
    helper: 'The patient, with help',
  } as Readonly<Record<string, string>>,
  identity: 'Identity',
  identityConfirmed: (when: string) => `Name and date of birth confirmed on ${when}`,
  identityNotConfirmed: 'Not confirmed on a device',
  language: 'Language shown',
  device: 'Device',
  devices: { tablet: 'A tablet of the clinic', link: 'The patient’s own device, by a link' },
  explainedBy: 'Explained by',
  follows: 'Follows',
  followsVisit: (day: string) => `The visit of ${day}`,
  treatment: 'Treatment',
  under: {
    title: 'Confirmed, not signed anew',
    text: 'The patient signed a consent at an earlier visit. At this visit they read what is below, all of which they had agreed to then, and confirmed that it still counts.',
    consent: 'Consent',
    of: (when: string) => `Signed ${when}`,
    by: 'Signed by',
    sealed: (sequence: number) => `Record ${sequence} of this clinic`,
    confirmed: 'Confirmed',
  },
  recordedBy: 'Recorded',
  onTheirWord: (name: string) => `By ${name}, on the patient’s word`,
  byThemselves: 'By the patient or whoever acts for them, on the device',
  staffMember: 'A member of staff',
  physiotherapist: 'A physiotherapist',

  noTitle: {
    refused: 'The patient said no to dry needling',
    withdrawn: 'The consent to dry needling was taken back',
  },
  noReason: 'No reason was given.',
  reasonGiven: 'Reason given',
  when: 'When',
  takesBack: 'Takes back',
  takesBackConsent: (when: string) => `The consent of ${when}`,
  goesBy: (record: string) => `and the consent it goes by: ${record}`,
  statementSeen: 'What had been shown before is below.',

  sources: (keys: string) => `Where the figures come from, by the names of the rule book: ${keys}.`,
  ticked: 'Ticked',
  notTicked: 'Not ticked',

  capacities: {
    patient: 'The patient',
    guardian: 'Parent or guardian, for the patient',
    decider: 'The person who may decide by law, for the patient',
    physiotherapist: 'Physiotherapist',
    witness: 'Witness',
    interpreter: 'Interpreter',
  } as Readonly<Record<string, string>>,
  relation: (relation: string) => `How they know the patient: ${relation}`,
  basis: (basis: string) => `Right to decide: ${basis}`,
  interpreter: (interpreter: string) => `Interpreter: ${interpreter}`,
  registration: (registration: string) => `Registration: ${registration}`,
  meanings: {
    agrees: 'Meaning: agrees to what is written above.',
    'saw-it-made': 'Meaning: is an adult, and saw the mark being made by somebody who agrees.',
    'nothing-changed-and-countersigned':
      'Meaning: asked that day whether anything had changed, nothing had; confirms the consent.',
  } as Readonly<Record<SealedSignature['meaning'] | (string & {}), string>>,
  methods: {
    drawn: 'Drawn on the screen',
    typed: 'Signed by typing the name',
    account: 'Signed in with an account of their own',
    mark: 'A mark, made before a witness',
  } as Readonly<Record<string, string>>,
  signatureOf: (name: string) => `Signature of ${name}`,
  signedAt: (when: string) => `Signed ${when}`,
  noSignature: 'Nothing was signed.',

  decision: {
    decision: 'Decision',
    override: 'Override',
    overridden: 'Went ahead against a “do not needle”',
    reason: 'Reason',
    inWords: 'In words',
    conditions: 'Agreed precautions',
    delayUntil: 'Wait until',
    by: 'Decided by',
    counted: 'The decision that counted',
    earlier: 'An earlier decision',
    none: 'No physiotherapist had to decide, or none did.',
  },

  outcome: 'Outcome',
  noFinding: 'No finding.',
  possible: (severity: string) => `${severity}, possible`,
  severity: {
    none: 'None',
    note: 'Note',
    precaution: 'Precaution',
    relative: 'Relative contraindication',
    absolute: 'Absolute contraindication',
  },
  notJudged: 'Nothing was judged: the answers were not complete.',

  answers: {
    head: ['Question', 'Answer'] as const,
    notSure: (count: number) =>
      count === 0
        ? 'No question was answered with “Not sure”.'
        : `Answered with “Not sure”: ${count} ${count === 1 ? 'question' : 'questions'}.`,
    elsewhere: 'Other questions',
    gone: 'A question that is not asked any more',
    before: (answer: string, who: string, when: string) => `Before: ${answer} (${who}, ${when})`,
    firstWritten: (line: string, own: string) => `“${line}” was first written “${own}”`,
    said: (who: string, when: string) => `${who}, ${when}`,
    because: (reason: string) => `Changed because: ${reason}`,
  },
  speakers: {
    patient: 'The patient',
    guardian: 'Somebody for the patient',
    helper: 'A helper',
    clinician: 'A clinician',
  } satisfies Record<AnsweredBy, string>,

  events: {
    'respondent-given': 'Said who answers',
    'identity-confirmed': 'Name and date of birth confirmed',
    'identity-mismatch': 'Name or date of birth did not match',
    'identity-cleared': 'Identity checked by staff',
    'about-read': 'Information about dry needling read',
    'complaint-given': 'Said where it hurts',
    'risks-read': 'Risks read',
    'understanding-answered': 'Questions about the risks answered',
    'extent-planned': 'Planned how often',
    'declared-true': 'Answers declared true',
    'alert-raised': 'Staff called',
    'alert-acknowledged': 'Call answered',
    'access-changed': 'Way in changed',
    'nothing-changed': 'Said that nothing has changed since the last visit',
  } satisfies Record<ScreeningEvent['kind'], string> as Readonly<Record<string, string>>,
  started: (who: string) => `Opened by ${who}`,

  proof: {
    texts: (name: string) => `Text “${name}”`,
    version: (version: string) => `Version ${version}`,
    statement: 'Text as shown',
    ruleSet: (version: string) => `Rules ${version}`,
    policy: (count: number) =>
      count === 0
        ? 'The clinic’s policy added nothing.'
        : `The clinic’s policy added ${count} ${count === 1 ? 'step' : 'steps'}.`,
    consentRow: (sequence: number) => `Consent ${sequence} of the clinic`,
    signature: (name: string) => `Signature: ${name}`,
    sequence: 'Number in the clinic’s chain',
    record: 'This record',
    content: 'Its content',
    previous: 'The record before it',
    key: 'Key that sealed it',
    sealedAt: 'Sealed',
    explain:
      'All hashes are SHA-256. The record itself is data sealed with Ed25519; this document is a rendering of it, sealed by the clinic’s certificate. Whoever has the record and the public key can check both without this clinic.',
  },
} as const;
