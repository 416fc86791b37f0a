import { type Html, html } from '../html.ts';
import { across, type Frame, round, up } from './axes.ts';
import { colour } from './colours.ts';
import type { Series } from './series.ts';

/** Bars side by side in each category. */
export function bars(frame: Frame, all: readonly Series[]): Html {
  const room = ((frame.right - frame.left) / Math.max(frame.categories.length, 1)) * 0.72;
  const width = Math.min(room / Math.max(all.length, 1), 44);
  const each = all.map((one, series) =>
    one.values.map(({ label, value }) => {
      const x = across(frame, placeOf(frame, label)) - (width * all.length) / 2 + width * series;
      const [from, to] = [up(frame, 0), up(frame, value)];
      return html`<rect class="fill ${colour(series)}" x="${round(x + 1)}" y="${Math.min(from, to)}" width="${round(Math.max(width - 2, 1))}" height="${round(Math.max(Math.abs(from - to), 1))}" rx="2"><title>${titled(one, label, value)}</title></rect>`;
    }),
  );
  return html`${each.flat()}`;
}

/** A line for each series, with a point at each category. */
export function lines(frame: Frame, all: readonly Series[]): Html {
  const each = all.map((one, series) => {
    const points = one.values.map(({ label, value }) => ({ ...at(frame, label, value), label, value }));
    const path = ordered(points)
      .map(({ x, y }) => `${x},${y}`)
      .join(' ');
    const dots = points.map(
      ({ x, y, label, value }) =>
        html`<circle class="fill ${colour(series)}" cx="${x}" cy="${y}" r="3.5"><title>${titled(one, label, value)}</title></circle>`,
    );
    return html`<polyline class="line ${colour(series)}" points="${path}"/>${dots}`;
  });
  return html`${each}`;
}

/** Lines with the field below them filled. */
export function areas(frame: Frame, all: readonly Series[]): Html {
  const each = all.map((one, series) => {
    const points = ordered(one.values.map(({ label, value }) => at(frame, label, value)));
    const ground = up(frame, 0);
    const path = [
      `${points[0]?.x},${ground}`,
      ...points.map(({ x, y }) => `${x},${y}`),
      `${points.at(-1)?.x},${ground}`,
    ];
    return html`<polygon class="area ${colour(series)}" points="${path.join(' ')}"/>`;
  });
  return html`${each}${lines(frame, all)}`;
}

function at(frame: Frame, label: string, value: number): { x: number; y: number } {
  return { x: round(across(frame, placeOf(frame, label))), y: up(frame, value) };
}

function ordered<T extends { x: number }>(points: readonly T[]): T[] {
  return [...points].sort((a, b) => a.x - b.x);
}

function placeOf({ categories }: Frame, label: string): number {
  return Math.max(categories.indexOf(label), 0);
}

function titled(one: Series, label: string, value: number): string {
  return `${one.name === '' ? '' : `${one.name}, `}${label}: ${value}`;
}
