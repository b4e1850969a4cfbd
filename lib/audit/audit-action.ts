/** Everything the audit trail can tell. Stored for ever: add, never rename. */
export type AuditAction =
  | 'clinic-created'
  | 'staff-created'
  | 'staff-changed'
  | 'staff-deactivated'
  | 'staff-reactivated'
  | 'password-changed'
  | 'signed-in'
  | 'sign-in-failed'
  | 'sign-in-locked'
  | 'signed-out'
  | 'patient-created'
  | 'patient-corrected'
  | 'patient-erased'
  | 'patient-read'
  | 'patient-copied'
  | 'patient-held'
  | 'patient-hold-ended'
  | 'retention-rule-set'
  | 'retention-erasing-on'
  | 'retention-erasing-off'
  | 'retention-gone-by'
  | 'screening-opened'
  | 'tablet-handed-over'
  | 'link-made'
  | 'link-opened'
  | 'link-moved'
  | 'link-birth-date-wrong'
  | 'link-locked'
  | 'link-ended'
  | 'tablet-ended'
  | 'device-left'
  | 'identity-mismatch'
  | 'identity-cleared'
  | 'alert-raised'
  | 'alert-acknowledged'
  | 'answers-declared'
  | 'answer-corrected'
  | 'plan-set'
  | 'assessed'
  | 'decided'
  | 'consent-given'
  | 'consent-refused'
  | 'consent-withdrawn'
  | 'countersigned'
  | 'copy-taken'
  | 'copy-link-made'
  | 'copy-link-ended'
  | 'copy-link-opened'
  | 'copy-link-wrong'
  | 'copy-link-locked'
  | 'record-printed'
  | 'pdf-failed'
  | 'pdf-made-again'
  | 'screening-read'
  | 'record-read'
  | 'screenings-searched'
  | 'records-searched'
  | 'records-exported'
  | 'export-requested'
  | 'export-finished'
  | 'export-failed'
  | 'export-cancelled'
  | 'export-downloaded'
  | 'export-received'
  | 'audit-read'
  | 'clinical-lead-named'
  | 'clinical-lead-taken-back'
  | 'rules-approved'
  | 'policy-changed'
  | 'rescreening-started'
  | 'rescreening-finished'
  | 'rescreening-read'
  | 'text-draft-begun'
  | 'text-draft-saved'
  | 'text-draft-discarded'
  | 'text-approved'
  | 'text-published'
  | 'text-shipped'
  | 'second-factor-set-up'
  | 'second-factor-failed'
  | 'second-factor-locked'
  | 'second-factor-reset'
  | 'second-factor-turned-off'
  | 'recovery-codes-made'
  | 'recovery-code-used'
  | 'sessions-ended'
  | 'set-up-link-made'
  | 'password-chosen'
  | 'passkey-added'
  | 'passkey-removed'
  | 'passkey-refused'
  | 'identity-linked'
  | 'identity-unlinked'
  | 'identity-refused'
  | 'pin-set'
  | 'pin-removed'
  | 'unlock-failed'
  | 'unlock-given-up';

