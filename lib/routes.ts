/** Every address of the app. Nothing else writes a path by hand. */
export const routes = {
  home: '/',
  signIn: '/sign-in',
  /** After the password: the code, or setting up what shows codes. */
  signInCode: '/sign-in/code',
  signInSetUp: '/sign-in/set-up',
  /** Where somebody on the staff chooses their password. */
  welcome: (token: string) => `/welcome/${token}`,
  /** To sign in with the password that was chosen just now. */
  signInChosen: '/sign-in?chosen=yes',
  /** The patient's copy on their own phone, and the file behind it. */
  copyLink: (token: string) => `/c/${token}`,
  copyLinkFile: (token: string) => `/c/${token}/file`,
  signOut: '/sign-out',
  /** Says that nobody is there; and where a locked session is unlocked, from whatever page. */
  lock: '/lock',
  locked: '/locked',

  /** The patient's own pages. The cookie says which screening, never the address. */
  patient: {
    link: (token: string) => `/s/${token}`,
    next: '/screening',
    /** A page of the way through, by its name in lib/screening/journey.ts. */
    step: (step: string) => `/screening/${step}`,
    who: '/screening/who',
    identity: '/screening/identity',
    about: '/screening/about',
    questions: (section: string) => `/screening/questions/${section}`,
    whereItHurts: '/screening/where-it-hurts',
    risks: '/screening/risks',
    understanding: '/screening/understanding',
    check: '/screening/check',
    result: '/screening/result',
    consent: '/screening/consent',
    decline: '/screening/decline',
    done: '/screening/done',
    copy: '/screening/copy',
    copyFile: '/screening/copy/file',
    /** What was signed, also after it was taken back. */
    signedCopy: '/screening/copy?of=signed',
    signedCopyFile: '/screening/copy/file?of=signed',
    finish: '/screening/finish',
    stopped: '/screening/stopped',
    unreadable: '/screening/unreadable',
    /** Shown once nothing of the patient is left on the device. */
    goodbye: '/goodbye',
    /** The same, after nobody used the form for a while. */
    closed: '/goodbye?why=idle',
    linkEnded: '/link-ended',
  },

  today: '/today',
  screenings: '/screenings',
  screening: {
    view: (id: string) => `/screenings/${id}`,
    answers: (id: string) => `/screenings/${id}/answers`,
    correct: (id: string, factId: string) => `/screenings/${id}/answers/${encodeURIComponent(factId)}`,
    plan: (id: string) => `/screenings/${id}/plan`,
    decide: (id: string) => `/screenings/${id}/decide`,
    countersign: (id: string) => `/screenings/${id}/countersign`,
    withdraw: (id: string) => `/screenings/${id}/withdraw`,
    nextVisit: (id: string) => `/screenings/${id}/next-visit`,
    handOver: (id: string) => `/screenings/${id}/hand-over`,
  },
  intake: '/intake',
  /** Checks sealed records, for everybody; the file stays in the browser. */
  verify: '/verify',
  /** The same, asked by somebody with a printed record in hand: the seal on it never reaches the server. */
  verifyPrinted: (hash: string) => `/verify#${hash}`,
  verifyKeys: '/verify/keys.json',
  /** Takes a search by name, so that no address shows the name. */
  search: '/search',

  /** Everything about one person, for admins: a copy of it all, and its end. */
  patients: '/patients',
  retention: '/patients/retention',
  patientData: (id: string) => `/patients/${id}`,
  patientCopy: (id: string) => `/patients/${id}/copy`,
  /** What is left of somebody who was erased. */
  erasure: (id: string) => `/erasures/${id}`,

  records: '/records',
  record: (consentId: string) => `/records/${consentId}`,
  recordPdf: (consentId: string) => `/records/${consentId}/pdf`,
  recordFile: (consentId: string) => `/records/${consentId}/record.json`,
  recordsCsv: '/records/export.csv',
  exports: '/exports',
  exportNew: '/exports/new',
  export: (id: string) => `/exports/${id}`,
  exportFile: (id: string) => `/exports/${id}/file`,
  /** Where whoever got an export says so; open to everybody. */
  receipt: '/receipt',
  staff: '/staff',
  staffNew: '/staff/new',
  staffMember: (id: string) => `/staff/${id}`,
  audit: '/audit',
  rules: '/rules',
  policy: '/policy',
  policyEntry: (id: string) => `/policy/entries/${id}`,
  policyMeasure: (id: string) => `/policy/${encodeURIComponent(id)}`,
  texts: '/texts',
  textDraft: (language: string) => `/texts/${encodeURIComponent(language)}/draft`,
  textBlock: (language: string, block: string) => `/texts/${encodeURIComponent(language)}/draft/${block}`,
  textVersion: (language: string, number: number) => `/texts/${encodeURIComponent(language)}/${number}`,
  rescreening: '/rescreening',
  account: '/account',
  accountSecondStep: '/account/second-step',

  api: { health: '/api/health', metrics: '/api/metrics', alerts: '/api/alerts', live: '/api/live' },
} as const;

/** An address with the filters in it, so that a search can be kept and sent; empty ones are left out. */
export const addressWith = (
  address: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text ? `${address}?${text}` : address;
};
