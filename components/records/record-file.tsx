import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import { routes } from '@/lib/routes';

/** A plain link: a file is not a page, and is never fetched before somebody asks for it. */
export function RecordFile({ recordId }: { readonly recordId: string }) {
  return (
    <a href={routes.recordPdf(recordId)} className={buttonClass({ look: 'secondary' })}>
      <Icon name="download" />
      <span>PDF</span>
    </a>
  );
}
