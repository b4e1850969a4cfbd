'use client';

import { Link } from '@/components/ui/link';
import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { figure } from '@/components/staff/format';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Stack } from '@/components/ui/stack';
import type { ActionState } from '@/lib/action/action-state';
import { exportIdSchema } from '@/lib/export/export-id.schema';
import type { ExportView } from '@/lib/export/read-exports';
import { pdfFailureInWords } from '@/lib/phrasebook/pdf-failures';
import { routes } from '@/lib/routes';

type Asked = { readonly exportId: string };

interface MissingPdfsProps {
  readonly id: string;
  readonly missing: ExportView['missing'];
  readonly action: (previous: ActionState<Asked>, data: FormData) => Promise<ActionState<Asked>>;
}

const shown = 20;

/** Which records of an export have no PDF in it, and a way to get them. */
export function MissingPdfs({ id, missing, action }: MissingPdfsProps) {
  const form = useActionForm(action, exportIdSchema);
  const more = missing.length - shown;
  return (
    <Notice
      tone="attention"
      title={
        missing.length === 1
          ? 'One PDF could not be made'
          : `${figure(missing.length)} PDFs could not be made`
      }
    >
      <Stack>
        <p>
          Everything else is in the file, and its list of contents names what is missing. The records
          themselves are kept and complete.
        </p>
        <ul>
          {missing.slice(0, shown).map(({ sequence, recordId, reason }) => (
            <li key={recordId}>
              <Link href={routes.record(recordId)}>Record {figure(sequence)}</Link>:{' '}
              {pdfFailureInWords(reason)}
            </li>
          ))}
          {more > 0 && <li>and {figure(more)} more, all in manifest.json</li>}
        </ul>
        <form {...form.formProps}>
          <Stack>
            <FormProblems form={form} title="They are not being made" />
            <input type="hidden" name="id" value={id} />
            <Button type="submit" look="secondary" icon="download" pending={form.pending}>
              {missing.length === 1 ? 'Make the missing PDF again' : 'Make the missing PDFs again'}
            </Button>
          </Stack>
        </form>
      </Stack>
    </Notice>
  );
}
