import type { Account } from '../../world/people.ts';
import type { World } from '../../world/world.ts';
import { type Html, html } from '../html.ts';
import { rail } from './rail.ts';

/** The head of every page: title, style, and the icon of the tab. */
export function top(title: string): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="color-scheme" content="light dark"><title>${title}</title><link rel="stylesheet" href="/page/style.css"><link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%234a154b'/%3E%3Cpath d='M9 12h14M9 20h14M13 7l-2 18M21 7l-2 18' stroke='%23fff' stroke-width='2.5'/%3E%3C/svg%3E"></head>`;
}

/** The page itself; the script fills in what a person sees. */
export function shell(world: World, viewer: Account | undefined): Html {
  return html`${top(`${world.page.welcome?.workspace ?? 'Pretend Slack'}`)}
<body data-as="${viewer?.id}" data-screen="list">
<a class="skip" href="#main">Skip to the conversation</a>
<div class="bar" id="bar" role="region" aria-label="About this page"></div>
${rail(world, 'slack')}
<section class="side" id="side" aria-label="Workspace"></section>
<main class="main" id="main" tabindex="-1"></main>
<aside class="thread" id="thread" aria-label="Thread" hidden></aside>
<dialog class="window" id="window" aria-labelledby="window-title"></dialog>
<dialog class="people" id="people" aria-label="People"></dialog>
<dialog class="confirm" id="confirm" aria-labelledby="confirm-title"></dialog>
${world.page.welcome && html`<dialog class="welcome" id="welcome" aria-labelledby="welcome-title"></dialog>`}
<div class="toast" id="toast" role="alert"></div>
<p class="sr" id="told" role="status"></p>
<script src="/page/script/main.js" type="module"></script>
</body></html>`;
}
