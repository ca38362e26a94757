import pg from 'pg';

/** What is asked of any database while `work` runs: the names of statements that have one, else how they begin. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = new Proxy(query, {
    apply(target, client, given: unknown[]) {
      asked.push(nameOf(given[0]));
      return Reflect.apply(target, client, given) as unknown;
    },
  });
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return asked;
}

const nameOf = (statement: unknown): string =>
  typeof statement === 'object' && statement !== null && 'name' in statement
    ? String(statement.name)
    : String(statement).split(' ').slice(0, 4).join(' ');
