// Prisma's adapter for PostgreSQL, made fit for the schema engine.
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const { CHAR, TEXT } = pg.types.builtins;

export async function connect(url) {
  const schema = new URL(url).searchParams.get('schema') ?? 'public';
  const options = `-c timezone=UTC -c search_path=${schema}`;
  const pool = new pg.Pool({ connectionString: url, max: 1, options });
  const adapter = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect();
  runScriptsWhole(adapter, pool);
  readCatalogueCharacters(adapter);
  disposeOnce(adapter);
  return adapter;
}

// The adapter splits scripts at every semicolon, those in texts and function bodies included.
function runScriptsWhole(adapter, pool) {
  adapter.executeScript = (script) =>
    pool.query(script).then(
      () => {},
      (error) => adapter.onError(error),
    );
}

// The adapter does not know the catalogue's type "char", which the engine reads when it describes a schema.
function readCatalogueCharacters(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let characters = [];
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    characters = result.fields.map((field) => field.dataTypeID === CHAR);
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type, n) =>
      characters[n] ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
}

// The engine disposes of some of its adapters itself, but not of all.
function disposeOnce(adapter) {
  const dispose = adapter.dispose.bind(adapter);
  let disposed;
  adapter.dispose = () => (disposed ??= dispose());
}
