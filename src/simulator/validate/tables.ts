import { isObj, list, type Obj, obj, objs, str } from '../json.ts';
import {
  all,
  anything,
  byType,
  type Check,
  flag,
  lengthOf,
  listOf,
  number,
  oneOf,
  rule,
  shape,
  string,
  whole,
} from './check.ts';
import { elementOf } from './elements.ts';
import { LIMITS } from './limits.ts';

const { table: TABLE, chart: CHART } = LIMITS;
const blockId = string(LIMITS.id);

const rawText = shape({ required: { type: oneOf('raw_text'), text: string(TABLE.text) } });
const richText = shape({ required: { type: oneOf('rich_text'), elements: anything }, optional: { block_id: blockId } });
const tableCell = byType(() => ({ raw_text: rawText, rich_text: richText }), 'cell');

// raw_number is documented, and was refused by a live workspace.
const dataCell = byType(
  () => ({
    raw_text: rawText,
    rich_text: richText,
    action_cell: shape({
      required: { type: oneOf('action_cell'), element: elementOf(['button']) },
      optional: { fallback: anything },
    }),
  }),
  'cell',
);

const columns = listOf(
  (value, at, report) => {
    const settings = shape({ optional: { align: oneOf('left', 'center', 'right'), is_wrapped: flag } });
    if (value !== null) settings(value, at, report);
  },
  TABLE.settings,
  0,
);

/** The plain table, one a message. */
export const table: Check = all(
  shape({
    required: { type: oneOf('table'), rows: listOf(listOf(tableCell, TABLE.cells), TABLE.rows) },
    optional: { block_id: blockId, column_settings: columns },
  }),
  rule(textFits),
);

/** The table one can page through. */
export const dataTable: Check = all(
  shape({
    required: {
      type: oneOf('data_table'),
      caption: string(LIMITS.text, 1),
      rows: listOf(listOf(dataCell, TABLE.cells), TABLE.dataRows, 2),
    },
    optional: {
      block_id: blockId,
      page_size: whole(1, TABLE.pageSize),
      row_header_column_index: whole(0, TABLE.cells - 1),
    },
  }),
  rule(textFits),
  rule((fields) => {
    const widths = new Set(list(fields.rows).map((row) => list(row).length));
    return widths.size > 1 ? 'every row must have the same number of cells' : undefined;
  }),
);

function textFits(fields: Obj): string | undefined {
  const cells = list(fields.rows).flatMap((row) => objs(row));
  const total = cells.reduce((sum, cell) => sum + lengthOf(wordsIn(cell)), 0);
  return total > TABLE.text ? `all cells together must be less than ${TABLE.text + 1} characters` : undefined;
}

function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('');
  if (!isObj(node)) return '';
  return (str(node.text) ?? '') + list(node.elements).map(wordsIn).join('');
}

const label = string(CHART.label, 1);
const pie = shape({
  required: {
    type: oneOf('pie'),
    segments: listOf(
      all(
        shape({ required: { label, value: number } }),
        rule(({ value }) => (typeof value === 'number' && value <= 0 ? 'value must be above 0' : undefined)),
      ),
      CHART.segments,
    ),
  },
});

const point = shape({ required: { label, value: number } });
const series = listOf(shape({ required: { name: label, data: listOf(point, CHART.points) } }), CHART.series);
const axes = shape({
  required: { categories: listOf(label, CHART.categories) },
  optional: { x_label: string(CHART.axisLabel), y_label: string(CHART.axisLabel) },
});
const plot = all(
  shape({ required: { type: oneOf('bar', 'line', 'area'), series, axis_config: axes } }),
  rule((chart) => {
    const wanted = list(obj(chart.axis_config).categories).map(String).sort().join('\n');
    const all = objs(chart.series);
    if (new Set(all.map((one) => one.name)).size < all.length) return 'series names must be unique';
    const odd = all.some(
      (one) =>
        objs(one.data)
          .map((item) => String(item.label))
          .sort()
          .join('\n') !== wanted,
    );
    return odd ? 'every series needs exactly one point for each category' : undefined;
  }),
);

/** A chart. */
export const dataVisualization: Check = shape({
  required: {
    type: oneOf('data_visualization'),
    title: string(CHART.title, 1),
    chart: byType(() => ({ pie, bar: plot, line: plot, area: plot }), 'chart'),
  },
  optional: { block_id: blockId },
});
