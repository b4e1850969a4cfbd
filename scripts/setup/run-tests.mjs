import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { appNode, ensureDependencies, root } from './runtime.mjs';

await ensureDependencies();

const child = spawn(appNode(), [join(root, 'scripts', 'test-all.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('error', (error) => {
  console.error(`The tests could not be started: ${error.message}.`);
  process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));
