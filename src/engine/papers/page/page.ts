import type { Paper } from '../../../kit/paper.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { partOf } from '../outline.ts';
import { chartFills } from './chart.ts';
import { cssString, html, type Markup, nothing, styleElement } from './markup.ts';
import { withShapes } from './shapes.ts';
import { style } from './style.ts';
import { headingOf, type Names, newNames, written } from './words.ts';

type Page = Extract<Paper, { kind: 'page' }>;

/**
 * A report as one web page that stands alone: it asks nobody for anything and runs nothing. Its first part is at its head, with what it
 * contains as links; the others follow.
 */
export function pageOf({ title, pages: [cover = [], ...parts], report }: Page): Uint8Array {
  const names = newNames();
  const { mark, foot, contents } = report;
  const front = partOf(cover, 1);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${mark === '' ? title : `${title} (${mark})`}</title>
${styleElement(style + marginsOf(foot, mark))}
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
${chartFills()}
<header>
${mark === '' ? nothing : html`<p class="mark">${mark}</p>`}
${headingOf(1, front.title ?? title)}
${written(front.title === undefined ? partOf(cover, 2).pieces : front.pieces, names)}
${contentsOf(contents, parts.length)}
</header>
<main id="report" tabindex="-1">
${parts.map((words, at) => sectionOf(words, at, names))}
</main>
<footer><p>${foot}</p></footer>
</body>
</html>
`;
  return new TextEncoder().encode(page.toString());
}

/** What is printed in the margins of each sheet: the same as a report has on paper. */
const marginsOf = (foot: string, mark: string): string =>
  `@page{@top-right{content:"${cssString(mark)}"}@bottom-left{content:"${cssString(foot)}"}}`;

function contentsOf(contents: readonly string[], parts: number): Markup {
  if (contents.length === 0) return nothing;
  const entries = contents.map((words, at) =>
    at < parts
      ? html`<li><a href="#part-${at + 1}">${withShapes(words)}</a></li>`
      : html`<li>${withShapes(words)}</li>`,
  );
  return html`<nav aria-labelledby="contents"><h2 id="contents">In this report</h2><ul>${entries}</ul></nav>`;
}

function sectionOf(words: Words, at: number, names: Names): Markup {
  const { title, pieces } = partOf(words, 2);
  return html`<section id="part-${at + 1}">${title === undefined ? nothing : headingOf(2, title)}${written(pieces, names)}</section>
`;
}
