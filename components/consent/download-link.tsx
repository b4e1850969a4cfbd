import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import type { CopyOf } from '@/lib/consent/read-consent';
import { routes } from '@/lib/routes';

interface DownloadLinkProps {
  readonly label: string;
  readonly of?: CopyOf;
}

/** A plain link: a file is not a page, and is never fetched before somebody asks for it. */
export function DownloadLink({ label, of = 'newest' }: DownloadLinkProps) {
  return (
    <a
      href={of === 'signed' ? routes.patient.signedCopyFile : routes.patient.copyFile}
      download
      className={buttonClass({ look: 'secondary' })}
    >
      <Icon name="download" />
      <span>{label}</span>
    </a>
  );
}
