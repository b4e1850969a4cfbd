import { runServerScript } from '../../scripts/setup/server-script.ts';
import { readSettings } from '../../scripts/setup/settings.ts';
import { withDatabase } from '../../scripts/setup/with-database.ts';

/** Prints every answer of an installation, opened, as NDJSON: with its data folder and database in the environment. */
process.exitCode = await withDatabase(readSettings(), () =>
  runServerScript('../tests/drill/run-stored-answers.ts', []),
);
