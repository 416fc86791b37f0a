import type { Chart, Table } from '../../../kit/words/pieces.ts';
import { numbersOf, type Outlined, saysTheSame } from '../outline.ts';
import { chartPicture, legend } from './chart.ts';
import { html, type Markup, nothing } from './markup.ts';
import { withShapes } from './shapes.ts';

/** Names on a page, each given once: of what a link leads to, and of what a screen reader lists. */
export interface Names {
  id(): string;
  /** The same words with a number behind them where they were given before. */
  of(words: string): string;
}

export function newNames(): Names {
  const given = new Map<string, number>();
  let ids = 0;
  return {
    id() {
      ids += 1;
      return `chart-${ids}`;
    },
    of(words) {
      const times = (given.get(words) ?? 0) + 1;
      given.set(words, times);
      return times === 1 ? words : `${words} (${times})`;
    },
  };
}

/** Pieces as they stand on the page. Buttons do not: nothing can be pressed there. */
export function written(pieces: readonly Outlined[], names: Names): Markup {
  return html`${pieces.map((piece, at) => writtenPiece(piece, names, [pieces[at - 1], pieces[at + 1]]))}`;
}

function writtenPiece(piece: Outlined, names: Names, beside: readonly (Outlined | undefined)[]): Markup {
  switch (piece.piece) {
    case 'heading':
      return headingOf(piece.level, piece.words);
    case 'quote':
      return html`<blockquote><p>${withShapes(piece.words)}</p></blockquote>`;
    case 'paragraph':
    case 'entry':
    case 'row':
      return html`<p>${withShapes(piece.text.plain)}</p>`;
    case 'aside':
      return html`<p class="aside">${withShapes(piece.text.plain)}</p>`;
    case 'bullets':
      return html`<ul>${piece.items.map(({ plain }) => html`<li>${withShapes(plain)}</li>`)}</ul>`;
    case 'table':
      return tableOf(piece.table, names, piece.again ? 'unseen' : 'seen');
    case 'chart':
      return figureOf(piece.chart, names, beside);
    case 'divider':
      return html`<hr>`;
    case 'buttons':
      return nothing;
  }
}

/** HTML has six levels. */
export function headingOf(level: number, words: string): Markup {
  const said = withShapes(words);
  const tags = [html`h1`, html`h2`, html`h3`, html`h4`, html`h5`];
  const tag = tags[level - 1] ?? html`h6`;
  return html`<${tag}>${said}</${tag}>`;
}

/** A table that can be moved sideways where the screen is narrow, by finger and by keyboard. */
function tableOf({ caption, headings, rows }: Table, names: Names, look: 'unseen' | 'seen'): Markup {
  const looks = headings.map((_, column) => lookOf(rows.map((row) => row[column] ?? '')));
  const head = headings.map((heading, column) =>
    heading === '' ? html`<td></td>` : html`<th scope="col" class="${looks[column] ?? ''}">${withShapes(heading)}</th>`,
  );
  return html`<div class="scroll" role="region" aria-label="${names.of(`Table: ${caption}`)}" tabindex="0"><table><caption class="${look}"><span>${withShapes(caption)}</span></caption><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => rowOf(row, looks))}</tbody></table></div>`;
}

/** The first cell names its row. */
function rowOf(row: readonly string[], looks: readonly string[]): Markup {
  const cells = looks.map((look, column) => {
    const cell = withShapes(row[column] ?? '');
    return column === 0 && row[0] !== '' ? html`<th scope="row">${cell}</th>` : html`<td class="${look}">${cell}</td>`;
  });
  return html`<tr>${cells}</tr>`;
}

/** How a column looks: figures stand one below the other, and sentences have room. */
function lookOf(cells: readonly string[]): string {
  if (cells.every((cell) => /^([-−–]?[\d.,]+\s?%?)?$/.test(cell))) return 'number';
  if (cells.every((cell) => cell.length <= 14)) return 'short';
  return cells.some((cell) => cell.length > 20) ? 'long' : 'text';
}

/** A chart, and its numbers in a table, unless a table beside it has them. */
function figureOf(chart: Chart, names: Names, beside: readonly (Outlined | undefined)[]): Markup {
  if (chart.categories.length === 0 || chart.series.length === 0) return nothing;
  const said = beside.some((one) => one?.piece === 'table' && saysTheSame(one.table, chart));
  const numbers = html`<details open><summary>The numbers in this chart</summary>${tableOf(numbersOf(chart), names, 'unseen')}</details>`;
  return html`<figure><figcaption>${chart.title}</figcaption>${legend(chart)}${chartPicture(chart, names.id())}${said ? nothing : numbers}</figure>`;
}
