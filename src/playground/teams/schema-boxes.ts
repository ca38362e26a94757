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
  const cell = z.strictObject({ type: z.literal('TableCell'), ...box, items: elements });
  const row = z.strictObject({
    type: z.literal('TableRow'),
    cells: z.array(cell),
    style: text,
    horizontalCellContentAlignment: text,
    verticalCellContentAlignment: text,
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
    z.strictObject({
      type: z.literal('Table'),
      ...common,
      columns: z.array(z.looseObject({ width: size })).optional(),
      rows: z.array(row),
      firstRowAsHeader: flag,
      showGridLines: flag,
      gridStyle: text,
      horizontalCellContentAlignment: text,
      verticalCellContentAlignment: text,
    }),
  ] as const;
}
