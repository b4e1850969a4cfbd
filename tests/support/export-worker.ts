import { formats } from '@/lib/export/formats/formats';
import { workAtExports } from '@/lib/export/export-runner';

/** Run by a test in a process of its own: works at exports as a serving process does. `stuck`: hangs in the third piece. */
if (process.argv.includes('stuck')) {
  const { write } = formats.ndjson;
  let pieces = 0;
  Object.assign(formats.ndjson, {
    atOnce: 1,
    write: (...args: Parameters<typeof write>) => {
      if ((pieces += 1) < 3) return write(...args);
      console.log('stuck');
      return new Promise(() => undefined);
    },
  });
}
await workAtExports();
console.log('working');
