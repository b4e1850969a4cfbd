import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import { routes } from '@/lib/routes';

/** A plain link: a file is not a page, and is never fetched before somebody asks for it. */
export function DownloadLink({ label }: { readonly label: string }) {
  return (
    <a href={routes.patient.copyFile} download className={buttonClass({ look: 'secondary' })}>
      <Icon name="download" />
      <span>{label}</span>
    </a>
  );
}
