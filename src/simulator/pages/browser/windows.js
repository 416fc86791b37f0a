// The app's windows: shown above everything, the focus kept inside, sent in once at a time.
import { busy } from './busy.js';
import { morph } from './morph.js';
import { untrouble } from './tell.js';
import { flush } from './typing.js';
import { ask } from './wire.js';

const dialog = document.getElementById('window');
const FIELDS = '.window-body :is(input:not([type=hidden]), textarea, .btn)';
/** How far each step that lies below another was read. */
const tops = new Map();
let shown = '';
let from;
let closing = false;

/** Shows the window on top, or none. */
export function showWindow(html) {
  if (html === shown) return;
  const before = step();
  shown = html;
  if (html === '') return hide();
  if (!before) from = document.activeElement;
  const wasWrong = dialog.querySelectorAll('[aria-invalid]').length > 0;
  morph(dialog, html);
  if (!dialog.open) dialog.showModal();
  const after = step();
  if (before) tops.set(before.name, before.top);
  if (isAnother(before, after)) begin(before?.id === after.id ? 0 : (tops.get(after.name) ?? 0));
  else if (!wasWrong && dialog.querySelector('.field.wrong')) focusWrong();
  else if (!dialog.contains(document.activeElement)) land();
}

/** What the window shows: which view, which step of it, and its questions. */
function step() {
  const form = dialog.querySelector('form');
  if (!form) return undefined;
  const body = form.querySelector('.window-body');
  const asked = [...body.querySelectorAll('.field [data-block]')].map((one) => one.dataset.block);
  return { id: form.dataset.window, name: form.dataset.step, top: body.scrollTop, asked };
}

/**
 * Slack documents nothing of where a window is scrolled to after `views.update` or `response_action: update`; what it says is that
 * answers survive where their block and action stay the same. So a version in which at least one question stays is the same step, and
 * stays where one reads; another view, form or title, or other questions altogether, is a new one, and is read from its top. An app
 * cannot scroll a window at Slack either: nothing that must be seen may hang on it.
 */
function isAnother(before, after) {
  if (before?.name !== after.name) return true;
  return before.asked.length > 0 && !before.asked.some((one) => after.asked.includes(one));
}

function begin(top) {
  dialog.querySelector('.window-body').scrollTop = top;
  land();
}

/** The focus goes to the first thing to do that is in view; where one has to read first, to the heading. */
function land() {
  const first = dialog.querySelector('[data-focus]') ?? dialog.querySelector(FIELDS);
  const wanted = first ?? dialog.querySelector('footer .btn');
  if (wanted && (wanted !== first || 'focus' in wanted.dataset || isInView(wanted))) wanted.focus();
  else document.getElementById('window-title').focus();
}

function isInView(field) {
  const [body, box] = [dialog.querySelector('.window-body'), field].map((one) => one.getBoundingClientRect());
  return box.top >= body.top && box.bottom <= body.bottom;
}

function focusWrong() {
  dialog.querySelector('.field.wrong :is([aria-invalid]:is(input, textarea), input)')?.focus();
}

function hide() {
  tops.clear();
  dialog.close();
  dialog.replaceChildren();
  if (from?.isConnected) from.focus();
}

/** Closes the window on top, or all of them. */
export async function closeWindow(all) {
  if (closing) return;
  closing = true;
  await flush();
  await ask('close', { all });
  closing = false;
}

/** Sends the window in; until the app has answered nothing in it can be sent again. */
export async function sendWindow() {
  const button = dialog.querySelector('footer button[type=submit]');
  if (!button || button.getAttribute('aria-busy') === 'true') return;
  untrouble();
  await busy(button, async () => {
    await flush();
    await ask('submit');
  });
}

dialog.addEventListener('cancel', (event) => {
  event.preventDefault();
  void closeWindow(false);
});
dialog.addEventListener('submit', (event) => {
  event.preventDefault();
  void sendWindow();
});
// A browser may close a dialog by itself at a second Escape, whatever the page says: then the app is told as well.
dialog.addEventListener('close', () => {
  if (shown !== '') void closeWindow(false);
});
