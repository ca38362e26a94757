/**
 * A table’s rows column by column, and what is sealed in them one behind the other. A long history takes PostgreSQL little
 * more than half the time so that an object for each row takes.
 */
export interface InColumns<Row extends { content: unknown }> {
  columns: { [Name in keyof Row as Name extends 'content' ? 'size' : Name]: readonly unknown[] | null };
  contents: Buffer | null;
}

/** An expression for each column but the sealed one. */
export type Expressions<Row> = Readonly<Record<Exclude<keyof Row, 'content'>, string>>;

/** What follows `select`, from rows that are called `from`. */
export const selectColumns = <Row>(columns: Expressions<Row>, from: string): string =>
  `json_build_object(${[...Object.entries<string>(columns), ['size', `length(${from}.content)`]]
    .map(([name, expression]) => `'${name}', json_agg(${expression})`)
    .join(', ')}) as columns, string_agg(${from}.content, '') as contents`;

/** What stands in `json_build_object` for one row. */
export const objectColumns = <Row>(columns: Expressions<Row>, from: string): string =>
  [...Object.entries<string>(columns), ['content', `encode(${from}.content, 'hex')`]]
    .map(([name, expression]) => `'${name}', ${expression}`)
    .join(', ');

/** The rows in the order in which they were aggregated. */
export function rowsOf<Row extends { content: unknown }>({ columns, contents }: InColumns<Row>): Row[] {
  const { size: sizes, ...others } = columns as Record<string, readonly unknown[] | null>;
  const named = Object.entries(others);
  let end = 0;
  return ((sizes ?? []) as number[]).map((size, at) => {
    const row: Record<string, unknown> = {};
    for (const [name, column] of named) row[name] = column?.[at];
    row['content'] = contents?.subarray(end, (end += size));
    return row as Row;
  });
}
