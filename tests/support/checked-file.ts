import { nodePrimitives } from '@/lib/crypto/node-primitives';
import type { AnchorFile } from '@/lib/verify/check-anchors';
import { checkFile } from '@/lib/verify/check-file';
import { aKey, chainOf } from './a-sealed-chain';

export const key = aKey();
export const chain = chainOf(key, 9);

export const check = async (
  name: string,
  content: BlobPart,
  anchors: readonly AnchorFile[] = [],
  asOf?: string,
) => checkFile({ name, blob: new Blob([content]) }, { keys: key.trusted, anchors, asOf }, nodePrimitives);

/** Each finding as `kind place`, in the order found. */
export const said = ({ findings }: Awaited<ReturnType<typeof check>>): string[] =>
  findings.map(({ kind, subject }) =>
    [
      kind,
      subject.name && subject.what !== 'line' ? subject.name : undefined,
      subject.sequence,
      subject.through && `to ${subject.through}`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );
