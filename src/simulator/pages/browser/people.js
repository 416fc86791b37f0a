// Who to be, or who to write to: a list of everybody, searched by name, role or school.
import { go } from './go.js';
import { move, rowsOf } from './list.js';
import { setPlace } from './place.js';
import { timed } from './timings.js';
import { act, piece, quiet } from './wire.js';

const dialog = document.getElementById('people');
const field = () => dialog.querySelector('input');
const list = () => dialog.querySelector('[role=listbox]');

/** Opens the list; `purpose` is `act` or `direct`. */
export function openPeople(purpose) {
  return timed('people', async () => {
    dialog.dataset.purpose = purpose;
    dialog.innerHTML = await (await piece('/page/people', { purpose })).text();
    dialog.showModal();
    field().focus();
    move(field(), list(), 0);
  });
}

function find() {
  const typed = plain(field().value);
  for (const row of list().querySelectorAll('[role=option]'))
    row.hidden = !typed.every((word) => row.dataset.find.includes(word));
  for (const group of list().querySelectorAll('[role=group]'))
    group.hidden = !group.querySelector('[role=option]:not([hidden])');
  dialog.querySelector('.none').hidden = rowsOf(list()).length > 0;
  move(field(), list(), 0);
}

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).filter(Boolean);
}

async function choose(row) {
  const id = row.dataset.person;
  const isNews = row.querySelector('.badge') !== null;
  const isAct = dialog.dataset.purpose === 'act';
  dialog.close();
  document.getElementById('welcome')?.close();
  if (isAct) return be(id, isNews ? 'app' : undefined);
  const channel = await act('direct', id);
  await go(channel);
}

/** Becomes somebody; on a phone one sees their list first, elsewhere the app's Home. */
export function be(id, at) {
  setPlace({ as: id, at: '', thread: '' });
  const isPhone = matchMedia('(max-width: 40rem)').matches;
  return go(at ?? (isPhone ? '' : 'home'), '', 'person');
}

dialog.addEventListener('input', find);
dialog.addEventListener('keydown', (event) => {
  const active = list()?.querySelector('.active');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    move(field(), list(), event.key === 'ArrowDown' ? 'next' : 'previous');
  else if (event.key === 'Enter' && event.target === field() && active) quiet(choose(active));
  else return;
  event.preventDefault();
});
dialog.addEventListener('click', (event) => {
  const row = event.target.closest('[role=option]');
  if (row) quiet(choose(row));
  else if (event.target === dialog || event.target.closest('[data-shut]')) dialog.close();
});
