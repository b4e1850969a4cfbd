/** What these rules do not see or do not know. A reader has to keep it in mind. Clinical reference, section 7. */
export const knownLimits: readonly string[] = [
  'Side of the trunk is not modelled: an at-risk right arm closes the whole chest.',
  'INR target range and dose are not read. "Aspirin now and then" in the list is a precaution like daily aspirin, and with a blood thinner it stops.',
  'A legitimate new tablet unknown to the lists always ends in review. Count how often; feed the list, never loosen the rule. The harmless list holds one group that is ours alone ("other common medicines"): pharmacist to check. Pulmonary hypertension pumps (epoprostenol, treprostinil) sit in the class antiplatelets and deserve their own rule.',
  'Self-reported thinness: only people who call themselves very slim give height and weight. The physio sees what the form cannot.',
  'Recent clot without a blood thinner, several precautions adding up, a flu of the family, vaccination soreness: no rule; the physio decides.',
  'Frailty details (thin skin, living alone), stent within 12 months, dialysis side effects, reason for the blood thinner: left to the talk.',
  '"Over 4 hours without food" plus insulin stops until eaten and asked again: the form must make re-answering easy.',
  'The region shoulder is open in lung disease; see the disagreements.',
  'Sedation: someone on steady opioids who feels foggy is caught only if they say yes to the today question.',
  'English only. Translations need the same check of grade and polarity. Grades here are a rough syllable formula: question mean 1.3, patient texts 3.5, nothing above 6 except one hint made of brand names.',
];
