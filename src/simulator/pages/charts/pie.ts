import { type Html, html } from '../html.ts';
import { round } from './axes.ts';
import { colour } from './colours.ts';

const [MIDDLE, RADIUS] = [110, 100];

/** Segments of a whole, from twelve o'clock onwards, each with its share where there is room for it. */
export function pie(values: readonly { label: string; value: number }[]): { box: string; shapes: Html } {
  const whole = values.reduce((sum, one) => sum + one.value, 0) || 1;
  let from = 0;
  const shapes = values.map((one, at) => {
    const share = one.value / whole;
    const shape = segment(from, share, at);
    from += share;
    return html`<g>${shape}<title>${one.label}: ${one.value} (${Math.round(share * 100)}%)</title>${share > 0.06 && percent(from - share / 2, share)}</g>`;
  });
  return { box: '0 0 220 220', shapes: html`${shapes}` };
}

function segment(from: number, share: number, at: number): Html {
  if (share > 0.999) return html`<circle class="fill ${colour(at)}" cx="${MIDDLE}" cy="${MIDDLE}" r="${RADIUS}"/>`;
  const [a, b] = [point(from, RADIUS), point(from + share, RADIUS)];
  return html`<path class="fill piece ${colour(at)}" d="M${MIDDLE} ${MIDDLE}L${a.x} ${a.y}A${RADIUS} ${RADIUS} 0 ${share > 0.5 ? 1 : 0} 1 ${b.x} ${b.y}Z"/>`;
}

function percent(middle: number, share: number): Html {
  const { x, y } = point(middle, RADIUS * 0.65);
  return html`<text class="share" x="${x}" y="${y + 4}" text-anchor="middle">${Math.round(share * 100)}%</text>`;
}

function point(turn: number, radius: number): { x: number; y: number } {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return { x: round(MIDDLE + Math.cos(angle) * radius), y: round(MIDDLE + Math.sin(angle) * radius) };
}
