import { execFileSync } from 'node:child_process';
import { openDatabase, takeDataFolder } from '../../scripts/setup/installation.ts';
import { bringUpToDate } from '../../scripts/setup/up-to-date.ts';
import { dataFolder, inRoot } from '../../scripts/setup/paths.ts';
import { readSettings } from '../../scripts/setup/settings.ts';
import type { FindFigures } from './find-figures.ts';
import { median } from './timing.ts';
import { asAppRole } from '../../scripts/setup/app-role.ts';

/**
 * Times finding somebody among few and among many records that are there already, in turns, so that a busy moment of the
 * machine meets both. Prints one JSON object.
 *
 *   DATA_DIR=/tmp/few npm run -s seed:volume -- --records 1000
 *   DATA_DIR=/tmp/many npm run -s seed:volume -- --records 1000000
 *   node tests/bench/records-finding.ts /tmp/few /tmp/many
 *
 * In place of a data folder, a database can be named by its postgresql:// address.
 */
const places = process.argv.slice(2);
if (places.length !== 2) {
  console.error('Usage: node tests/bench/records-finding.ts <data folder with few> <data folder with many>');
  process.exit(2);
}
const rounds = 5;
const closing: (() => unknown)[] = [];

interface Place {
  /** Where its master key is; of a database that was named, in MASTER_KEY. */
  readonly dataFolder: string | undefined;
  readonly url: string;
  readonly ownerUrl: string;
}

const open = async (place: string): Promise<Place> => {
  if (/^postgres(ql)?:\/\//.test(place))
    return { dataFolder: undefined, url: asAppRole(place), ownerUrl: place };
  process.env['DATA_DIR'] = place;
  const settings = { ...readSettings(), dataFolder: dataFolder(), databaseUrl: undefined };
  const lock = await takeDataFolder(settings);
  closing.unshift(() => lock.release());
  const { server, ownerUrl } = await openDatabase(settings);
  closing.unshift(() => server?.stop());
  const url = process.env['DATABASE_URL'] ?? '';
  await bringUpToDate(ownerUrl, url);
  return { dataFolder: place, url, ownerUrl };
};

const find = ({ dataFolder: folder, url, ownerUrl }: Place): FindFigures =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', inRoot('tests/bench/records-found.ts')],
      {
        cwd: inRoot(),
        encoding: 'utf8',
        env: {
          ...process.env,
          ...(folder !== undefined && { DATA_DIR: folder }),
          DATABASE_URL: url,
          DATABASE_OWNER_URL: ownerUrl,
        },
      },
    ),
  ) as FindFigures;

try {
  const [few, many] = [await open(places[0]!), await open(places[1]!)];
  const turns = Array.from({ length: rounds }, () => ({ few: find(few), many: find(many) }));
  const of = (which: 'few' | 'many'): FindFigures => ({
    records: turns[0]![which].records,
    byNameP95Ms: median(turns.map((turn) => turn[which].byNameP95Ms)),
    byDayP95Ms: median(turns.map((turn) => turn[which].byDayP95Ms)),
  });
  const ratio = (what: 'byNameP95Ms' | 'byDayP95Ms'): number =>
    Number(median(turns.map((turn) => turn.many[what] / turn.few[what])).toPrecision(3));
  console.log(
    JSON.stringify({
      rounds,
      few: of('few'),
      many: of('many'),
      byNameRatio: ratio('byNameP95Ms'),
      byDayRatio: ratio('byDayP95Ms'),
    }),
  );
} finally {
  for (const close of closing) await close();
}
