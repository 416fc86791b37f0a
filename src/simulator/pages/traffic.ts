import type { World } from '../world/world.ts';
import { type Html, html } from './html.ts';

const SHOWN = 200;

/** Every request of late, the newest first, and what a careful app would not have done. */
export function trafficPage(world: World): Html {
  const rows = world.log.traffic().slice(-SHOWN).reverse();
  const problems = world.log.problems().map((one) => html`<li>${one}</li>`);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Traffic</title><link rel="stylesheet" href="/page/style.css"></head>
<body class="traffic"><p><a href="/">Back</a></p>
<h1>Problems</h1><ul>${problems.length > 0 ? problems : html`<li>None.</li>`}</ul>
<h1>Traffic</h1>
<table><thead><tr><th>When</th><th>Way</th><th>What</th><th>Status</th><th>ms</th><th>Body and answer</th></tr></thead><tbody>
${rows.map(
  (
    one,
  ) => html`<tr><td>${new Date(one.at).toISOString()}</td><td>${one.direction === 'in' ? 'to Slack' : 'to the app'}</td><td>${one.what}</td>
<td>${one.status}</td><td>${one.ms.toFixed(1)}</td><td><details><summary>show</summary><pre>${pretty(one.body)}</pre><pre>${pretty(one.answer)}</pre></details></td></tr>`,
)}
</tbody></table></body></html>`;
}

function pretty(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2);
}
