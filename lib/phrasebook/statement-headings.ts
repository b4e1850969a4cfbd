import { patientConsentWords } from './patient-consent';

const { consent } = patientConsentWords;

/** The headings a statement was shown with. Those of before it had its own were the page’s. */
export const statementHeadings = <Headings>({ headings }: { readonly headings?: Headings | undefined }) => ({
  plan: consent.plan,
  areas: consent.areas,
  leftOut: consent.leftOut,
  technique: consent.technique,
  extent: '',
  precautions: consent.precautions,
  benefits: consent.benefits,
  risks: consent.risks,
  own: '',
  common: consent.common,
  serious: consent.serious,
  alternatives: consent.alternatives,
  rights: consent.rights,
  validity: '',
  emergency: consent.emergency,
  ...headings,
});
