import type { World } from '../world/world.ts';
import { type Html, html } from './html.ts';

/** The page itself; the script fills in what a person sees. */
export function shell(world: World, viewer: string): Html {
  const people = world.people.all().filter((one) => !one.bot);
  const options = people.map(
    (one) =>
      html`<option value="${one.id}" ${one.id === viewer && html`selected`}>${one.name}${one.guest && ' (guest)'}${one.deactivated && ' (deactivated)'}</option>`,
  );
  const commands = world.manifest.features?.slash_commands?.map((one) => html`<option value="${one.command} ">`) ?? [];
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Pretend Slack</title>
<link rel="stylesheet" href="/page/style.css"><link rel="icon" href="data:,"></head>
<body>
<header class="bar">
  <label>You are <select id="person">${options}</select></label>
  <span id="clock"></span>
  <span role="group" aria-label="Move the clock"><button type="button" data-clock="3600000">+1 hour</button><button type="button" data-clock="86400000">+1 day</button><button type="button" data-clock="604800000">+1 week</button></span>
  <button type="button" id="reload">Reload</button>
  <a href="/page/traffic">Traffic</a> <a href="/page/coverage">What it speaks</a>
</header>
<nav id="sidebar" aria-label="Conversations"></nav>
<main><div id="main" aria-live="polite"></div>
<p role="status"></p>
<form id="composer"><label for="say">Message or /command</label><input id="say" list="commands" autocomplete="off"><datalist id="commands">${commands}</datalist><button type="submit">Send</button></form></main>
<dialog id="dialog"><div id="window"></div><p role="status"></p></dialog>
<script src="/page/script.js" type="module"></script>
</body></html>`;
}

/** What one can go to. */
export function sidebar(world: World, viewer: string): Html {
  const mine = world.channels.all().filter((one) => one.kind !== 'im' && one.members.has(viewer));
  const channels = mine.map(
    (one) => html`<li><button type="button" data-go="${one.id}">${one.private ? '🔒 ' : '# '}${one.name}</button></li>`,
  );
  const shortcuts = world.manifest.features?.shortcuts?.filter((one) => one.type === 'global') ?? [];
  const buttons = shortcuts.map(
    (one) => html`<li><button type="button" data-shortcut="${one.name}">⚡ ${one.name}</button></li>`,
  );
  return html`<h2>${world.app.name}</h2>
<ul><li><button type="button" data-go="home">Home</button></li><li><button type="button" data-go="app">Messages</button></li>${buttons}</ul>
<h2>Channels</h2><ul>${channels}</ul>`;
}
