// What is typed goes to the server as it is typed, so that neither an update nor a reload loses a letter.
import { unsaved } from './morph.js';
import { place } from './place.js';
import { act, quiet } from './wire.js';

const PAUSE = 120;
const waiting = new Map();
const others = [];
let sending = Promise.resolve();

/** Keeps what stands in a field, soon. */
export function keepSoon(field) {
  unsaved.add(field);
  clearTimeout(waiting.get(field));
  waiting.set(
    field,
    setTimeout(() => keep(field), PAUSE),
  );
}

/** Keeps everything that is not kept yet; resolves when the server has it. */
export async function flush() {
  for (const field of [...waiting.keys()]) keep(field);
  await Promise.all([sending, ...others.map((run) => run())]);
}

/** Something else that may still have to reach the server. */
export function alsoFlush(run) {
  others.push(run);
}

/** Tells the app that a field was left or Enter pressed in it, where the app asked for that. */
export function entered(field) {
  clearTimeout(waiting.get(field));
  waiting.delete(field);
  sending = sending.then(() => send(field, true));
  return sending;
}

/** Forgets what was typed here and not kept: it was sent. */
export function forget(field) {
  clearTimeout(waiting.get(field));
  waiting.delete(field);
  unsaved.delete(field);
}

function keep(field) {
  clearTimeout(waiting.get(field));
  waiting.delete(field);
  sending = sending.then(() => send(field, false));
}

async function send(field, isEntered) {
  const text = field.value;
  const { block, action, draftPlace } = describe(field);
  if (draftPlace) await quiet(act('draft', draftPlace.channel, draftPlace.thread, text));
  else if (block !== undefined) await quiet(act('type', { block, action }, text, isEntered));
  if (field.value === text) unsaved.delete(field);
}

function describe(field) {
  const form = field.closest('[data-composer]');
  if (form) return { draftPlace: { channel: form.dataset.place, thread: form.dataset.thread } };
  return { block: field.dataset.block, action: field.dataset.action };
}

/** Shows how much is written, by letters as people count them at Slack. */
export function count(field) {
  const counter = field.parentElement?.querySelector('[data-counter]');
  if (!counter) return;
  const [typed, most] = [Array.from(field.value).length, Number(field.dataset.most)];
  counter.textContent = `${typed} / ${most}`;
  counter.classList.toggle('over', typed > most);
}

/** As tall as its words, up to a point. */
export function grow(field) {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight + 2, innerHeight * 0.4)}px`;
}

document.addEventListener('input', (event) => {
  const field = event.target;
  if (!field.matches('[data-type], [data-draft]')) return;
  keepSoon(field);
  count(field);
  if (field.matches('textarea')) grow(field);
});

document.addEventListener('change', (event) => {
  if (event.target.matches('[data-type]') && place().as !== '') entered(event.target);
});

addEventListener('pagehide', () => flush());
