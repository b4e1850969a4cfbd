import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { SetUpProblem } from '../setup/set-up-problem.ts';

const shortest = 12;

/** Asks on the terminal, and shows nothing of what is typed. */
const ask = async (question: string): Promise<string> => {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  // Ctrl-C ends the command, as it does everywhere else.
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
};

const given = (): string | undefined => process.env['BACKUP_PASSPHRASE'] || undefined;

const noTerminal =
  'Nobody can be asked for the passphrase here: set BACKUP_PASSPHRASE, or make the backup for a key with --recipient.';

/** The passphrase of a new backup, from the environment or typed twice. */
export const choosePassphrase = async (): Promise<string> => {
  let passphrase = given();
  if (passphrase === undefined) {
    if (!process.stdin.isTTY) throw new SetUpProblem(noTerminal);
    passphrase = await ask('Passphrase for this backup: ');
    if ((await ask('Once more: ')) !== passphrase)
      throw new SetUpProblem('The two are not the same: no backup was made.');
  }
  if (passphrase.length < shortest)
    throw new SetUpProblem(`The passphrase needs at least ${shortest} characters: no backup was made.`);
  return passphrase;
};

export const askPassphrase = async (): Promise<string> => {
  const passphrase = given();
  if (passphrase !== undefined) return passphrase;
  if (!process.stdin.isTTY)
    throw new SetUpProblem(
      'Nobody can be asked for the passphrase here: set BACKUP_PASSPHRASE, or name the file of the key with --identity.',
    );
  return ask('Passphrase of this backup: ');
};
