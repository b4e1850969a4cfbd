import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import { routes } from '@/lib/routes';

/** A plain link: a file is not a page, and is never fetched before somebody asks for it. */
export function SealedFileLink({ id }: { readonly id: string }) {
  return (
    <a href={routes.recordFile(id)} download className={buttonClass({ look: 'secondary' })}>
      <Icon name="download" />
      <span>Sealed file</span>
    </a>
  );
}
