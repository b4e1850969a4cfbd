'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Disclosure } from '@/components/ui/disclosure';
import type { AnchorFile } from '@/lib/verify/check-anchors';
import type { FileVerdict } from '@/lib/verify/check-file';
import { readKeyFile, type TrustedKeys } from '@/lib/verify/trusted-keys';
import { VerdictPanel } from './verdict-panel';
import { canVerify, webPrimitives } from './web-primitives';
import styles from './verify.module.css';

interface VerifyFormProps {
  /** The installation's own public keys, as its keys.json. */
  readonly keysJson: string;
}

type State =
  | { readonly step: 'empty' }
  | { readonly step: 'checking'; readonly name: string }
  | { readonly step: 'no-key'; readonly name: string }
  | { readonly step: 'unread'; readonly name: string }
  | { readonly step: 'answered'; readonly name: string; readonly verdict: FileVerdict };

const trustedKeys = async (keysJson: string, keyFile: File | null): Promise<TrustedKeys | null> =>
  readKeyFile(keyFile ? await keyFile.text() : keysJson, webPrimitives);

const anchorFiles = (files: readonly File[]): Promise<readonly AnchorFile[]> =>
  Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));

/** Checks a file where it is: in this browser. Nothing of it goes anywhere. */
export function VerifyForm({ keysJson }: VerifyFormProps) {
  const id = useId();
  const [able, setAble] = useState<boolean | null>(null);
  const [over, setOver] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [keyFile, setKeyFile] = useState<File | null>(null);
  const [anchors, setAnchors] = useState<readonly File[]>([]);
  const [state, setState] = useState<State>({ step: 'empty' });
  const turn = useRef(0);

  const [printed, setPrinted] = useState<string | null>(null);

  useEffect(() => {
    void canVerify().then((can) => {
      setAble(can);
      // The code on a printed record leads here with its seal; what follows the # stays in the browser.
      const seal = window.location.hash.slice(1);
      if (/^[0-9a-f]{64}$/.test(seal)) setPrinted(seal);
    });
  }, []);

  const answerOn = async (what: File, key: File | null, known: readonly File[]): Promise<State> => {
    const { name } = what;
    const keys = await trustedKeys(keysJson, key);
    if (!keys) return { step: 'no-key', name };
    // Loaded when it is needed: most who come here only read.
    const { checkFile } = await import('@/lib/verify/check-file');
    const against = { keys, anchors: await anchorFiles(known) };
    return { step: 'answered', name, verdict: await checkFile({ name, blob: what }, against, webPrimitives) };
  };

  const check = async (what: File | null, key: File | null, known: readonly File[]): Promise<void> => {
    setFile(what);
    setKeyFile(key);
    setAnchors(known);
    if (!what) return;
    const mine = (turn.current += 1);
    const { name } = what;
    setState({ step: 'checking', name });
    // A file that was moved or changed meanwhile, or a connection that is gone before the check was loaded.
    const answer = await answerOn(what, key, known).catch((): State => ({ step: 'unread', name }));
    // Another file may have been chosen meanwhile.
    if (turn.current === mine) setState(answer);
  };

  if (able === false)
    return (
      <Notice tone="attention" title="This browser cannot check signatures here">
        <p>
          It needs a current browser, and a page that came by HTTPS. The record can still be checked by the
          command, or by openssl alone.
        </p>
      </Notice>
    );
  return (
    <div className={styles.form}>
      {printed !== null && state.step === 'empty' && (
        <Notice tone="info" title="You come from a printed record">
          <p>
            Its seal begins with {printed.slice(0, 8)}. Choose the sealed file of that record, and this page
            says whether the two belong together.
          </p>
        </Notice>
      )}
      <label
        className={styles.drop}
        htmlFor={`${id}-file`}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void check(event.dataTransfer.files[0] ?? null, keyFile, anchors);
        }}
      >
        <Icon name="shield" size={2} />
        <strong>Choose a file</strong>
        <span>record.json, records.ndjson, or an export (.zip)</span>
        <input
          id={`${id}-file`}
          className="visually-hidden"
          type="file"
          accept=".json,.ndjson,.zip"
          disabled={able === null}
          onChange={(event) => void check(event.target.files?.[0] ?? null, keyFile, anchors)}
        />
      </label>
      {state.step === 'checking' && (
        <Notice tone="info" title="Checking …" live="polite">
          <p>
            <bdi>{state.name}</bdi>. A large export takes a while.
          </p>
        </Notice>
      )}
      {state.step === 'unread' && (
        <Notice tone="attention" title="The file could not be read to its end" live="polite">
          <p>
            Nothing is said about <bdi>{state.name}</bdi>. It may have been moved or changed meanwhile, or the
            connection was lost. Load this page again, and choose the file once more.
          </p>
        </Notice>
      )}
      {state.step === 'no-key' && (
        <Notice tone="attention" title="There is no key to check against" live="polite">
          <p>
            {keyFile
              ? 'The file you chose as key holds no public key of this kind (PEM, or keys.json).'
              : 'Nothing has been sealed here yet. Choose the public key of the clinic below.'}
          </p>
        </Notice>
      )}
      {state.step === 'answered' && (
        <VerdictPanel name={state.name} verdict={state.verdict} printed={printed} />
      )}
      <Disclosure summary="Check against another key, or with anchors" look="line">
        <div className={styles.form}>
          <div>
            <label htmlFor={`${id}-key`}>
              <strong>Public key of the clinic</strong>
            </label>
            <p className={styles.quietly}>From another installation: a PEM file, or keys.json.</p>
            <input
              id={`${id}-key`}
              className={styles.small}
              type="file"
              accept=".pem,.json,.pub"
              onChange={(event) => void check(file, event.target.files?.[0] ?? null, anchors)}
            />
          </div>
          <div>
            <label htmlFor={`${id}-anchors`}>
              <strong>Anchors</strong>
            </label>
            <p className={styles.quietly}>
              Small files that the clinic keeps for each day. They tell whether the newest records are
              missing.
            </p>
            <input
              id={`${id}-anchors`}
              className={styles.small}
              type="file"
              accept=".json"
              multiple
              onChange={(event) => void check(file, keyFile, [...(event.target.files ?? [])])}
            />
          </div>
        </div>
      </Disclosure>
    </div>
  );
}
