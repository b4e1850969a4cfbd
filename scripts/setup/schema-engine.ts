import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/**
 * Prisma's own schema engine as WebAssembly, so that migrating downloads nothing. It keeps the ordinary
 * `_prisma_migrations` table: `prisma migrate deploy` stays usable where its binary can be had.
 */
export const withSchemaEngine = async <T>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> => {
  await load();
  const factory = new WholeScriptFactory(databaseUrl);
  const engine = await bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await factory.close();
  }
};

/** One for the process, as the bindings are, also where this module is read twice: a second instance under them would hang. */
const kept = globalThis as { beforehandSchemaEngine?: Promise<void> };

const load = (): Promise<void> => (kept.beforehandSchemaEngine ??= instantiate());

const instantiate = async (): Promise<void> => {
  // Where the engine leaves its last words; without it, a defect inside would hide behind one in its bindings.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': withoutHoldingTimers(bindings as unknown as WebAssembly.ModuleImports),
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
};

/**
 * The engine limits how long it waits for its lock by a timer of ten seconds that it never takes back. A command that
 * is done would stay that much longer.
 */
const withoutHoldingTimers = (imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports => {
  const letGo =
    (setTimer: (...args: unknown[]) => NodeJS.Timeout) =>
    (...args: unknown[]) =>
      setTimer(...args).unref();
  return Object.fromEntries(
    Object.entries(imports).map(([name, value]) => [
      name,
      name.startsWith('__wbg_setTimeout_') ? letGo(value as Parameters<typeof letGo>[0]) : value,
    ]),
  );
};

type Connection = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * The stock adapter cuts a script at every semicolon, which breaks `$$ … $$` bodies. Sent whole, a script is one
 * simple query, and with that one transaction: a migration that fails leaves nothing behind.
 */
class WholeScriptFactory extends PrismaPg {
  readonly #url: string;
  readonly #pools: pg.Pool[] = [];

  constructor(url: string) {
    super({ connectionString: url });
    this.#url = url;
  }

  override async connect(): Promise<Connection> {
    return this.#adapterOn(this.#pool(this.#url));
  }

  /** A database of its own, made for replaying the migrations and dropped afterwards. */
  override async connectToShadowDb(): Promise<Connection> {
    const name = `beforehand_shadow_${crypto.randomUUID()}`;
    const admin = this.#pool(this.#url);
    await admin.query(`CREATE DATABASE "${name}"`);

    const url = new URL(this.#url);
    url.pathname = `/${name}`;
    const shadow = this.#pool(url.href);
    const adapter = await this.#adapterOn(shadow);
    adapter.dispose = async () => {
      await shadow.end();
      await admin.query(`DROP DATABASE "${name}"`);
    };
    return adapter;
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.filter((pool) => !pool.ended).map((pool) => pool.end()));
  }

  #pool(url: string): pg.Pool {
    const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 10_000 });
    // A connection lost while idle is reported by the next query; without a listener it would end the process.
    pool.on('error', () => undefined);
    this.#pools.push(pool);
    return pool;
  }

  async #adapterOn(pool: pg.Pool): Promise<Connection> {
    const oneByteColumns = rememberOneByteColumns(pool);
    const adapter = await new PrismaPg(pool).connect();
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columns = oneByteColumns.get(result.rows);
      if (!columns) return result;
      const { Character } = ColumnTypeEnum;
      return {
        ...result,
        columnTypes: result.columnTypes.map((type, i) => (columns.has(i) ? Character : type)),
      };
    };
    return adapter;
  }
}

const oneByteType = 18;
const textType = 25;

/**
 * The system catalogue uses the one-byte type "char". The adapter does not know it, and the engine reads it as a
 * character: it passes the adapter as text, and which columns it was is kept for the way back.
 */
const rememberOneByteColumns = (pool: pg.Pool): WeakMap<object, ReadonlySet<number>> => {
  const seen = new WeakMap<object, ReadonlySet<number>>();
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  const observed = async (config: pg.QueryConfig): Promise<pg.QueryResult> => {
    const result = await query(config);
    const columns = new Set<number>();
    (result.fields ?? []).forEach((field, index) => {
      if (field.dataTypeID !== oneByteType) return;
      field.dataTypeID = textType;
      columns.add(index);
    });
    if (columns.size > 0) seen.set(result.rows, columns);
    return result;
  };
  Object.assign(pool, { query: observed });
  return seen;
};
