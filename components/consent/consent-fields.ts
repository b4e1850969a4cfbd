import type { ChangeEventHandler, FocusEventHandler } from 'react';
import type { ConsentDraft } from './use-consent-draft';

/** What the parts of the consent form share. */
export interface ConsentFields {
  /** A field as the form library knows it, without its reference: that would put an old value over a restored one. */
  readonly field: (name: string) => {
    readonly name: string;
    readonly onChange: ChangeEventHandler<HTMLElement>;
    readonly onBlur: FocusEventHandler<HTMLElement>;
  };
  readonly errorOf: (name: string) => string | undefined;
  readonly draft: ConsentDraft;
  /** Changes with the text: what was signed under another one is empty again. */
  readonly textKey: string;
}
