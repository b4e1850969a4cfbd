import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appNode, ensureDependencies, root } from './runtime.mjs';

await ensureDependencies();

const dev = process.argv.includes('--dev');
const child = spawn(appNode(), [join(root, 'scripts', 'serve.ts'), ...(dev ? ['--dev'] : [])], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, NODE_ENV: dev ? 'development' : 'production' },
});

let stopping = false;
const stop = () => {
  stopping = true;
  if (child.connected) child.send('stop');
  else child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

// npm that is killed outright cannot pass that on, nor can the shell it puts in between. Their orphan would keep the
// port and the data folder to itself.
const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
const parentOf = (pid) => {
  try {
    return /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1];
  } catch {
    return '';
  }
};
const startedBy = ancestors();
if (process.env.npm_lifecycle_event)
  setInterval(() => {
    if (ancestors() !== startedBy && !stopping) stop();
  }, 500).unref();

let database = 0;
child.on('message', (message) => (database = message.database ?? database));

child.once('error', (error) => {
  console.error(`Beforehand could not be started: ${error.message}.`);
  process.exit(1);
});
child.once('exit', (code, signal) => {
  if (signal !== null) {
    console.error(
      `Beforehand was ended from outside (${signal}). Nothing is lost: npm start brings it back.`,
    );
    if (database > 0) stopDatabase(database);
  }
  process.exit(code ?? 1);
});

/** The app could not stop its database any more. What is missed here, the next start finds. */
const stopDatabase = (pid) => {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Gone already.
  }
};
