import type { AskAgain } from '@/lib/consent/coverage';

type Because = AskAgain['because'];

/** For the patient: short, and nobody's fault. */
export const askAgainForPatient: Readonly<Record<Because, string>> = {
  'taken-back': 'Since then the answer was no.',
  'not-complete': 'That visit did not come to its end.',
  'changed-since': 'Something was changed after you signed.',
  'not-treated-last-time': 'There was no treatment at the last visit.',
  'last-day-passed': 'The last day it was for is over.',
  'treatments-done': 'All the treatments it was for have been counted.',
  regions: 'A new area is planned.',
  technique: 'Another way of needling is planned.',
  extent: 'How often, or until when, is planned anew.',
  text: 'There are new words for you to read.',
  signer: 'Somebody else has to agree this time.',
  answers: 'Some answers are new.',
  unknown: 'Something is not known for sure.',
  findings: 'Your physio wants to talk about something new.',
  floors: 'Your physio wants to talk with you first.',
  rules: 'What we look at has changed.',
  precautions: 'What we do with extra care has changed.',
  override: 'Your physio decided about that day only.',
  statement: 'The text is not quite the same.',
};

/** For staff. What it is about, where that has a name, is said behind it. */
export const askAgainForStaff: Readonly<Record<Because, string>> = {
  'taken-back': 'The patient has said no since.',
  'not-complete': 'It was not countersigned and sealed.',
  'changed-since': 'Answers, plan or decision of that visit were changed after it.',
  'not-treated-last-time': 'The last visit did not end with a treatment under it.',
  'last-day-passed': 'Its last day has passed.',
  'treatments-done': 'All the treatments it was for were countersigned.',
  regions: 'An area is planned that it does not name',
  technique: 'Another technique is planned.',
  extent: 'Another number of treatments or another last day is planned.',
  text: 'The clinic has published another text since, or the language is another one.',
  signer: 'Somebody else, or in another capacity, has to agree.',
  answers: 'Answers differ',
  unknown: 'Something is not known',
  findings: 'The rules find something new or graver',
  floors: 'There is another reason why a physiotherapist has to look.',
  rules: 'The rules or the clinic’s policy changed in between.',
  precautions: 'The precautions are not those that were agreed.',
  override: 'A decision against the rules holds for its own visit only.',
  statement: 'The text would say something that was not in what was signed.',
};
