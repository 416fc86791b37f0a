// Writing: Enter sends, a slash lists the commands.
import { busy } from './busy.js';
import { move, rowsOf } from './list.js';
import { notice, tell } from './tell.js';
import { timed } from './timings.js';
import { forget, grow, keepSoon } from './typing.js';
import { act, ask, quiet } from './wire.js';

const formOf = (field) => field.closest('[data-composer]');
const listOf = (field) => formOf(field).querySelector('.commands');

/** Sends what is written; it comes back into the field if the app did not take it. */
export async function send(form) {
  const field = form.querySelector('textarea');
  const text = field.value.trim();
  if (text === '') return;
  const { place, thread } = form.dataset;
  if (text.startsWith('/') && thread !== '') return notice('Commands cannot be used in threads.', 'bad');
  clear(field);
  await quiet(act('draft', place, thread, ''));
  const run = () =>
    text.startsWith('/')
      ? ask('command', text, place === 'app' ? undefined : place)
      : ask('say', place, text, thread || undefined);
  const answer = await busy(form.querySelector('.send'), run);
  if (answer?.kind !== 'error' || field.value !== '') return;
  field.value = text;
  keepSoon(field);
  grow(field);
}

function clear(field) {
  field.value = '';
  forget(field);
  grow(field);
  closeCommands(field);
}

/** Lists the commands that begin as what is written. */
export function showCommands(field) {
  const list = listOf(field);
  const typed =
    /^\/\S*$/.test(field.value) && formOf(field).dataset.thread === '' ? field.value.toLowerCase() : undefined;
  if (typed === undefined) return closeCommands(field);
  for (const row of list.querySelectorAll('[role=option]')) row.hidden = !row.dataset.command.startsWith(typed);
  if (rowsOf(list).length === 0) return closeCommands(field);
  const isNew = list.hidden;
  void timed('commands', async () => {
    list.hidden = false;
    const count = rowsOf(list).length;
    if (isNew) tell(`${count === 1 ? '1 command' : `${count} commands`}. Arrows choose, Enter takes one.`);
    move(field, list, 0);
  });
}

function closeCommands(field) {
  listOf(field).hidden = true;
  field.removeAttribute('aria-activedescendant');
}

function complete(field, row) {
  field.value = `${row.dataset.command} `;
  closeCommands(field);
  field.focus();
  keepSoon(field);
}

/** Begins a command, for those who have no slash at hand. */
export function beginCommand(button) {
  const field = formOf(button).querySelector('textarea');
  if (field.value === '') field.value = '/';
  field.focus();
  keepSoon(field);
  showCommands(field);
}

document.addEventListener('input', (event) => {
  if (event.target.matches('[data-draft]')) showCommands(event.target);
});

document.addEventListener(
  'keydown',
  (event) => {
    const field = event.target;
    if (!field.matches?.('[data-draft]') || event.isComposing) return;
    const list = listOf(field);
    const active = list.hidden ? undefined : list.querySelector('.active');
    // A command written out in full is sent, not completed.
    const isWhole = active?.dataset.command === field.value.trim();
    if (active && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      move(field, list, event.key === 'ArrowDown' ? 'next' : 'previous');
    else if (active && (event.key === 'Tab' || (event.key === 'Enter' && !isWhole))) complete(field, active);
    else if (active && event.key === 'Escape') closeCommands(field);
    else if (event.key === 'Enter' && !event.shiftKey) quiet(send(formOf(field)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);

document.addEventListener('mousedown', (event) => {
  if (event.target.closest('.commands')) event.preventDefault();
});
document.addEventListener('click', (event) => {
  const row = event.target.closest('.commands [role=option]');
  if (row) complete(row.closest('[data-composer]').querySelector('textarea'), row);
});
document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-composer]')) return;
  event.preventDefault();
  quiet(send(event.target));
});
document.addEventListener('focusout', (event) => {
  if (event.target.matches?.('[data-draft]')) closeCommands(event.target);
});
