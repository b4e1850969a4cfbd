/** Paragraphs and lists that tell a clinician how to read the rest. */
export const howToRead: readonly {
  readonly title: string;
  readonly paragraphs: readonly (string | readonly string[])[];
}[] = [
  {
    title: 'What a case does',
    paragraphs: [
      'A case holds when its condition is true. “They” is the patient. Words in quotation marks are the options as the patient or the physiotherapist sees them. How severe the worst case is decides what happens:',
      [
        '**Absolute**: do not needle. No signature is asked for.',
        '**Relative**: a physiotherapist reviews and decides before anything is signed.',
        '**Precaution**: needling may go ahead; the consent names the precaution.',
        '**Note**: for information. It may still close areas.',
      ],
      'A case may close areas of the body. If every planned area is closed, the answer is do not needle; if some are, a physiotherapist reviews.',
    ],
  },
  {
    title: 'What “not sure” does',
    paragraphs: [
      'An answer that is missing or “not sure” never counts as “no”. A case that could still hold counts as possible, and a possible relative or absolute case goes to a physiotherapist. So does a plan without areas, and any medicine that was not recognised.',
      'A question whose condition is not met does not apply: nothing rests on it, and an answer left there from before is ignored. “Unless” therefore also lets a case hold where the exception was never asked about.',
    ],
  },
  {
    title: 'What it rests on',
    paragraphs: [
      '**Project proposal** marks a number, a combination or a step in severity that is this project’s own. Everything else follows guidance, a regulator’s text, a review or a list repeated from one, as far as each source was read; the list of sources says how far. Where sources disagree, the table of disagreements says what these rules do.',
      'Nothing here ever says “safe”. The best possible answer is “no contraindication found”, and a physiotherapist still decides.',
    ],
  },
];
