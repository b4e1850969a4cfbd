import type { CodeableConcept, Coding } from '@medplum/fhirtypes';

/** Names of this project's own codes; everything else is HL7's, LOINC's or ASTM's. */
const own = (name: string): string => `urn:beforehand:${name}`;

export const systems = {
  patient: own('patient'),
  staff: own('staff'),
  clinic: own('clinic'),
  access: own('device'),
  record: own('record'),
  region: own('region'),
  technique: own('technique'),
  disposition: own('disposition'),
  decision: own('decision'),
  contraindication: own('contraindication'),
  audit: own('audit'),
  capacity: own('capacity'),
  /** Options of one question. */
  options: (factId: string) => own(`fact:${factId}`),
} as const;

/** Extensions of this project. */
export const extensions = {
  certain: own('extension:severity'),
  possibleOnly: own('extension:possible-only'),
  header: own('extension:sealed-header'),
  amountGiven: own('extension:amount-given'),
  asTyped: own('extension:as-typed'),
  basis: own('extension:right-to-decide'),
  method: own('extension:signature-method'),
  statement: own('extension:statement'),
  treatment: own('extension:treatment'),
} as const;

/** "Not sure" is an answer, and not the same as none: the patient was asked and did not know. */
export const notSureCoding: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  code: 'asked-unknown',
  display: 'Not sure',
};

const yesNo = 'http://terminology.hl7.org/CodeSystem/v2-0136';
export const yesCoding: Coding = { system: yesNo, code: 'Y', display: 'Yes' };
export const noCoding: Coding = { system: yesNo, code: 'N', display: 'No' };

/** UCUM for the units of the catalogue, and those an amount may be given in. */
export const ucum: Readonly<Record<string, string>> = {
  years: 'a',
  months: 'mo',
  weeks: 'wk',
  days: 'd',
  percent: '%',
  cm: 'cm',
  kg: 'kg',
  'kg/m2': 'kg/m2',
  'x10^9/L': '10*9/L',
  'mmol/mol': 'mmol/mol',
  INR: '{INR}',
  points: '{score}',
};

export const concept = (system: string, code: string, text?: string): CodeableConcept => ({
  coding: [{ system, code, ...(text !== undefined && { display: text }) }],
  ...(text !== undefined && { text }),
});
