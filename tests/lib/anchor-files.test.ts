import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorFilesIn } from '../../scripts/verify/anchor-files';

test('anchors are files named by a day; the ledger of erasures beside them is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beforehand-anchors-'));
  try {
    expect(anchorFilesIn(join(folder, 'none'))).toEqual([]);
    writeFileSync(join(folder, 'erasures.ndjson'), '');
    // A backup from before the first anchor is restored like this: there is nothing to check it against.
    expect(anchorFilesIn(folder)).toEqual([]);
    mkdirSync(join(folder, 'clinic'));
    for (const name of ['2026-11-23.json', '2026-11-22.json', '2026-11-22.tsr', '2026-11-22.state.json'])
      writeFileSync(join(folder, 'clinic', name), '');
    expect(anchorFilesIn(folder)).toEqual(['clinic/2026-11-22.json', 'clinic/2026-11-23.json']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
