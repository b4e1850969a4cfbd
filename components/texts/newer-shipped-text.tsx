import { LinkButton } from '@/components/ui/link-button';
import { ButtonRow } from '@/components/ui/button-row';
import { Notice } from '@/components/ui/notice';
import { routes } from '@/lib/routes';
import type { TextLine } from '@/lib/texts/read-texts';
import { BeginDraftForm } from './begin-draft-form';
import type { TextAction } from './text-action';

interface NewerShippedTextProps {
  readonly action: TextAction;
  readonly line: TextLine;
  readonly hasDraft: boolean;
}

/** Tells a clinic that has its own text that newer words came with the program, which nobody reads. */
export function NewerShippedText({ action, line: { language, number }, hasDraft }: NewerShippedTextProps) {
  return (
    <Notice
      title="Newer words came with the program"
      actions={
        <ButtonRow>
          <LinkButton look="secondary" href={routes.textVersion(language, number)} iconAfter="arrow-right">
            Read {language}-{number}
          </LinkButton>
          {!hasDraft && <BeginDraftForm action={action} language={language} from={number} />}
        </ButtonRow>
      }
    >
      <p>
        Patients read the text of your clinic and go on reading it. You can publish the newer one as it is, or
        take from it what you like.
      </p>
    </Notice>
  );
}
