import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { env } from '@/lib/env';
import type { Day } from '@/lib/clock';

/** What became of an anchor outside: done, or how often it was tried and when it is tried again. */
export interface Sending {
  readonly done: boolean;
  readonly attempts: number;
  /** ISO 8601; null once it is done. */
  readonly nextAt: string | null;
}

export interface AnchorState {
  readonly webhook?: Sending;
  readonly timestamp?: Sending;
}

export const anchorFolder = (clinicId: string): string => join(env().DATA_DIR, 'anchors', clinicId);

const fileOf = (clinicId: string, day: Day, ending: 'json' | 'tsr' | 'state.json'): string =>
  join(anchorFolder(clinicId), `${day}.${ending}`);

/** In one step and down to the disk. */
const write = (file: string, bytes: string | Uint8Array): void => {
  const making = `${file}.new`;
  const handle = openSync(making, 'w', 0o600);
  try {
    writeSync(handle, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(making, file);
};

/** Days that have an anchor, oldest first. */
export const anchoredDays = (clinicId: string): readonly Day[] => {
  const folder = anchorFolder(clinicId);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name))
        .map((name) => name.slice(0, 10))
        .sort()
    : [];
};

export const readAnchor = (clinicId: string, day: Day): string =>
  readFileSync(fileOf(clinicId, day, 'json'), 'utf8');

export const writeAnchor = (clinicId: string, day: Day, text: string): void => {
  mkdirSync(anchorFolder(clinicId), { recursive: true, mode: 0o700 });
  write(fileOf(clinicId, day, 'json'), text);
};

/** The authority's answer as it came: what `openssl ts -verify` reads. */
export const writeTimestamp = (clinicId: string, day: Day, response: Uint8Array): void =>
  write(fileOf(clinicId, day, 'tsr'), response);

export const readState = (clinicId: string, day: Day): AnchorState => {
  try {
    return JSON.parse(readFileSync(fileOf(clinicId, day, 'state.json'), 'utf8')) as AnchorState;
  } catch {
    // Nothing was tried yet, or the note of it was lost: then it is tried again.
    return {};
  }
};

export const writeState = (clinicId: string, day: Day, state: AnchorState): void =>
  write(fileOf(clinicId, day, 'state.json'), `${JSON.stringify(state)}\n`);
