import type { Row } from '../coverage/row.ts';
import { COVERAGE, NOT_SPOKEN } from '../coverage.ts';
import type { World } from '../world/world.ts';
import { type Html, html } from './html.ts';
import { rail } from './screen/rail.ts';
import { top } from './screen/shell.ts';

/** What this workspace speaks of Slack's language, and what it does not. */
export function coveragePage(world: World): Html {
  const tables = Object.entries(COVERAGE).map(([what, rows]) => table(what, rows));
  return html`${top('What it speaks · pretend Slack')}<body class="page">${rail(world, 'coverage')}<main class="sheet" tabindex="-1"><h1>What it speaks</h1><p>Each rule with its evidence, and the test that holds it.</p><h2>Not spoken</h2><ul class="plain-list">${NOT_SPOKEN.map((one) => html`<li>${one}</li>`)}</ul>${tables}</main></body></html>`;
}

function table(what: string, rows: readonly Row[]): Html {
  const body = rows.map(
    ({ name, evidence, test, note }) =>
      html`<tr><td>${name}</td><td>${evidence}</td><td>${test}</td><td>${note}</td></tr>`,
  );
  return html`<h2>${what}</h2><div class="table-frame" role="group" aria-label="${what}" tabindex="0"><table><thead><tr><th scope="col">What</th><th scope="col">Evidence</th><th scope="col">Test</th><th scope="col">Note</th></tr></thead><tbody>${body}</tbody></table></div>`;
}
