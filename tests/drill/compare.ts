import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { canonicalJson } from '@/rules';
import { inRoot } from '../../scripts/setup/paths.ts';
import type { Ledger } from './ledger.ts';

/** How a script of the project finds an installation: its data folder, and where it is not embedded the way to its database. */
export interface Where {
  readonly ownerUrl: string;
  readonly dataFolder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const runAt = (
  { dataFolder, environment = { DATABASE_URL: '' } }: Omit<Where, 'ownerUrl'>,
  script: readonly string[],
) =>
  spawnSync(process.execPath, ['--import', 'tsx', ...script], {
    env: { ...process.env, DATA_DIR: dataFolder, ...environment },
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });

/** An answer as one text: in the order of the ledger's own fields. */
const inOneLine = ({ screeningId, factId, state, value, key }: Ledger['answers'][number]): string =>
  canonicalJson({ screeningId, factId, state, value: value ?? null, key });

/** How often each answer is stored: they are encrypted, so the installation's own code opens them. */
const storedAnswers = (where: Where): ReadonlyMap<string, number> => {
  const { status, stdout, stderr } = runAt(where, [inRoot('tests/drill/stored-answers.ts')]);
  if (status !== 0) throw new Error(`The stored answers do not open: ${stderr.trim().slice(-300)}`);
  const found = new Map<string, number>();
  for (const line of stdout.split('\n').filter((text) => text.startsWith('{'))) {
    const answer = inOneLine(JSON.parse(line) as Ledger['answers'][number]);
    found.set(answer, (found.get(answer) ?? 0) + 1);
  }
  return found;
};

/** What the database holds of what was acknowledged: each of it exactly once, and nothing half. */
export const compare = async (where: Where, ledger: Ledger): Promise<string[]> => {
  const { ownerUrl } = where;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const wrong: string[] = [];
  const count = async (sql: string, values: readonly unknown[]): Promise<number> =>
    Number((await client.query<{ n: string }>(sql, [...values])).rows[0]?.n ?? 0);
  const once = async (what: string, sql: string, values: readonly unknown[]): Promise<void> => {
    const found = await count(sql, values);
    if (found !== 1) wrong.push(`${what} was acknowledged and is there ${found} times`);
  };
  try {
    const stored = storedAnswers(where);
    for (const answer of ledger.answers) {
      const found = stored.get(inOneLine(answer)) ?? 0;
      if (found !== 1)
        wrong.push(`answer ${answer.key} to ${answer.factId} was acknowledged and is there ${found} times`);
    }
    for (const { screeningId, decision } of ledger.decisions)
      await once(
        `decision on ${screeningId}`,
        'SELECT count(*) AS n FROM review WHERE screening_id = $1 AND decision::text = $2',
        [screeningId, decision],
      );
    for (const { screeningId } of ledger.signatures)
      await once(
        `signature of ${screeningId}`,
        `SELECT count(*) AS n FROM consent c JOIN signature s ON s.clinic_id = c.clinic_id AND s.consent_id = c.id
         WHERE c.screening_id = $1 AND c.kind = 'given' AND s.role = 'patient'`,
        [screeningId],
      );
    for (const { screeningId, consentId } of ledger.records) {
      await once(`record ${consentId}`, 'SELECT count(*) AS n FROM sealed_record WHERE id = $1', [consentId]);
      await once(
        `countersignature of ${screeningId}`,
        `SELECT count(*) AS n FROM signature WHERE consent_id = $1 AND role = 'physiotherapist'`,
        [consentId],
      );
    }
    const half = await count(
      `SELECT count(*) AS n FROM signature s WHERE s.role = 'physiotherapist'
       AND NOT EXISTS (SELECT FROM sealed_record r WHERE r.clinic_id = s.clinic_id AND r.id = s.consent_id)`,
      [],
    );
    if (half > 0) wrong.push(`${half} records are half complete`);
  } finally {
    await client.end();
  }
  return wrong;
};

export const verifyDatabase = (
  dataFolder: string,
  environment: Readonly<Record<string, string>> = { DATABASE_URL: '' },
): string[] => {
  const { status, stdout, stderr } = runAt({ dataFolder, environment }, [
    inRoot('scripts/verify.ts'),
    '--database',
  ]);
  return status === 0
    ? []
    : [`verify --database says: ${`${stdout}${stderr}`.trim().split('\n').slice(0, 5).join(' / ')}`];
};
