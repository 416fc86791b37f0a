import type { Row } from '../coverage/row.ts';
import { COVERAGE, NOT_SPOKEN } from '../coverage.ts';
import { type Html, html } from './html.ts';

/** What this workspace speaks of Slack's language, and what it does not. */
export function coveragePage(): Html {
  const tables = Object.entries(COVERAGE).map(([what, rows]) => table(what, rows));
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>What it speaks</title><link rel="stylesheet" href="/page/style.css"></head>
<body class="traffic"><p><a href="/">Back</a></p><h1>Not spoken</h1><ul>${NOT_SPOKEN.map((one) => html`<li>${one}</li>`)}</ul>${tables}</body></html>`;
}

function table(what: string, rows: readonly Row[]): Html {
  const body = rows.map(
    ({ name, evidence, test, note }) =>
      html`<tr><td>${name}</td><td>${evidence}</td><td>${test}</td><td>${note}</td></tr>`,
  );
  return html`<h1>${what}</h1><table><thead><tr><th>What</th><th>Evidence</th><th>Test</th><th>Note</th></tr></thead><tbody>${body}</tbody></table>`;
}
