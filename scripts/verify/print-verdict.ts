import type { Subject, Verdict } from '@/lib/verify/finding';

const exitCodes = { valid: 0, tampered: 1, unreadable: 2 } as const;

const nameOf = ({ what, sequence, through, id, name, clinicId }: Subject): string =>
  [
    what.replace('-', ' '),
    name,
    sequence === undefined ? undefined : through === undefined ? sequence : `${sequence} to ${through}`,
    id && `(${id})`,
    clinicId && what !== 'record' ? `of clinic ${clinicId}` : undefined,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');

/** Names come from files that anybody may have made: nothing in them may steer a terminal, or turn a line round. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What was looked at: a file without records is not called checked records. */
export const checkedInWords = (records: number, headers: number): string => {
  if (headers === 0) return `${counted(records, 'record')} checked.`;
  const places = `${counted(headers, 'place')} in the chain checked by ${headers === 1 ? 'its header' : 'their headers'}`;
  return records > 0
    ? `${counted(records, 'record')} checked, ${places}.`
    : `No sealed records in it; ${places}.`;
};

/** Says it, last of all in one word, and sets the exit code. */
export const printVerdict = (verdict: Verdict, json: boolean): void => {
  process.exitCode = exitCodes[verdict.verdict];
  if (json) {
    process.stdout.write(`${JSON.stringify(verdict)}\n`);
    return;
  }
  const { findings, more, records, headers, notes } = verdict;
  const lines = [
    ...findings.map(({ kind, subject, why }) => `${kind}: ${nameOf(subject)}. ${why}`),
    ...(more > 0 ? [`… and ${more} more.`] : []),
    ...notes,
    checkedInWords(records, headers),
    verdict.verdict,
  ];
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
};
