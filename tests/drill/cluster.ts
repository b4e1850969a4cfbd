import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { appRole } from '../../scripts/setup/app-role.ts';
import { queryOnce } from '../../scripts/setup/database.ts';
import { freePort } from '../../scripts/setup/free-port.ts';
import {
  asPostgres,
  deployFile,
  fileIn,
  folderIn,
  listensAt,
  needPrograms,
  newFolder,
  startProgram,
  until,
  type Program,
} from './deployed.ts';

/** Three PostgreSQL members under Patroni, each with etcd in a network namespace of its own, and HAProxy before them. */
export interface Cluster {
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** Which member leads just now; null while none does. */
  readonly leader: () => Promise<number | null>;
  /** Resolves once one leads, another stands by for every commit, and the third follows. */
  readonly whole: () => Promise<void>;
  /** As of a machine that loses its power: everything on it, at once. */
  readonly kill: (member: number) => Promise<void>;
  readonly startAgain: (member: number) => void;
  readonly cutNetwork: (member: number) => void;
  readonly mendNetwork: (member: number) => void;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

const numbers = [1, 2, 3] as const;
const network = '10.213.77';
const addressOf = (member: number): string => `${network}.${10 + member}`;

interface Member {
  readonly name: string;
  readonly state: string;
  readonly role: string;
}

const ip = (...args: readonly string[]): void =>
  void execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });

/** A bridge with a cable to each member, any of which can be pulled out. */
const layNetwork = (): {
  readonly space: (n: number) => string;
  readonly cable: (n: number) => string;
  readonly remove: () => void;
} => {
  const id = randomBytes(2).toString('hex');
  const bridge = `bh${id}`;
  const space = (member: number): string => `bh${id}-db${member}`;
  const cable = (member: number): string => `bh${id}v${member}`;
  const remove = (): void => {
    for (const args of [...numbers.map((one) => ['netns', 'del', space(one)]), ['link', 'del', bridge]])
      try {
        ip(...args);
      } catch {
        // It was not made yet.
      }
  };
  try {
    ip('link', 'add', bridge, 'type', 'bridge');
    ip('addr', 'add', `${network}.1/24`, 'dev', bridge);
    ip('link', 'set', bridge, 'up');
    for (const member of numbers) {
      ip('netns', 'add', space(member));
      ip('link', 'add', cable(member), 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space(member));
      ip('link', 'set', cable(member), 'master', bridge, 'up');
      for (const args of [
        ['addr', 'add', `${addressOf(member)}/24`, 'dev', 'eth0'],
        ['link', 'set', 'eth0', 'up'],
        ['link', 'set', 'lo', 'up'],
      ])
        ip('-n', space(member), ...args);
    }
  } catch (error) {
    remove();
    throw error;
  }
  return { space, cable, remove };
};

/** The lines of an environment file. */
const environmentIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );

/** Every address of the three in the place of those of the files. */
const elsewhere = (port: number): Record<string, string> =>
  Object.fromEntries(
    numbers.map((member) => [`10.0.0.${10 + member}:${port}`, `${addressOf(member)}:${port}`]),
  );

