import { Link } from '@/components/ui/link';
import { dayInWords, shortHash } from '@/components/staff/format';
import { Moment } from '@/components/staff/moment';
import { PersonName } from '@/components/staff/person-name';
import { Badge } from '@/components/ui/badge';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { Table } from '@/components/ui/table';
import type { Tone } from '@/components/ui/tone';
import { dispositionLabels } from '@/lib/phrasebook/dispositions';
import type { ListedChange, RescreeningRun, RescreeningState } from '@/lib/rescreen/read-rescreening';
import { routes } from '@/lib/routes';
import styles from './rescreening-result.module.css';

interface RescreeningResultProps {
  readonly run: RescreeningRun;
  readonly state: RescreeningState;
  readonly changes: readonly ListedChange[];
  /** No more changes than this are listed. */
  readonly longestList: number;
  readonly timeZone: string;
  /** A physiotherapist: for everybody else there are no names. */
  readonly mayKnow: boolean;
}

const states: Readonly<Record<RescreeningState, { label: string; tone: Tone }>> = {
  running: { label: 'At work', tone: 'info' },
  failing: { label: 'Needs attention', tone: 'attention' },
  finished: { label: 'Finished', tone: 'success' },
  superseded: { label: 'Taken over by a newer one', tone: 'neutral' },
};

const outcomes: Readonly<Record<ListedChange['outcome'], { label: string; tone: Tone }>> = {
  rise: { label: 'Stricter now', tone: 'attention' },
  fall: { label: 'Milder now', tone: 'info' },
  unreadable: { label: 'Could not be read', tone: 'attention' },
};

const whatWasDone = ({ outcome, complete }: ListedChange, dryRun: boolean): string => {
  if (complete) return 'Nothing: the record is complete. Have a look.';
  if (outcome === 'unreadable') return 'Nothing: please look at it by hand.';
  if (outcome === 'fall') return 'Nothing: the stricter judgement stands.';
  return dryRun ? 'Would be reviewed again' : 'To be reviewed again';
};

/** One comparison: how far it is, how many rise, fall and stay, and which. */
export function RescreeningResult({
  run,
  state,
  changes,
  longestList,
  timeZone,
  mayKnow,
}: RescreeningResultProps) {
  const { counts, dryRun, seen, total, id } = run;
  const listed = counts.open.rise + counts.open.fall + counts.complete.rise + counts.complete.fall;
  const touched = listed + counts.unreadable;
  const more = touched - changes.length;
  const others = [
    [counts.alreadyJudged, 'judged by these rules before'],
    [counts.notJudged, 'not judged yet'],
    [counts.closed, 'refused, withdrawn, put off, referred or declined'],
    [counts.unreadable, 'could not be read'],
  ] as const;
  return (
    <section aria-labelledby={`run-${id}`}>
      <Stack>
        <SectionHeading
          id={`run-${id}`}
          aside={<Badge tone={states[state].tone}>{states[state].label}</Badge>}
          lead={
            <>
              Started <Moment at={run.startedAt} timeZone={timeZone} />, rules {run.ruleSetVersion} (
              <code title={run.ruleSetFingerprint}>{shortHash(run.ruleSetFingerprint)}</code>).
            </>
          }
        >
          {dryRun ? 'Only looked' : 'Compared with the rules in force'}
        </SectionHeading>
        <p role="status">
          {state === 'running'
            ? `Looked at ${seen} of ${Math.max(total, seen)} screenings so far. You can leave this page; the work goes on.`
            : `Looked at ${seen} ${seen === 1 ? 'screening' : 'screenings'}.`}
        </p>
        {state === 'failing' && (
          <p>
            It broke off and is tried again by itself. If it stays like this, tell whoever runs the program:
            re-screening <code>{id}</code>. Until it is done, the rules are applied at the latest before a
            decision or a signature.
          </p>
        )}
        {state === 'running' && (
          <progress
            className={styles.bar}
            value={seen}
            max={Math.max(total, seen, 1)}
            aria-label="Screenings looked at"
          />
        )}
        <Table
          caption="How many"
          captionHidden
          rows={[
            { id: 'open', name: 'Still open', ...counts.open },
            { id: 'complete', name: 'Record complete', ...counts.complete },
          ]}
          rowKey={(row) => row.id}
          columns={[
            { id: 'name', header: 'Screenings', rowHeader: true, cell: ({ name }) => name },
            { id: 'rise', header: 'Stricter now', align: 'end', cell: ({ rise }) => rise },
            { id: 'fall', header: 'Milder now', align: 'end', cell: ({ fall }) => fall },
            { id: 'stay', header: 'The same', align: 'end', cell: ({ stay }) => stay },
          ]}
        />
        {others.some(([count]) => count > 0) && (
          <p>
            Not compared:{' '}
            {others
              .filter(([count]) => count > 0)
              .map(([count, words]) => `${count} ${words}`)
              .join(', ')}
            .
          </p>
        )}
        {touched > 0 && !mayKnow && <p>A physiotherapist can see on this page which ones.</p>}
        {touched > 0 && mayKnow && state === 'running' && <p>Which ones is listed here when it is done.</p>}
        {changes.length > 0 && (
          <Table
            caption="Which"
            rows={changes}
            rowKey={({ screeningId }) => screeningId}
            columns={[
              {
                id: 'who',
                header: 'Patient',
                rowHeader: true,
                cell: ({ screeningId, patient }) => (
                  <Link href={routes.screening.view(screeningId)}>
                    <PersonName person={patient} />
                  </Link>
                ),
              },
              { id: 'day', header: 'Day', cell: ({ startedOn }) => dayInWords(startedOn) },
              {
                id: 'outcome',
                header: 'Change',
                cell: ({ outcome }) => <Badge tone={outcomes[outcome].tone}>{outcomes[outcome].label}</Badge>,
              },
              {
                id: 'from',
                header: 'Before',
                cell: ({ fromDisposition }) => dispositionLabels[fromDisposition],
              },
              {
                id: 'to',
                header: 'Now',
                cell: ({ toDisposition }) => (toDisposition ? dispositionLabels[toDisposition] : 'Not known'),
              },
              { id: 'done', header: 'What happens', cell: (change) => whatWasDone(change, dryRun) },
            ]}
          />
        )}
        {more > 0 && changes.length === longestList && (
          <p>{more} more are not listed here; the command “npm run -s rescreen” prints all of them.</p>
        )}
      </Stack>
    </section>
  );
}
