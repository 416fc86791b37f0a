import type { Chart } from '../../../kit/words/pieces.ts';
import { chartInWords, roundUp } from '../chart.ts';
import { html, type Markup, nothing } from './markup.ts';

/** As wide as a phone shows without making its letters smaller. */
const width = 360;
const line = 16;
const bar = 13;

/** Told apart without color: bars by what fills them, lines by their dashes and by the mark at each point. */
const kinds = 6;
const styleOf = (at: number): { readonly kind: number; readonly color: string } => ({
  kind: at % kinds,
  color: at % (2 * kinds) < kinds ? 'first' : 'second',
});
const fillOf = (at: number): string => `fill-${styleOf(at).kind}-${styleOf(at).color}`;

/** What fills the bars, once for all charts of a page. */
export const chartFills = (): Markup =>
  html`<svg class="fills" width="0" height="0" aria-hidden="true"><defs>${Array.from({ length: 2 * kinds }, (_, at) => fill(at))}</defs></svg>`;

const drawnFills = [
  html`<path class="solid" d="M0 0h8v8H0z"/>`,
  nothing,
  html`<path d="M-2 2l4-4M0 8l8-8M6 10l4-4"/>`,
  html`<circle class="solid" cx="2" cy="2" r="1.3"/><circle class="solid" cx="6" cy="6" r="1.3"/>`,
  html`<path d="M0 2h8M0 6h8"/>`,
  html`<path d="M0 4h8M4 0v8"/>`,
];

const fill = (at: number): Markup =>
  html`<pattern id="${fillOf(at)}" class="${styleOf(at).color}" width="8" height="8" patternUnits="userSpaceOnUse"><path class="ground" d="M0 0h8v8H0z"/>${drawnFills[styleOf(at).kind] ?? nothing}</pattern>`;

/** A chart as a picture that a screen reader hears in words; empty where there is nothing to draw. `id` is its own on the page. */
export function chartPicture(chart: Chart, id: string): Markup {
  const { height, drawn } = chart.kind === 'bar' ? bars(chart) : lines(chart);
  return html`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}"><title id="${id}-title">${chart.title}</title><desc id="${id}-desc">${chartInWords(chart)}</desc>${drawn}</svg>`;
}

/** What stands for what. One series needs none: the title says it. */
export function legend({ kind, series }: Chart): Markup {
  if (series.length < 2) return nothing;
  const key = (at: number) =>
    kind === 'bar'
      ? html`<rect x="1" y="1" width="22" height="10" ${filled(at)}/>`
      : html`${curve(at, [
          [0, 6],
          [24, 6],
        ])}${mark(at, 12, 6)}`;
  return html`<ul class="legend">${series.map(({ name }, at) => html`<li><svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">${key(at)}</svg> ${name}</li>`)}</ul>`;
}

interface Drawing {
  readonly height: number;
  readonly drawn: Markup;
}

/** Lying bars, each category’s name above its own: they have room for their names on a phone. */
function bars({ categories, series }: Chart): Drawing {
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  // Room for the figure at the end of the longest bar.
  const scale = (width - 48) / most;
  let y = 0;
  const drawn = categories.map((name, category) => {
    const said = inLines(name, 52);
    const names = said.map((words, at) => html`<text x="0" y="${y + 12 + at * line}">${words}</text>`);
    y += said.length * line + 2;
    const own = series.map(({ values }, at) => {
      const value = values[category] ?? 0;
      const long = Math.max(0, value * scale);
      const top = y + at * bar;
      return html`<rect x="0.5" y="${top}" width="${round(long)}" height="${bar - 2}" ${filled(at)}/><text class="figure" x="${round(long) + 5}" y="${top + 9}">${value}</text>`;
    });
    y += series.length * bar + 8;
    return html`${names}${own}`;
  });
  return { height: Math.max(line, y), drawn: html`${drawn}` };
}

const plot = { left: 34, right: width - 34, top: 10, bottom: 170 } as const;

function lines({ categories, series }: Chart): Drawing {
  const most = roundUp(Math.max(1, ...series.flatMap(({ values }) => values)));
  const step = (plot.right - plot.left) / Math.max(1, categories.length - 1);
  const xOf = (at: number): number =>
    round(categories.length === 1 ? (plot.left + plot.right) / 2 : plot.left + at * step);
  const yOf = (value: number): number => round(plot.bottom - (value / most) * (plot.bottom - plot.top));
  const axis = [0, 0.5, 1].map((part) => {
    const y = yOf(most * part);
    return html`<path class="axis" d="M${plot.left} ${y}H${plot.right}"/><text class="figure" x="${plot.left - 6}" y="${y + 4}" text-anchor="end">${most * part}</text>`;
  });
  const ends = apart(series.map(({ values }) => yOf(values.at(-1) ?? 0)));
  const curves = series.map(({ values }, at) => {
    const points = values.map((value, place) => [xOf(place), yOf(value)] as const);
    const [x, y] = [plot.right, ends[at] ?? 0];
    const end = html`<text class="figure" x="${x + 8}" y="${y + 4}">${values.at(-1) ?? ''}</text>`;
    return html`${curve(at, points)}${points.map(([px, py]) => mark(at, px, py))}${end}`;
  });
  return { height: plot.bottom + 26, drawn: html`${axis}${curves}${namesBelow(categories, xOf)}` };
}

/** The same heights in the same order, each at least a line of small letters below the one above it. */
function apart(heights: readonly number[]): number[] {
  const placed = [...heights];
  const order = heights.map((_, at) => at).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
  let above = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    above = Math.max(heights[at] ?? 0, above + 11);
    placed[at] = above;
  }
  return placed;
}

/** As many of the names as have room, the first and the last among them: the table has all of them. */
function namesBelow(categories: readonly string[], xOf: (at: number) => number): Markup {
  const last = categories.length - 1;
  const longest = Math.max(...categories.map((name) => name.length)) * 6.5 + 10;
  const shown = Math.max(2, Math.floor((plot.right - plot.left) / longest) + 1);
  const every = Math.max(1, Math.ceil(last / (shown - 1)));
  return html`${categories.map((name, at) => {
    if (at !== last && (at % every !== 0 || last - at < every)) return nothing;
    const anchor = at === 0 && last > 0 ? 'start' : at === last && last > 0 ? 'end' : 'middle';
    return html`<text x="${at === 0 ? xOf(0) - 8 : xOf(at)}" y="${plot.bottom + 20}" text-anchor="${anchor}">${name}</text>`;
  })}`;
}

const filled = (at: number): Markup => html`class="bar ${styleOf(at).color}" fill="url(#${fillOf(at)})"`;

const dashes = ['', '7 4', '2 3', '10 3 2 3', '4 2', '1 5'] as const;

function curve(at: number, points: readonly (readonly [number, number])[]): Markup {
  const { kind, color } = styleOf(at);
  return html`<polyline class="curve ${color}" stroke-dasharray="${dashes[kind] ?? ''}" points="${points.map((point) => point.join(',')).join(' ')}"/>`;
}

const marks = [
  html`<circle r="3.5"/>`,
  html`<path d="M-3.2-3.2h6.4v6.4h-6.4z"/>`,
  html`<path d="M0-4.4 4.2 3h-8.4z"/>`,
  html`<path d="M0-4.5 4.5 0 0 4.5-4.5 0z"/>`,
  html`<circle class="hollow" r="3.5"/>`,
  html`<path class="hollow" d="M-3.2-3.2h6.4v6.4h-6.4z"/>`,
];

const mark = (at: number, x: number, y: number): Markup =>
  html`<g class="dot ${styleOf(at).color}" transform="translate(${x} ${y})">${marks[styleOf(at).kind] ?? nothing}</g>`;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Words in lines of at most so many letters; a longer word has a line of its own. */
function inLines(words: string, max: number): string[] {
  const said: string[] = [];
  for (const word of words.split(/\s+/)) {
    const longer = `${said.at(-1) ?? ''} ${word}`.trim();
    if (said.length > 0 && longer.length <= max) said[said.length - 1] = longer;
    else said.push(word);
  }
  return said;
}