export const startCluster = async (): Promise<Cluster> => {
  needPrograms({
    patroni: 'patroni',
    etcd: 'etcd-server',
    haproxy: 'haproxy',
    ip: 'iproute2',
    '/usr/lib/postgresql/15/bin/initdb': 'postgresql-15',
  });
  const { folder, remove } = newFolder();
  const { space, cable, remove: removeNetwork } = layNetwork();
  const programs = new Map<string, Program>();
  const secret = (): string => randomBytes(18).toString('hex');
  const passwords = {
    superuser: secret(),
    replicator: secret(),
    rewinder: secret(),
    owner: secret(),
    app: secret(),
  };
  const killAll = (member: number): void => {
    for (const pid of execFileSync('ip', ['netns', 'pids', space(member)], { encoding: 'utf8' }).split('\n'))
      if (pid) {
        try {
          process.kill(Number(pid), 'SIGKILL');
        } catch {
          // Went with another of them.
        }
      }
  };
  const stop = async (): Promise<void> => {
    for (const [name, program] of programs) if (!/^(etcd|patroni)/.test(name)) await program.stop();
    numbers.forEach(killAll);
    for (const program of programs.values()) await program.stop('SIGKILL');
    removeNetwork();
    remove();
  };

  const startMember = (member: number): void => {
    const inside = ['ip', 'netns', 'exec', space(member), ...asPostgres()];
    const own = addressOf(member);
    const etcd = environmentIn(
      deployFile('etcd.env', {
        'ETCD_NAME=db1': `ETCD_NAME=db${member}`,
        '/var/lib/etcd/beforehand': folderIn(folder, `etcd-${member}`),
        'ETCD_LISTEN_PEER_URLS=http://10.0.0.11:2380': `ETCD_LISTEN_PEER_URLS=http://${own}:2380`,
        'ETCD_LISTEN_CLIENT_URLS=http://10.0.0.11:2379': `ETCD_LISTEN_CLIENT_URLS=http://${own}:2379`,
        'PEER_URLS=http://10.0.0.11:2380\nETCD_ADVERTISE': `PEER_URLS=http://${own}:2380\nETCD_ADVERTISE`,
        'CLIENT_URLS=http://10.0.0.11:2379\nETCD_INITIAL_CLUSTER=': `CLIENT_URLS=http://${own}:2379\nETCD_INITIAL_CLUSTER=`,
        ...elsewhere(2380),
      }),
    );
    programs.set(`etcd-${member}`, startProgram([...inside, 'etcd'], etcd));
    const config = fileIn(
      folder,
      `patroni-${member}.yml`,
      deployFile('patroni.yml', {
        'name: db1': `name: db${member}`,
        'listen: 10.0.0.11:8008': `listen: ${own}:8008`,
        'connect_address: 10.0.0.11:8008': `connect_address: ${own}:8008`,
        'listen: 10.0.0.11:5432': `listen: ${own}:5432`,
        'connect_address: 10.0.0.11:5432': `connect_address: ${own}:5432`,
        ...elsewhere(2379),
        '10.0.0.0/24': `${network}.0/24`,
        '/var/lib/postgresql/15/beforehand': join(folderIn(folder, `db${member}`), 'data'),
        '/var/run/postgresql': folderIn(folder, `socket-${member}`),
        'of-the-superuser': passwords.superuser,
        'of-the-replicator': passwords.replicator,
        'of-the-rewinder': passwords.rewinder,
      }),
    );
    const home = folderIn(folder, `home-${member}`);
    programs.set(
      `patroni-${member}`,
      startProgram([...inside, 'patroni', config], { HOME: home, LC_ALL: 'C.UTF-8' }),
    );
  };

  const askMember = async (member: number): Promise<readonly Member[]> => {
    const answer = await fetch(`http://${addressOf(member)}:8008/cluster`, {
      signal: AbortSignal.timeout(2_000),
    });
    return ((await answer.json()) as { members: readonly Member[] }).members;
  };
  const isLeader = async (member: number): Promise<boolean> =>
    (await fetch(`http://${addressOf(member)}:8008/primary`, { signal: AbortSignal.timeout(2_000) })).ok;
  const leader = async (): Promise<number | null> => {
    for (const member of numbers) if (await isLeader(member).catch(() => false)) return member;
    return null;
  };
  const output = (): string =>
    [...programs].map(([name, program]) => `${name}: ${program.output().slice(-3_000)}`).join('\n');
  const whole = (): Promise<void> =>
    until(
      'Three members, one of which leads and one stands by',
      async () => {
        const now = await leader();
        if (now === null) return false;
        const members = await askMember(now);
        const roles = members.map(({ role }) => role);
        return (
          members.length === 3 &&
          members.every(({ state }) => state === 'running' || state === 'streaming') &&
          roles.includes('leader') &&
          roles.includes('sync_standby')
        );
      },
      180_000,
      output,
    );

  try {
    numbers.forEach(startMember);
    await whole();
    const port = await freePort();
    const config = fileIn(
      folder,
      'haproxy.cfg',
      deployFile('haproxy.cfg', { '127.0.0.1:5000': `127.0.0.1:${port}`, ...elsewhere(5432) }),
    );
    const proxy = startProgram(['haproxy', '-db', '-f', config]);
    programs.set('haproxy', proxy);
    const urlOf = (role: string, password: string, database = 'beforehand'): string =>
      `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
    const adminUrl = urlOf('postgres', passwords.superuser, 'postgres');
    await until('HAProxy listens', listensAt('127.0.0.1', port), 10_000, proxy.output);
    // Until it has asked each of them, it takes all three for the leader, in turns.
    await until(
      'HAProxy leads to the leader alone',
      async () => {
        for (let connection = 0; connection < 6; connection += 1) {
          const [row] = await queryOnce<{ follows: boolean }>(
            adminUrl,
            'SELECT pg_is_in_recovery() AS follows',
          );
          if (row?.follows !== false) return false;
        }
        return true;
      },
      30_000,
      output,
    );
    for (const sql of [
      `CREATE ROLE beforehand LOGIN PASSWORD '${passwords.owner}'`,
      `CREATE ROLE ${appRole} LOGIN PASSWORD '${passwords.app}'`,
      'CREATE DATABASE beforehand OWNER beforehand',
    ])
      await queryOnce(adminUrl, sql);
    return {
      appUrl: urlOf(appRole, passwords.app),
      ownerUrl: urlOf('beforehand', passwords.owner),
      leader,
      whole,
      kill: async (member) => {
        killAll(member);
        for (const name of [`etcd-${member}`, `patroni-${member}`]) await programs.get(name)?.stop('SIGKILL');
      },
      startAgain: startMember,
      cutNetwork: (member) => ip('link', 'set', cable(member), 'down'),
      mendNetwork: (member) => ip('link', 'set', cable(member), 'up'),
      output,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
