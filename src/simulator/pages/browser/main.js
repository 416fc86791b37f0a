// The page in the browser: asks for the person's screen, and turns what is done there into the verbs that tests use.
// It keeps nothing of its own: who one is and where stands in the address, everything else on the server.
import { busy } from './busy.js';
import { beginCommand } from './composer.js';
import { sure } from './confirm.js';
import { unfile } from './fields.js';
import './fold.js';
import { go, leaveThread } from './go.js';
import { closeMenus, toggleMenu } from './menus.js';
import { openPeople } from './people.js';
import { isKnown, place, shownPlace } from './place.js';
import { refresh } from './refresh.js';
import { drop } from './select.js';
import { sortBy, turnPage } from './tables.js';
import { notice, tell, untrouble } from './tell.js';
import { flush } from './typing.js';
import { openWelcome, start } from './welcome.js';
import { closeWindow } from './windows.js';
import { act, ask, change, quiet } from './wire.js';

const spot = (where) => (where?.startsWith('{') ? JSON.parse(where) : where);

/** What a click on something does, by the mark it carries. */
const clicks = {
  go: (button) => go(button.dataset.go, button.dataset.thread ?? ''),
  unthread: () => leaveThread(),
  menu: (button) => toggleMenu(button),
  people: (button) => openPeople(button.dataset.people),
  welcome: () => openWelcome(),
  start: (button) => start(button),
  press: (button) => press(button),
  shortcut: (button) => busy(button, () => ask('shortcut', button.dataset.shortcut, spot(button.dataset.where))),
  close: (button) => closeWindow(button.dataset.close === 'all'),
  dismiss: (button) => act('dismiss', button.dataset.dismiss),
  drop: (button) => drop(button),
  unfile: (button) => unfile(button),
  clock: (button) => moveClock(button.dataset.clock),
  reset: () => act('resetBudget'),
  slash: (button) => beginCommand(button),
  sort: (button) => sortBy(button),
  page: (button) => turnPage(button),
};

async function press(button) {
  if (!(await sure(button))) return;
  untrouble();
  const { block, action, option, where, url } = button.dataset;
  if (url) open(url, '_blank', 'noreferrer');
  const target = { block, action, ...(option === undefined ? {} : { option }) };
  await busy(button, async () => {
    await flush();
    await ask('press', target, spot(where));
  });
}

async function moveClock(to) {
  const [how, ms] = to.split(':');
  await change('clock', how === 'at' ? { to: Number(ms) } : { by: Number(ms) });
  await refresh();
  if (document.body.dataset.busy === 'yes') tell('Catching up…');
  await change('idle', {});
  // Whoever has Home before them when time has passed has opened it again, as the app should know.
  if (shownPlace().at === 'home') await act('look', 'home', true);
  await refresh();
  notice(`It is ${document.querySelector('.now').textContent}`);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button || button.closest('#people, #confirm')) return;
  const [mark] = Object.keys(clicks).filter((name) => name in button.dataset);
  if (!mark) return;
  const inMenu = button.closest('.menu');
  quiet(Promise.resolve(clicks[mark](button)).then(() => (mark === 'menu' ? undefined : refresh())));
  if (inMenu) closeMenus(true);
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && place().thread !== '' && !document.querySelector('dialog[open]')) quiet(leaveThread());
});

addEventListener('popstate', () => quiet(refresh()));

const live = new EventSource('/live');
let waiting;
live.addEventListener('message', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => quiet(refresh()), 10);
});
live.addEventListener('error', () => notice('The page has lost its server. Start it again, then reload.', 'bad'));
live.addEventListener('open', () => untrouble());

await quiet(refresh());
// Somebody who comes to Home by its address has opened it, as the app should know.
if (shownPlace().at === 'home') quiet(act('look', 'home', true));
if (!isKnown() && document.getElementById('welcome')) await quiet(openWelcome());
