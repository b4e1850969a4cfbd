import { bodyWords } from './patient-body';
import { lastTimeWords } from './patient-last-time';
import { patientConsentWords } from './patient-consent';
import { patientCoveredWords } from './patient-covered';
import { patientUnderstandingWords } from './patient-understanding';
import { patientLeaving } from './patient-leaving';
import { unbroken } from './unbroken';

/**
 * What the patient's pages say. Short, kind, and never a promise: nobody is told that they are safe. The words of the
 * questions, risks and findings are in the rules; those of the consent in lib/consent/statement.ts.
 */
export const patientWords = {
  product: 'Beforehand',
  demo: 'Demo',
  part: (current: number, total: number) => `Part ${current} of ${total}`,
  continue: 'Continue',
  back: 'Back',
  optional: '(you may leave this out)',
  summary: 'Please check these answers',
  needsScript: 'This form needs JavaScript. Please ask a member of staff for help.',
  lineDown: 'We could not reach the clinic just now. Please try once more.',
  answerFor: {
    self: undefined,
    guardian: 'Please answer for the person who will be treated.',
    helper: 'Please give the answers of the person who will be treated.',
  },

  help: {
    ask: 'Ask staff',
    asking: 'Asking…',
    title: 'We have told the staff',
    text: 'Somebody will come to you or call you. You can go on in the meantime.',
    call: (phone: string) => `You can also call the clinic: ${unbroken(phone)}.`,
    failedTitle: 'We could not reach the staff',
    failed: 'Please speak to somebody at the desk.',
    close: 'Close',
  },

  alert: {
    title: 'Please tell a member of staff now',
    text: 'We have let them know. You can go on while you wait.',
    call: (phone: string, emergency: string) =>
      `Not at the clinic? Call us on ${unbroken(phone)}. If it feels urgent, call ${emergency}.`,
    dismiss: 'I have told somebody',
  },

  link: {
    title: 'Your health questions',
    lead: 'Your clinic asks you some questions before dry needling.',
    points: [
      'It takes about five minutes.',
      'Your answers are kept as you go.',
      'You can stop and come back.',
    ],
    start: 'Start',
    moveTitle: 'Welcome back',
    moveLead: 'This form was started before. To go on here, please give the date of birth.',
    bornOn: 'Date of birth of the person who will be treated',
    move: 'Go on here',
    triesLeft: (count: number) => (count === 1 ? 'You can try once more' : `You can try ${count} more times`),
    lastTries: 'If the date is still not right, this link closes. That keeps the answers private.',
  },
  /** Where a tablet may be in the hands of either. */
  staffSignIn: 'For staff: sign in',
  formOpen: {
    title: 'A form is open on this device',
    text: 'If you are filling it in, you can go on where you were. Nothing is lost.',
    goOn: 'Go on with the form',
  },
  /** By the reasons of lib/screening/journey.ts. */
  ledBack: {
    first: {
      title: 'This part comes first',
      text: 'The page you wanted comes later. Everything you gave so far is kept.',
    },
    'answers-changed': {
      title: 'Some answers were changed',
      text: 'That was after you sent them, maybe on another page or device. So please look at them and send them once more.',
    },
    'not-to-sign': {
      title: 'The consent is not open now',
      text: 'Something may have changed since you last looked. You can read here what comes next.',
    },
  },
  ...patientLeaving,

  who: {
    title: 'Who is answering?',
    lead: 'This tells us whose words we write down.',
    self: 'I am the patient',
    selfHint: 'I answer for myself.',
    guardian: 'A parent, guardian or somebody else who may decide',
    guardianHint: 'I answer for the patient and may decide for them.',
    helper: 'Somebody who helps',
    helperHint: 'I read or write. The answers are the patient’s own.',
    name: 'Your own name',
    relation: 'How do you know the patient?',
    relationHint: 'For example mother, son, carer or friend.',
  },
  identity: {
    title: { own: 'Is this your form?', other: 'Is this the right form?' },
    lead: 'First the date of birth, then the name.',
    bornOn: { own: 'Your date of birth', other: 'Date of birth of the person who will be treated' },
    hint: 'For example 27 3 1985',
    isThisYou: { own: 'Is this you?', other: 'Is this the person who will be treated?' },
    yes: { own: 'Yes, this is me', other: 'Yes, that is right' },
    no: { own: 'No, this is somebody else', other: 'No, that is somebody else' },
  },
  stopped: {
    title: 'Let us look at this with you',
    text: 'What you gave does not match this form. That can be a simple slip.',
    tablet: 'On the clinic’s tablet? Please give it to a member of staff.',
    phone: (phone: string) => `On your own phone? Please call us: ${unbroken(phone)}.`,
    wait: 'This page goes on by itself once it is sorted out.',
  },
  unreadable: {
    title: 'Some of our questions have changed',
    lead: 'We need to ask you one or two things again. What you told us is kept.',
    tabletBack: 'Please give the tablet to a member of staff. They will go through it with you.',
    ownPhone: 'On your own phone? Please call us. This page goes on by itself once it is sorted out.',
  },
  about: {
    title: 'What dry needling is',
    lead: 'Please read these four cards. You can ask about all of it.',
    continue: 'I have read this',
  },

  questions: {
    lead: 'Not sure? Then say so. That is a good answer too.',
    notSure: 'Not sure',
    nowhere: 'Nowhere',
    more: (count: number) => (count === 1 ? 'One more question below.' : `${count} more questions below.`),
    saving: 'Saving…',
    /** While the line is down: the status beside it says so. */
    waiting: 'Waiting…',
    incomplete: 'Some questions still need an answer',
    unit: 'Unit',
    medicine: (at: number) => `Medicine ${at}`,
    medicineUnnamed: (at: number) =>
      `Medicine ${at} has no name in it. Please write the name, or choose “I take none”.`,
    addMedicine: 'Add another',
    removeMedicine: (at: number) => `Remove medicine ${at}`,
    noMedicines: 'I take none',
    didYouMean: (typed: string) => `You wrote “${typed}”. Did you mean this?`,
    didYouMeanOne: (typed: string) => `You wrote “${typed}”. Did you mean one of these?`,
    yesMedicine: (name: string) => `Yes, ${name}`,
    keepMine: 'No, keep my words',
    keepMineOf: 'None of these, keep my words',
    askedAbout: (names: string) => `Did you mean ${names}? The answers are below the line.`,
    tookMedicine: (line: string) => `Changed to ${line}.`,
    keptMine: 'Your words stay. Your physio will look at them with you.',
    firstTyped: (typed: string) => `You first wrote “${typed}”.`,
    understood: 'What we read',
    notUnderstood: 'Your physio will look at this one with you.',
    understoodNone: 'We wrote down that you take none.',
  },
  lastTime: lastTimeWords,
  units: {
    days: 'days ago',
    weeks: 'weeks ago',
    months: 'months ago',
    years: 'years ago',
    'mmol/mol': 'mmol/mol',
    percent: 'percent (%)',
  },

  whereItHurts: {
    title: { own: 'Where does it hurt?', other: 'Where does it hurt the patient?' },
    places: 'Choose every place that you want help with.',
  },
  body: bodyWords,
  places: {
    'head-and-neck': 'Head and neck',
    trunk: 'Front and back',
    'left-arm': 'Left arm',
    'right-arm': 'Right arm',
    'left-leg': 'Left leg',
    'right-leg': 'Right leg',
  },
  risks: {
    title: 'What can go wrong',
    lead: 'Most of it is small and goes away. Please read this, and ask what you want to know.',
    own: 'About you',
    ownLead: 'These matter more because of your plan or your answers.',
    common: 'Common side effects that go away',
    serious: 'Rare, but serious',
    seriousLead: 'These are rare. You should still know about them.',
    often: (count: number, outOf: string, unit: string) => `About ${count} of ${outOf} ${unit}`,
    counted: (size: string, unit: string) => `Counted in ${size} ${unit}.`,
    /** For whoever cannot see it. */
    picture: (count: number, outOf: number) =>
      `A picture of ${outOf} dots. ${count} of them ${count === 1 ? 'is' : 'are'} filled in.`,
    rare: 'Rare. Nobody has counted it well.',
    sources: 'Where the numbers come from',
    sourcesLead:
      'The numbers come from different studies that count in different ways. Please do not add them up.',
    continue: 'I have read this',
  },
  check: {
    title: 'Check your answers',
    lead: 'Is all of this right? You can change any answer.',
    againTitle: 'Is this still so today?',
    again: (day: string) =>
      `You gave these answers on ${day}. Please look at them again, most of all at “You and today”. Then say that they are true today.`,
    ratherNot: 'I would rather not have dry needling',
    who: 'Who is answering',
    self: 'The patient',
    whose: 'Patient',
    about: 'About this form',
    hurts: 'Where it hurts',
    hurtsQuestion: 'Places on the body',
    open: 'No answer',
    lookAgain: 'Please look at this once more',
    listSays: (named: string) => `Your list says “${named}”.`,
    answerSaysNo: (question: string) => `You said no to: ${question} If both are right, you can go on.`,
    changeAnswer: 'Change the answer',
    changeList: 'Change the list',
    unreadTitle: 'Is this medicine spelled right?',
    unread: (named: string) =>
      `You wrote “${named}”. We may know what you mean. Or keep your words, and go on.`,
    lookAtList: 'Look at the list',
    declaration: {
      own: 'My answers are true, as far as I know.',
      other: 'These answers are true, as far as I know.',
    },
    continue: 'Send my answers',
  },

  result: {
    pageTitle: 'Your answers are in',
    mayTitle: 'Thank you. You can go on to the consent',
    mayText: 'Next you read what is planned and what can go wrong. Then you decide.',
    talkedText: 'Your physio has looked at your answers. Next you read what was agreed. Then you decide.',
    care: 'With a little extra care',
    guardianSigns: 'The patient is under 18, so a parent or guardian has to sign.',
    deciderSigns: 'The person who may decide for the patient has to sign.',
    toConsent: 'Continue to the consent',
    ratherNot: 'I would rather not',
    physioTitle: 'Your physio will look at this with you',
    physioText: 'Thank you. Your answers are in. Your physio reads them before you decide anything.',
    talkAbout: 'What you may talk about',
    tabletBack: 'On the clinic’s tablet? Please give it back to the staff.',
    ownPhone: 'On your own phone? You can leave this page open. It goes on by itself.',
    stopTitle: 'Please talk with your physio first',
    stopText:
      'Thank you for your answers. There is nothing to sign. Your physio will talk with you about other ways to help.',
    closedText:
      'Thank you for your answers. There is nothing to sign yet. The areas that were planned are best left alone today. Your physio will look with you at other areas and other ways to help.',
    closedWhy: 'Why another area may be better',
    noTitle: 'That is fine',
    noText:
      'You said no to dry needling. Your other care stays the same. Your physio will talk with you about other ways to help.',
    withdrawnTitle: 'You took back your consent',
    withdrawnText:
      'There will be no dry needling. Your other care stays the same. Your physio will talk with you.',
    delayTitle: 'Your physio wants to wait a little',
    delayText: (day: string) =>
      `Dry needling can be looked at again from ${day}. Your physio will talk with you about what helps until then.`,
    delayOpenText:
      'Your physio will tell you when dry needling can be looked at again, and what helps until then.',
    referTitle: 'Your physio would like a doctor to have a look first',
    referText: 'Your physio will tell you whom to ask. Other ways to help are still open to you.',
    declineTitle: 'Your physio does not suggest dry needling now',
    declineText: 'Your physio will talk with you about other ways to help.',
    voidedTitle: 'Your signature does not count any more',
    voided: {
      plan: 'After you signed, your physio changed the plan.',
      answers: 'After you signed, some answers were changed.',
      decision: 'After you signed, your physio looked at it again.',
      rules: 'After you signed, what we ask your physio to look at has changed.',
      withdrawn: 'The consent was taken back.',
      ended: 'The last day it was for is over.',
      'changed-since': 'Something was changed after you signed.',
      'used-up': 'All the treatments it was for have been counted.',
    },
    voidedSign: 'So the text is a new one. Please read it. Then you can sign again, or say no.',
    voidedWait: 'So your physio looks at it with you first. There is nothing you need to do now.',
    changeAnswers: 'Look at my answers again',
    finish: 'I am done on this device',
  },
  ...patientUnderstandingWords,
  ...patientConsentWords,
  ...patientCoveredWords,

  failed: {
    title: 'Something went wrong',
    text: 'That was our fault. Your answers are kept. Please try again, or ask a member of staff.',
    id: (digest: string) => `If you ask, please give this number: ${digest}`,
    again: 'Try again',
  },
} as const;
