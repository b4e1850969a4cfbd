interface About {
  readonly clinic: string;
  readonly madeAt: Date;
  readonly visits: number;
  readonly records: number;
  /** Places of records whose PDF could not be made. */
  readonly missing: readonly number[];
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What lies beside it, for the person it is about. */
export const readmeText = ({ clinic, madeAt, visits, records, missing }: About): string =>
  `This is everything that ${clinic} keeps about you in Beforehand,
as it was on ${madeAt.toISOString().slice(0, 10)}: ${counted(visits, 'visit')}, ${counted(records, 'finished record')}.

For reading
  pdf/            Each finished record, as you or your clinic would print it.

For computers (JSON)
  person.json     Your name and birth date.
  visits/         One file for each visit: every answer you gave, changed ones too;
                  what the rules made of them; what was decided and why; what you
                  signed, with your signature as lines; and what happened when.
  records/        Each finished record as it was sealed. Nobody can change it without
                  being found out. To check one: the page /verify of your clinic.
  audit.json      Who did what with your data: who looked at it, printed it or
                  handed it on, and when.
  staff.json      The names of the people who stand in these files by a number.
  keys.json       What the seals are checked with.

It is not everything that your clinic knows about you: letters, bills and notes on
paper are elsewhere. Ask your clinic for those, and about anything that is wrong here.
Times are in UTC.
${
  missing.length === 0
    ? ''
    : `\nNo PDF could be made of ${missing.map((sequence) => `record ${sequence}`).join(', ')}. The file under records/ says the same.\n`
}
Keep this file where only you can read it.
`;
