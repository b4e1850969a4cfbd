import { mendReading } from './mend-reading.ts';
import { PdfFailed } from './pdf-failed.ts';
import type { PdfAnswer, PdfTask } from './pdf-task.ts';
import { sealBytes } from './seal-bytes.ts';
import { typeset } from './typeset.ts';

// A process of its own: setting a page keeps a processor busy, and a fault in it must not end the app. It reads nothing
// but fonts, knows no database, and is told what to print.

const carryOut = (task: PdfTask): Promise<Uint8Array> => {
  if (task.kind === 'seal') return sealBytes(task.bytes, { ...task, at: new Date(task.at) });
  const bytes = typeset(task.sheet);
  return task.mend ? mendReading(bytes) : Promise.resolve(bytes);
};

const answer = async (task: PdfTask): Promise<PdfAnswer> => {
  try {
    return { bytes: await carryOut(task) };
  } catch (error) {
    // By kind alone: what a library says may quote the record.
    return { failed: error instanceof PdfFailed ? error.code : 'unexpected' };
  }
};

process.on('message', (task: PdfTask) => void answer(task).then((done) => process.send?.(done)));
process.on('disconnect', () => process.exit());
