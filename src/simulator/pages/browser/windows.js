// The app's windows: shown above everything, the focus kept inside, sent in once at a time.
import { busy } from './busy.js';
import { morph } from './morph.js';
import { untrouble } from './tell.js';
import { flush } from './typing.js';
import { ask } from './wire.js';

const dialog = document.getElementById('window');
const FIELDS = '.window-body :is(input:not([type=hidden]), textarea, .btn)';
let shown = '';
let from;
let closing = false;

/** Shows the window on top, or none. */
export function showWindow(html) {
  if (html === shown) return;
  const [before, after] = [idIn(shown), idIn(html)];
  shown = html;
  if (after === undefined) return hide();
  if (before === undefined) from = document.activeElement;
  const wasWrong = dialog.querySelectorAll('[aria-invalid]').length > 0;
  morph(dialog, html);
  if (!dialog.open) dialog.showModal();
  if (before !== after) begin();
  else if (!wasWrong) dialog.querySelector('.field.wrong :is([aria-invalid]:is(input, textarea), input)')?.focus();
}

function begin() {
  dialog.querySelector('.window-body').scrollTop = 0;
  (
    dialog.querySelector('[data-focus]') ??
    dialog.querySelector(FIELDS) ??
    dialog.querySelector('footer .btn')
  )?.focus();
}

function hide() {
  dialog.close();
  dialog.replaceChildren();
  if (from?.isConnected) from.focus();
}

function idIn(html) {
  return /data-window="([^"]+)"/.exec(html)?.[1];
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
