import { parsed, str } from '../json.ts';
import type { Traffic } from '../log.ts';
import type { World } from '../world/world.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { rail } from './screen/rail.ts';
import { top } from './screen/shell.ts';

const SHOWN = 300;

/** Every request of late, the newest first, and what a careful app would not have done. */
export function trafficPage(world: World): Html {
  const problems = world.log.problems();
  const wrong =
    problems.length > 0
      ? html`<ul class="problems">${problems.map((one) => html`<li>${icon('warning')}${one}</li>`)}</ul>`
      : html`<p class="well">${icon('check')}None. The app has kept Slack’s rules so far.</p>`;
  return html`${top('Traffic · pretend Slack')}<body class="page">${rail(world, 'traffic')}<main class="sheet" id="sheet" tabindex="-1"><h1>Traffic</h1>
<h2>Problems</h2>${wrong}
<h2>Requests</h2><div class="filter" role="search"><label>Show only <input class="writable" id="filter" type="text" autocomplete="off" placeholder="a method, an event, a status" data-own></label><p id="found" role="status" data-own></p></div>
${rows(world)}</main><script src="/page/script/traffic.js" type="module"></script></body></html>`;
}

/** One request and its answer, in full. */
export function trafficBody(world: World, n: number): Html {
  const entry = world.log.entry(n);
  if (!entry) return html`<p>This one is no longer kept.</p>`;
  const answer =
    entry.answer === undefined ? undefined : html`<h3>Answer</h3><pre tabindex="0">${pretty(entry.answer)}</pre>`;
  return html`<h3>Request</h3><pre tabindex="0">${pretty(entry.body)}</pre>${answer}`;
}

function rows(world: World): Html {
  const all = world.log.traffic();
  const first = world.log.recorded() - all.length;
  const last = all
    .map((entry, at) => ({ entry, n: first + at }))
    .slice(-SHOWN)
    .reverse();
  if (last.length === 0) return html`<p>Nothing has been sent yet, either way.</p>`;
  return html`<ol class="requests" reversed>${last.map(({ entry, n }) => row(entry, n))}</ol>`;
}

function row(entry: Traffic, n: number): Html {
  const bad = entry.status >= 400 || entry.status === 0 || failed(entry.answer);
  const way = entry.direction === 'in' ? 'app → Slack' : 'Slack → app';
  const time = new Date(entry.at).toISOString();
  return html`<li data-key="n${n}" data-find="${`${entry.what} ${entry.status} ${way}`.toLowerCase()}"><details data-n="${n}" data-key="d${n}"><summary><span class="way ${entry.direction}">${way}</span><b>${entry.what}</b><span class="status ${bad ? 'bad' : 'good'}">${entry.status === 0 ? 'no answer' : entry.status}${bad && entry.status === 200 && ' not ok'}</span><span class="ms">${entry.ms.toFixed(1)} ms</span><time datetime="${time}">${time.slice(0, 19).replace('T', ' ')}</time></summary><div class="body" data-own></div></details></li>`;
}

function failed(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}

/** JSON inside of texts, as forms carry it, is spread out as well. */
function pretty(value: unknown): string {
  if (typeof value === 'string') return value;
  return (
    JSON.stringify(value, (_key, item) => (/^[[{]/.test(str(item) ?? '') ? (parsed(item) ?? item) : item), 2) ?? ''
  );
}
