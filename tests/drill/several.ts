import { get, request } from 'node:http';
import { demoStaff } from '@/prisma/seed/demo-people';
import { startBehindProxies, type Certificate } from './behind-proxies.ts';
import { signIn } from './callers.ts';
import { pause } from './deployed.ts';
import { compare, verifyDatabase } from './compare.ts';
import { newLedger, type Ledger } from './ledger.ts';
import { send } from './send.ts';
import { useTablet } from './tablet.ts';

interface SeveralFigures {
  readonly journeys: number;
  readonly acknowledged: Readonly<Record<keyof Ledger, number>>;
  /** How many requests each process answered. */
  readonly answeredBy: readonly number[];
  readonly seconds: number;
  readonly wrong: readonly string[];
}

/** How many requests a process has answered, as it counts them itself: asked past nginx. */
const answeredBy = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/api/metrics' }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk));
      answer.on('end', () => {
        const counts = [...text.matchAll(/^\w*request\w*_count\{[^}]*\} (\d+)/gm)];
        resolve(counts.reduce((sum, [, count]) => sum + Number(count), 0));
      });
    }).on('error', reject);
  });

/** More than fits, to a process itself. */
const tooMuchTo = (
  port: number,
  origin: string,
): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const { host } = new URL(origin);
    const sent = request(
      {
        ...{ host: '127.0.0.1', port, path: '/sign-in', method: 'POST' },
        headers: { host, origin, 'next-action': 'x', 'content-type': 'text/plain' },
      },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    sent.end('x'.repeat(3 * 1024 * 1024));
  });

const whatTlsPromises = async (baseUrl: string, plainUrl: string, port: number): Promise<string[]> => {
  const wrong: string[] = [];
  const expect = (isSo: boolean, what: string): void => void (isSo || wrong.push(what));

  const page = await fetch(`${baseUrl}/sign-in`);
  expect(page.status === 200, `/sign-in answers ${page.status}`);
  expect(
    page.headers.get('strict-transport-security') === 'max-age=31536000',
    'a page behind TLS has no Strict-Transport-Security',
  );
  const plain = await fetch(`${plainUrl}/sign-in`, { redirect: 'manual' });
  expect(
    plain.status === 301 && plain.headers.get('location') === `${baseUrl}/sign-in`,
    'plain HTTP does not lead to TLS',
  );
  const app = { baseUrl, databaseUrl: '', ownerUrl: '', dataFolder: '' };
  const asked = await fetch(`${baseUrl}/api/auth/csrf`);
  const said = asked.headers.getSetCookie();
  expect(said.length > 0, 'no cookie was set');
  for (const cookie of said)
    expect(
      /^__(Host|Secure)-/.test(cookie) &&
        [/; ?secure/i, /; ?httponly/i, /; ?samesite=/i].every((one) => one.test(cookie)),
      `a cookie behind TLS is not secure: ${cookie.replace(/=.*?;/, '=…;')}`,
    );
  const staff = await signIn(app, demoStaff[0]);
  expect(staff.includes('__Secure-next-auth.session-token='), 'the session cookie is not for TLS alone');

  const big = 'x'.repeat(3 * 1024 * 1024);
  const body = { method: 'POST', headers: { 'next-action': 'x', 'content-type': 'text/plain' }, body: big };
  const refused = await send(app, '/sign-in', '', body);
  const words = 'It is more than a form here can hold.';
  expect(refused.status === 413 && refused.text.includes(words), `nginx takes 3 MB: ${refused.status}`);
  const past = await tooMuchTo(port, baseUrl);
  expect(past.status === 413 && past.text.includes(words), `the app takes 3 MB: ${past.status}`);
  return wrong;
};

/**
 * Whole journeys at two processes behind nginx and PgBouncer, request by request at another of them, one of which is killed
 * and comes back. What was acknowledged has to be there, and TLS has to be what the pages were promised.
 */
export const runSeveral = async (tls: Certificate): Promise<SeveralFigures> => {
  const began = performance.now();
  const { baseUrl, plainUrl, ownerUrl, apps, stop, output } = await startBehindProxies(tls);
  const ending = new AbortController();
  try {
    const ledger = newLedger();
    const last = new AbortController();
    const app = { baseUrl, databaseUrl: '', ownerUrl, dataFolder: apps.dataFolder };
    const wrong = await whatTlsPromises(baseUrl, plainUrl, apps.ports[0]);
    const journeys = ['One', 'Two', 'Three', 'Four'].map((name, index) =>
      useTablet(
        {
          ...{ app, ledger, last: last.signal, signal: ending.signal, plantLostAck: false },
          notSureOf: index % 2 === 0 ? [] : ['needle-fear'],
        },
        `Several-${name}`,
      ),
    );
    await pause(15_000);
    const counts = await Promise.all(apps.ports.map(answeredBy));
    await apps.kill(1);
    await pause(5_000);
    await apps.startAgain(1);
    await pause(5_000);
    last.abort();
    const outcomes = await Promise.all(journeys);
    if (Math.min(...counts) < 20)
      wrong.push(`not both processes were asked: ${counts.join(' and ')} requests`);
    wrong.push(
      ...outcomes.flatMap(({ trouble }) => trouble ?? []),
      ...(await compare({ ...apps, ownerUrl }, ledger)),
      ...verifyDatabase(apps.dataFolder, { ...apps.environment }),
    );
    if (wrong.length > 0) console.error(`The app said:\n${apps.output()}\nThe proxies said:\n${output()}`);
    return {
      journeys: outcomes.reduce((sum, one) => sum + one.journeys, 0),
      acknowledged: {
        answers: ledger.answers.length,
        decisions: ledger.decisions.length,
        signatures: ledger.signatures.length,
        records: ledger.records.length,
      },
      answeredBy: counts,
      seconds: Math.round((performance.now() - began) / 1000),
      wrong,
    };
  } finally {
    ending.abort();
    await stop();
  }
};
