/** The patient pressed “Ask staff”. */
export const helpAlert = 'Asked for help';

/** An answer that cannot wait, for those who may not see which. */
export const urgentAlert = 'Gave an answer that needs somebody now';

/** What called staff, by fact, for a physiotherapist. Each covers “not sure” as well. */
export const alertLabels: Readonly<Record<string, string>> = {
  'medical-emergency-red-flags': 'May have emergency warning signs now',
  'lung-disease-or-past-pneumothorax.kinds': 'May be short of breath at rest',
  'vascular-disease.kinds': 'May have a newly swollen, hot or sore limb',
  'diabetes.signs': 'May have low blood sugar now',
  'acute-mental-health-crisis.signs': 'May not feel safe',
};
