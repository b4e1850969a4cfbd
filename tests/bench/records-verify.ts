import { createHash, generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { canonicalJson } from '@/rules';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { checkFile, type FileVerdict } from '@/lib/verify/check-file';
import { genesisHash, recordFormat } from '@/lib/verify/record-header';

/**
 * Times the check of a file of records, and of a bundle, beside the raw cryptography over the same bytes: one SHA-256 of every
 * content and one Ed25519 verification of every header, on one thread. The check is one process too, and lets node:crypto verify on
 * its other threads. In turns, medians.
 */
export const verifyFigures = async (count: number, rounds = 5) => {
  const clinicId = '01900000-0000-7000-8000-00000000c11c';
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const keyId = hash('sha256', spki, 'hex');

  // As large as a real record of a screening with nothing to report.
  const filler = Array.from({ length: 90 }, (_, at) => ({
    factId: `fact-${at}`,
    question: 'Do you have a pacemaker, or any other device with a battery in your body?',
    inWords: 'No',
    at: '2026-11-22T09:00:00.000Z',
    saidBy: 'patient',
    staffId: null,
    value: 'no',
  }));
  const contents: Buffer[] = [];
  const headers: Buffer[] = [];
  const signatures: Buffer[] = [];
  let previousHash = genesisHash;
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const content = Buffer.from(canonicalJson({ schema: 1, nonce: String(sequence), answers: filler }));
    const header = Buffer.from(
      canonicalJson({
        format: recordFormat,
        clinicId,
        sequence,
        recordId: `01900000-0000-7000-8000-${String(sequence).padStart(12, '0')}`,
        kind: 'given',
        contentHash: hash('sha256', content, 'hex'),
        previousHash,
        keyId,
        sealedAt: '2026-11-22T09:00:00.000Z',
      }),
    );
    previousHash = hash('sha256', header, 'hex');
    contents.push(content);
    headers.push(header);
    signatures.push(sign(null, header, privateKey));
  }
  const bytes = contents.reduce((sum, { length }) => sum + length, 0);

  const folder = mkdtempSync(join(tmpdir(), 'beforehand-bench-'));
  try {
    const ndjson = Buffer.concat(
      contents.flatMap((content, at) => [
        Buffer.from('{"content":'),
        content,
        Buffer.from(',"header":'),
        headers[at]!,
        Buffer.from(`,"signature":"${signatures[at]!.toString('base64')}"}\n`),
      ]),
    );
    const plain = join(folder, 'records.ndjson');
    writeFileSync(plain, ndjson);
    const manifest = canonicalJson({
      format: 'beforehand-export/1',
      clinic: { id: clinicId },
      chainHead: { sequence: count, hash: previousHash },
      files: [
        {
          name: 'records.ndjson',
          sha256: createHash('sha256').update(ndjson).digest('hex'),
          bytes: ndjson.length,
        },
      ],
      createdAt: '2026-11-22T09:00:00.000Z',
      keyId,
    });
    const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
    await zip.add('records.ndjson', new Uint8ArrayReader(ndjson), { level: 6 });
    await zip.add('manifest.json', new TextReader(manifest));
    await zip.add(
      'manifest.sig',
      new TextReader(sign(null, Buffer.from(manifest), privateKey).toString('base64')),
    );
    const bundle = join(folder, 'export.zip');
    writeFileSync(bundle, Buffer.from(await (await zip.close()).arrayBuffer()));

    const keys = new Map([[keyId, { keyId, key: publicKey, retiredAt: null }]]);
    const check = async (name: string): Promise<void> => {
      const verdict: FileVerdict = await checkFile(
        { name, blob: await openAsBlob(join(folder, name)) },
        { keys },
        nodePrimitives,
      );
      if (verdict.verdict !== 'valid' || verdict.records !== count) throw new Error(JSON.stringify(verdict));
    };
    const raw = (): void => {
      for (let at = 0; at < count; at += 1) {
        hash('sha256', contents[at]!, 'hex');
        if (!verify(null, headers[at]!, publicKey, signatures[at]!)) throw new Error('It does not verify.');
      }
    };
    const works = {
      raw: async () => raw(),
      ndjson: () => check('records.ndjson'),
      bundle: () => check('export.zip'),
    };
    const times: Record<keyof typeof works, number[]> = { raw: [], ndjson: [], bundle: [] };
    for (let round = 0; round <= rounds; round += 1)
      for (const name of Object.keys(works) as (keyof typeof works)[]) {
        const began = performance.now();
        await works[name]();
        // The first round warms up.
        if (round > 0) times[name].push(performance.now() - began);
      }
    const ratioTo = (name: 'ndjson' | 'bundle'): number => {
      const ratios = times.raw.map((time, at) => time / times[name][at]!).sort((a, b) => a - b);
      return ratios[ratios.length >> 1]!;
    };
    const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1]!;
    return {
      records: count,
      bytesEach: Math.round(bytes / count),
      rawPerSecond: Math.round(count / (median(times.raw) / 1000)),
      ndjsonPerSecond: Math.round(count / (median(times.ndjson) / 1000)),
      bundlePerSecond: Math.round(count / (median(times.bundle) / 1000)),
      ndjsonToRaw: Number(ratioTo('ndjson').toPrecision(3)),
      bundleToRaw: Number(ratioTo('bundle').toPrecision(3)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
