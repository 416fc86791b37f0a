import { html, type Markup } from './markup.ts';

/** The colored shapes of Slack, as they are drawn on the page: each differs in its outline from the others, as it does in print. */
const shapes: Readonly<Record<string, { readonly color: string; readonly drawn: Markup }>> = {
  '🟢': { color: 'green', drawn: html`<circle class="full" cx="6" cy="6" r="5"/>` },
  '🟡': {
    color: 'yellow',
    drawn: html`<circle cx="6" cy="6" r="4.5"/><path class="full" d="M6 1.5a4.5 4.5 0 0 0 0 9z"/>`,
  },
  '🔴': { color: 'red', drawn: html`<path class="full" d="M6 1 11.5 11H.5z"/>` },
  '🔵': {
    color: 'blue',
    drawn: html`<circle cx="6" cy="6" r="4.5"/><path class="full" d="M6 6V1.5A4.5 4.5 0 0 1 10.5 6z"/>`,
  },
  '⚪': { color: 'gray', drawn: html`<circle cx="6" cy="6" r="4.5"/>` },
  '⬛': { color: 'black', drawn: html`<path d="m2 2 8 8M10 2l-8 8"/>` },
  '❔': { color: 'gray', drawn: html`<path d="M6 1l5 5-5 5-5-5z"/>` },
  '⛔': { color: 'red', drawn: html`<path class="full" d="M1 1h10v10H1z"/>` },
};

/** Words, each colored shape in them drawn, on one line with the word beside it: that says the same to who does not see it. */
export const withShapes = (words: string): Markup => {
  const parts = words.split(/([🟢🟡🔴🔵⚪⬛❔⛔]\s*\S*)/u);
  return html`${parts.map((part) => shapeOf(part) ?? html`${part}`)}`;
};

function shapeOf(part: string): Markup | undefined {
  const letter = String.fromCodePoint(part.codePointAt(0) ?? 0);
  const shape = shapes[letter];
  if (!shape) return undefined;
  const drawn = html`<svg class="shape ${shape.color}" viewBox="0 0 12 12" aria-hidden="true">${shape.drawn}</svg>`;
  return html`<span class="together">${drawn} ${part.slice(letter.length).trimStart()}</span>`;
}