/** In the words of the audit page. */
export const auditActionLabels: Readonly<Record<AuditAction, string>> = {
  'clinic-created': 'Clinic created',
  'staff-created': 'Staff member added',
  'staff-changed': 'Staff member changed',
  'staff-deactivated': 'Staff member removed',
  'staff-reactivated': 'Staff member brought back',
  'password-changed': 'Password changed',
  'signed-in': 'Signed in',
  'sign-in-failed': 'Sign-in failed',
  'sign-in-locked': 'Sign-in locked for a while',
  'signed-out': 'Signed out',
  'patient-created': 'Patient added',
  'patient-corrected': 'Patient details corrected',
  'patient-erased': 'Patient’s data erased',
  'patient-read': 'Patient’s data looked at',
  'patient-copied': 'Copy of a patient’s data made',
  'patient-held': 'Patient’s data put on hold',
  'patient-hold-ended': 'Hold on a patient’s data ended',
  'retention-rule-set': 'Rule for keeping data set',
  'retention-erasing-on': 'Erasing by the rule switched on',
  'retention-erasing-off': 'Erasing by the rule switched off',
  'retention-gone-by': 'Erased by the rule for the day',
  'screening-opened': 'Intake opened',
  'tablet-handed-over': 'Tablet handed over',
  'link-made': 'Link made',
  'link-opened': 'Link opened',
  'link-moved': 'Link moved to another device',
  'link-birth-date-wrong': 'Wrong birth date given for a link',
  'link-locked': 'Link locked: too many wrong birth dates',
  'link-ended': 'Link ended',
  'tablet-ended': 'Tablet ended',
  'device-left': 'Patient’s device left the form',
  'identity-mismatch': 'Identity did not match',
  'identity-cleared': 'Identity checked by staff',
  'alert-raised': 'Staff called: alert raised',
  'alert-acknowledged': 'Alert answered',
  'answers-declared': 'Answers declared true',
  'answer-corrected': 'Answer corrected by staff',
  'plan-set': 'Plan set',
  assessed: 'Rules applied',
  decided: 'Decision recorded',
  'consent-given': 'Consent signed',
  'consent-refused': 'Consent refused',
  'consent-withdrawn': 'Consent withdrawn',
  countersigned: 'Countersigned',
  'copy-taken': 'Copy taken by patient',
  'copy-link-made': 'Link to the patient’s copy made',
  'copy-link-ended': 'Link to the patient’s copy ended',
  'copy-link-opened': 'Copy taken by link',
  'copy-link-wrong': 'Wrong name or birth date given for a copy',
  'copy-link-locked': 'Link to the copy locked: too many wrong tries',
  'record-printed': 'PDF of a record taken',
  'pdf-failed': 'PDF of a record could not be made',
  'pdf-made-again': 'PDF of a record could be made again',
  'screening-read': 'Screening read',
  'record-read': 'Record read',
  'screenings-searched': 'Screenings searched',
  'records-searched': 'Records searched',
  'records-exported': 'Records exported',
  'export-requested': 'Export asked for',
  'export-finished': 'Export finished',
  'export-failed': 'Export given up',
  'export-cancelled': 'Export cancelled',
  'export-downloaded': 'Export downloaded',
  'export-received': 'Export: receipt confirmed',
  'audit-read': 'Audit trail read',
  'clinical-lead-named': 'Clinical lead named',
  'clinical-lead-taken-back': 'Role of clinical lead taken back',
  'rules-approved': 'Rules approved',
  'policy-changed': 'Policy changed',
  'rescreening-started': 'Screenings compared with the rules: started',
  'rescreening-finished': 'Screenings compared with the rules: finished',
  'rescreening-read': 'Screenings compared with the rules: names read',
  'text-draft-begun': 'Draft of a patient text begun',
  'text-draft-saved': 'Draft of a patient text changed',
  'text-draft-discarded': 'Draft of a patient text thrown away',
  'text-approved': 'Patient text approved',
  'text-published': 'Patient text published',
  'text-shipped': 'Patient text came with the program',
  'second-factor-set-up': 'Second step at sign-in set up',
  'second-factor-failed': 'Wrong code at sign-in',
  'second-factor-locked': 'Codes locked for a while: too many wrong ones',
  'second-factor-reset': 'Second step at sign-in taken away by an admin',
  'second-factor-turned-off': 'Second step at sign-in turned off',
  'recovery-codes-made': 'Recovery codes made',
  'recovery-code-used': 'Recovery code used',
  'sessions-ended': 'Open sign-ins ended',
  'set-up-link-made': 'Link made for choosing a password',
  'password-chosen': 'Password chosen by link',
  'passkey-added': 'Passkey added',
  'passkey-removed': 'Passkey taken away',
  'passkey-refused': 'Passkey refused at sign-in',
  'identity-linked': 'Account for signing in linked',
  'identity-unlinked': 'Account for signing in unlinked',
  'identity-refused': 'Sign-in by a linked account refused',
  'pin-set': 'PIN for unlocking set',
  'pin-removed': 'PIN for unlocking taken away',
  'unlock-failed': 'Unlocking a screen failed',
  'unlock-given-up': 'Session ended: too many wrong tries to unlock it',
};
