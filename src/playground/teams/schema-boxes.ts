import { z } from 'zod';
import { background, common, flag, size, text } from './schema-common.js';

/** Elements that hold others. */
export function boxesWith(action: z.ZodType, elements: z.ZodType) {
  const frame = { selectAction: action.optional(), style: text, bleed: flag, minHeight: text };
  const box = { ...frame, rtl: flag, backgroundImage: background, verticalContentAlignment: text };
  const column = z.strictObject({
    type: z.literal('Column'),
    ...common,
    ...box,
    items: elements.optional(),
    width: size,
  });
  return [
    z.strictObject({ type: z.literal('Container'), ...common, ...box, items: elements }),
    z.strictObject({
      type: z.literal('ColumnSet'),
      ...common,
      ...frame,
      columns: z.array(column).optional(),
      horizontalAlignment: text,
    }),
    z.strictObject({ type: z.literal('ActionSet'), ...common, actions: z.array(action) }),
    tableOf(z.strictObject({ type: z.literal('TableCell'), ...box, items: elements })),
  ] as const;
}

const alignment = { horizontalCellContentAlignment: text, verticalCellContentAlignment: text };

const tableOf = (cell: z.ZodType) =>
  z.strictObject({
    type: z.literal('Table'),
    ...common,
    columns: z.array(z.looseObject({ width: size })).optional(),
    rows: z.array(
      z.strictObject({ type: z.literal('TableRow'), cells: z.array(cell), style: text, ...alignment }),
    ),
    firstRowAsHeader: flag,
    showGridLines: flag,
    gridStyle: text,
    ...alignment,
  });
