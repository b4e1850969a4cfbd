'use client';

import { QRCodeSVG } from 'qrcode.react';
import { useActionState, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorMessage } from '@/components/ui/error-message';
import { TextField } from '@/components/ui/text-field';
import { idle, type ActionState } from '@/lib/action/action-state';
import { momentIn } from './format';
import styles from './link-maker.module.css';

export interface MadeLink {
  readonly address: string;
  readonly expiresAt: Date;
}

export type MakeLink = (previous: ActionState<MadeLink>, data: FormData) => Promise<ActionState<MadeLink>>;

interface LinkMakerProps {
  /** What the form posts: of which screening or record. */
  readonly about: { readonly name: string; readonly value: string };
  /** Said before there is a link. */
  readonly lead: string;
  readonly makeLink: MakeLink;
  readonly timeZone: string;
  /** Over the link itself. */
  readonly label?: string;
  /** On the button before there is one. */
  readonly show?: string;
}

/** Makes a link and shows it once, as text and as a QR code. Only its fingerprint is kept, so it cannot be shown again. */
export function LinkMaker({
  about,
  lead,
  makeLink,
  timeZone,
  label = 'Link for the patient',
  show = 'Show link and QR code',
}: LinkMakerProps) {
  const [state, dispatch, pending] = useActionState(makeLink, idle as ActionState<MadeLink>);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const link = state.status === 'done' ? state.value : null;

  const copy = async (address: string) => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied('yes');
    } catch {
      box.current?.querySelector('input')?.select();
      setCopied('no');
    }
  };

  return (
    <div className={styles.maker}>
      {link ? (
        <>
          <div className={styles.code}>
            <QRCodeSVG value={link.address} size={208} marginSize={2} title={`QR code: ${label}`} />
          </div>
          <div ref={box} className={styles.address}>
            <TextField
              label={label}
              hint={`Works until ${momentIn(timeZone, link.expiresAt)}. It is shown only now.`}
              readOnly
              defaultValue={link.address}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button look="secondary" size="small" onClick={() => void copy(link.address)}>
              Copy the link
            </Button>
            <p role="status" className={styles.status}>
              {copied === 'yes' && 'Copied.'}
              {copied === 'no' && 'Marked: copy it with your keyboard or by a long press.'}
            </p>
          </div>
        </>
      ) : (
        <p>{lead}</p>
      )}
      {state.status === 'failed' && <ErrorMessage>{state.message}</ErrorMessage>}
      <form action={dispatch} onSubmit={() => setCopied(null)}>
        <input type="hidden" {...about} />
        <Button type="submit" look="secondary" icon="qr" pending={pending} pendingLabel="Making the link…">
          {link ? 'Make a new link' : show}
        </Button>
      </form>
    </div>
  );
}
