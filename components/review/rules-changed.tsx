import { Moment } from '@/components/staff/moment';
import { Notice } from '@/components/ui/notice';
import { severityLabels } from '@/lib/phrasebook/dispositions';
import type { ChangedFinding } from '@/rules';

interface RulesChangedProps {
  /** Empty when only what is needed before a signature has changed. */
  readonly findings: readonly ChangedFinding[];
  /** What a contraindication is called in the rules it was judged by. */
  readonly titleOf: (id: string) => string;
  readonly at: Date;
  readonly timeZone: string;
}

const weight = ({ certain, possible }: ChangedFinding['before']): string =>
  certain === possible
    ? severityLabels[certain].toLowerCase()
    : `${severityLabels[certain].toLowerCase()}, perhaps ${severityLabels[possible].toLowerCase()}`;

/** Why a screening that was settled has come back. */
export function RulesChanged({ findings, titleOf, at, timeZone }: RulesChangedProps) {
  return (
    <Notice tone="attention" title={findings.length > 0 ? 'The rules became stricter' : 'The rules changed'}>
      <p>
        The answers are the same; on <Moment at={at} timeZone={timeZone} /> they were judged again by the
        rules in force. Please review it again.
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map(({ id, before, after }) => (
            <li key={id}>
              <strong>{titleOf(id)}</strong>: was {weight(before)}, is now {weight(after)}.
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
