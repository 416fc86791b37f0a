import { type Obj, str, strs } from '../../json.ts';
import { type Html, html } from '../html.ts';
import type { Series } from './series.ts';

/** The field a chart is drawn in, in units of its own. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly categories: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly xLabel: string;
  readonly yLabel: string;
}

/** Chooses round numbers for the scale, zero always on it. */
export function frameOf(all: readonly Series[], axis: Obj): Frame {
  const values = all.flatMap((one) => one.values.map((point) => point.value));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = roundStep((most - least || 1) / 4);
  const categories = strs(axis.categories);
  return {
    width: 560,
    height: 260,
    left: str(axis.y_label) === undefined ? 44 : 62,
    right: 550,
    top: 12,
    bottom: str(axis.x_label) === undefined ? 226 : 208,
    categories: categories.length > 0 ? categories : (all[0]?.values.map((one) => one.label) ?? []),
    low: Math.floor(least / step) * step,
    high: Math.ceil(most / step) * step || step,
    step,
    xLabel: str(axis.x_label) ?? '',
    yLabel: str(axis.y_label) ?? '',
  };
}

/** The middle of a category. */
export function across({ left, right, categories }: Frame, at: number): number {
  return left + ((right - left) / Math.max(categories.length, 1)) * (at + 0.5);
}

/** How high a value stands. */
export function up({ top, bottom, low, high }: Frame, value: number): number {
  return round(bottom - ((value - low) / (high - low)) * (bottom - top));
}

/** Lines and words around the field. */
export function axes(frame: Frame): Html {
  const { left, right, bottom, top, low, high, step, categories, xLabel, yLabel, width, height } = frame;
  const marks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step);
  const grid = marks.map((value) => {
    const y = up(frame, value);
    return html`<line class="grid" x1="${left}" x2="${right}" y1="${y}" y2="${y}"/><text class="tick" x="${left - 8}" y="${y + 4}" text-anchor="end">${short(value)}</text>`;
  });
  const every = Math.ceil(categories.length / 10);
  const names = categories.map(
    (name, at) =>
      at % every === 0 &&
      html`<text class="tick" x="${round(across(frame, at))}" y="${bottom + 18}" text-anchor="middle">${clipped(name, categories.length)}</text>`,
  );
  const middle = (top + bottom) / 2;
  return html`${grid}${names.filter((one) => one !== false)}
${xLabel !== '' && html`<text class="axis" x="${(left + width) / 2}" y="${height - 8}" text-anchor="middle">${xLabel}</text>`}
${yLabel !== '' && html`<text class="axis" x="14" y="${middle}" text-anchor="middle" transform="rotate(-90 14 ${middle})">${yLabel}</text>`}`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((one) => one * power >= raw) ?? 10;
  return step * power;
}

function short(value: number): string {
  return Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 2 }).format(value);
}

function clipped(name: string, many: number): string {
  const most = many > 6 ? 8 : 14;
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
