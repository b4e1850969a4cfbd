import { figure } from '@/components/staff/format';
import { Moment } from '@/components/staff/moment';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { DescriptionList, type DescriptionItem } from '@/components/ui/description-list';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import type { ExportView } from '@/lib/export/read-exports';
import type { FilterChoices } from '@/lib/record/filter-choices';
import { addressWith, routes } from '@/lib/routes';
import { DownloadExport } from './download-export';
import { ExportProgress } from './export-progress';
import { sizeInWords } from './export-words';
import { filterInWords } from './filter-words';
import styles from './export-sheet.module.css';

interface ExportSheetProps {
  readonly job: ExportView;
  readonly choices: FilterChoices;
  readonly requestedBy: string;
  readonly timeZone: string;
  /** False where the file of a finished export is not on this machine. */
  readonly fileIsHere: boolean;
}

const recordsIn = ({ done, missing }: ExportView): string =>
  missing.length > 0 ? `${figure(done)}, ${figure(missing.length)} of them without a PDF` : figure(done);

const received = (job: ExportView, timeZone: string) =>
  job.confirmedAt ? (
    <>
      Yes, <Moment at={job.confirmedAt} timeZone={timeZone} />
    </>
  ) : (
    'Not yet. The code for it stands in the file, in receipt.txt.'
  );

/** The same choices once more, to be looked at before it is asked for; or the export whose PDFs these were to be. */
const Again = ({ job: { format, filters } }: Pick<ExportSheetProps, 'job'>) => (
  <ButtonRow>
    {filters.missingFrom ? (
      <LinkButton look="secondary" href={routes.export(filters.missingFrom)}>
        Go to the export they are missing in
      </LinkButton>
    ) : (
      <LinkButton look="secondary" href={addressWith(routes.exportNew, { ...filters, format })}>
        Make it again
      </LinkButton>
    )}
  </ButtonRow>
);

/** One export: how far it is, what can be done with it, and what it is. */
export function ExportSheet({ job, choices, requestedBy, timeZone, fileIsHere }: ExportSheetProps) {
  const { state, done, total, manifestHash, bytes, expiresAt } = job;
  const isAtWork = state === 'waiting' || state === 'running' || state === 'failing';
  const items: (DescriptionItem | false)[] = [
    { id: 'which', term: 'Records', description: filterInWords(job.filters, choices) },
    {
      id: 'asked',
      term: 'Asked for',
      description: (
        <>
          <Moment at={job.requestedAt} timeZone={timeZone} /> by <bdi>{requestedBy}</bdi>
        </>
      ),
    },
    job.finishedAt !== null && { id: 'count', term: 'Records in it', description: recordsIn(job) },
    bytes !== null && { id: 'size', term: 'Size', description: sizeInWords(bytes) },
    job.finishedAt !== null && {
      id: 'received',
      term: 'Receipt confirmed',
      description: received(job, timeZone),
    },
    manifestHash !== null && {
      id: 'manifest',
      term: 'SHA-256 of manifest.json',
      description: <code className={styles.hash}>{manifestHash}</code>,
    },
  ];
  return (
    <>
      {isAtWork && (
        <Card>
          {state === 'waiting' ? (
            <p role="status">
              It begins by itself, at the latest when those before it are done. You can leave this page.
            </p>
          ) : (
            <ExportProgress done={done} total={total} />
          )}
          {state === 'running' && <p>You can leave this page; the work goes on.</p>}
          {state === 'failing' && (
            <p>
              It broke off and is tried again by itself. If it stays like this, tell whoever runs the program:
              export <code>{job.id}</code>.
            </p>
          )}
        </Card>
      )}
      {state === 'finished' && fileIsHere && (
        <Card tone="success">
          <p>
            The file holds what patients said about their health. Pass it on only to the person it is meant
            for, and only in a way that keeps it private.
          </p>
          <DownloadExport
            href={routes.exportFile(job.id)}
            label={`Download${bytes === null ? '' : ` (${sizeInWords(bytes)})`}`}
          />
          {expiresAt && (
            <p>
              It is kept until <Moment at={expiresAt} timeZone={timeZone} />.
            </p>
          )}
        </Card>
      )}
      {state === 'finished' && !fileIsHere && (
        <Notice tone="attention" title="The file is not here">
          <p>
            It was made, but is not in the folder of exports any more. Make it again, and tell whoever runs
            the program if it stays like this.
          </p>
          <Again job={job} />
        </Notice>
      )}
      {state === 'expired' && (
        <Notice tone="info" title="The file was removed">
          <p>Files are kept for a week. Make the export again if it is still needed.</p>
          <Again job={job} />
        </Notice>
      )}
      {state === 'cancelled' && (
        <Notice tone="info" title="Cancelled">
          <p>No file was made.</p>
          <Again job={job} />
        </Notice>
      )}
      {state === 'failed' && (
        <Notice tone="urgent" title="It could not be finished">
          <p>
            It broke off several times, and no file was made. Tell whoever runs the program: export{' '}
            <code>{job.id}</code>. No record is missing or changed because of it.
          </p>
          <Again job={job} />
        </Notice>
      )}
      <Card as="section" labelledBy="about">
        <SectionHeading id="about">About this export</SectionHeading>
        <DescriptionList dense items={items.filter((item): item is DescriptionItem => item !== false)} />
      </Card>
    </>
  );
}
