import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { SetUpProblem } from './set-up-problem.ts';

/** How to run PostgreSQL's programs: it refuses to be root, so root lends it another account. */
export interface PostgresAccount {
  readonly owner?: { readonly uid: number; readonly gid: number };
  /** The command line, with whatever has to go in front of it. */
  readonly command: (binary: string, args: readonly string[]) => readonly [string, readonly string[]];
  /** What spawn needs to know of the account. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

const plainly: PostgresAccount['command'] = (binary, args) => [binary, args];

/**
 * @param cluster an existing data folder keeps the account that owns it
 * @param mustReach a program and a folder which that account has to get at
 */
export const postgresAccount = (
  cluster: string,
  mustReach: { readonly binary: string; readonly folder: string },
): PostgresAccount => {
  if (process.getuid?.() !== 0) return { command: plainly, identity: {} };

  const owner = ownerOf(cluster) ?? accountNamed('postgres') ?? createAccount('postgres');
  const account: PostgresAccount = { owner, command: plainly, identity: owner };
  letThrough(mustReach.folder, owner.gid);
  if (reaches(account, mustReach)) return account;

  // A checkout below a closed home, such as /root: the server keeps its own account, and may pass closed folders.
  for (const capability of ['dac_read_search', 'dac_override']) {
    const lent = withCapability(owner, capability);
    if (reaches(lent, mustReach)) return lent;
  }
  throw new SetUpProblem(
    `PostgreSQL cannot run as root, and the account it runs as cannot reach ${mustReach.folder}: move Beforehand out of closed folders, or set DATABASE_URL.`,
  );
};

/** A folder that root closed to everybody: the account may pass through it, and still neither list nor read it. */
const letThrough = (folder: string, gid: number): void => {
  const { uid, mode } = statSync(folder);
  if (uid !== 0 || (mode & 0o077) !== 0) return;
  chownSync(folder, 0, gid);
  chmodSync(folder, 0o710);
};

const ownerOf = (folder: string): { uid: number; gid: number } | undefined => {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
};

const accountNamed = (name: string): { uid: number; gid: number } | undefined => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
};

const createAccount = (name: string): { uid: number; gid: number } => {
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ]);
  const created = accountNamed(name);
  if (!created)
    throw new SetUpProblem(
      `PostgreSQL cannot run as root, and the account "${name}" could not be created: run npm start as an ordinary user, or set DATABASE_URL.`,
    );
  return created;
};

const withCapability = (owner: { uid: number; gid: number }, capability: string): PostgresAccount => ({
  owner,
  identity: {},
  command: (binary, args) => [
    'setpriv',
    [
      `--reuid=${owner.uid}`,
      `--regid=${owner.gid}`,
      '--clear-groups',
      // Else access(2), which initdb looks for its binaries with, asks as if the capability were not there.
      '--securebits=+no_setuid_fixup',
      `--inh-caps=-all,+${capability}`,
      `--ambient-caps=-all,+${capability}`,
      `--bounding-set=-all,+${capability}`,
      binary,
      ...args,
    ],
  ],
});

const reaches = (
  account: PostgresAccount,
  { binary, folder }: { binary: string; folder: string },
): boolean => {
  const works = (program: string, args: readonly string[]): boolean => {
    const [command, commandArgs] = account.command(program, args);
    return spawnSync(command, commandArgs, { ...account.identity, cwd: '/', stdio: 'ignore' }).status === 0;
  };
  return works(binary, ['--version']) && works('/bin/sh', ['-c', 'cd "$0" && test -x "$1"', folder, binary]);
};
