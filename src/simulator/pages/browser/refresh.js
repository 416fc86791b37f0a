// Asks for what the person sees, and puts it in where it changed.
import { morph } from './morph.js';
import { place, setPlace, shownPlace } from './place.js';
import { tell } from './tell.js';
import { showWindow } from './windows.js';
import { act, piece, quiet } from './wire.js';

const byId = (id) => document.getElementById(id);
const shown = {};
let running;
let again = false;
const last = { main: '', thread: '', newest: 0 };

/** Shows what is true now. Asked again meanwhile, it asks the server once more, so that the last word is the newest. */
export function refresh() {
  if (running) {
    again = true;
    return running;
  }
  running = draw().finally(() => {
    running = undefined;
  });
  return running;
}

async function draw() {
  do {
    again = false;
    const { as, at, thread } = shownPlace();
    const parts = await (await piece('/page/parts', { as, at, thread })).json();
    if (!same(shownPlace(), { as, at, thread })) again = true;
    else if (parts.as !== as) again = goneTo({ as: parts.as });
    else put(parts);
  } while (again);
}

function goneTo(change) {
  setPlace(change);
  return true;
}

function put(parts) {
  const { as, at, thread } = shownPlace();
  document.body.dataset.screen = place().at === '' ? 'list' : thread === '' ? 'talk' : 'thread';
  document.body.dataset.as = as;
  document.body.dataset.busy = parts.busy ? 'yes' : '';
  document.title = parts.title === '' ? 'Pretend Slack' : `${parts.title} · pretend Slack`;
  byId('thread').hidden = parts.thread === '';
  const where = { main: `${as}/${at}`, thread: `${as}/${at}/${thread}` };
  const stay = ['main', 'thread'].map((name) => ({
    name,
    moved: where[name] !== last[name],
    top: topOf(scroller(name)),
  }));
  for (const name of ['bar', 'spent', 'side', 'main', 'thread']) fill(byId(name), parts[name]);
  for (const { name, moved, top } of stay) settle(scroller(name), moved ? undefined : top, moved);
  announce(as, stay[0].moved);
  Object.assign(last, where);
  showWindow(parts.window);
}

function fill(target, html) {
  if (shown[target.id] === html) return;
  shown[target.id] = html;
  morph(target, html);
}

function scroller(name) {
  return byId(name).querySelector('#messages, #replies');
}

/** Where somebody has scrolled to; undefined at the end, where one stays at the end. */
function topOf(box) {
  const isAtEnd = !box || box.scrollHeight - box.scrollTop - box.clientHeight < 60;
  return isAtEnd ? undefined : box.scrollTop;
}

/** A conversation opens at what is new, or at its end, and stays there until somebody scrolls up. */
function settle(box, top, moved) {
  if (!box) return;
  const fresh = moved ? box.querySelector('.fresh') : undefined;
  if (fresh) fresh.scrollIntoView({ block: 'center' });
  else box.scrollTop = top ?? box.scrollHeight;
}

/** Says aloud what somebody else has just written here, and marks it as read. */
function announce(as, moved) {
  const [newest] = [...document.querySelectorAll('#messages > .messages > .message')].slice(-1);
  const { ts = '0', by = '' } = newest?.dataset ?? {};
  const isNews = Number(ts) > last.newest && !moved && by !== 'me';
  last.newest = Number(ts);
  if (!isNews) return;
  tell(`${by}: ${newest.querySelector('.text, .blocks')?.textContent.slice(0, 300) ?? ''}`);
  if (document.visibilityState === 'visible' && as === place().as) quiet(act('read', shownPlace().at));
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
