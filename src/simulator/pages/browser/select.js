// Menus to search in, of one entry or of several. The list lies above everything, windows included.
import { sure } from './confirm.js';
import { fillList, move, rowsOf } from './list.js';
import { timed } from './timings.js';
import { act, ask, quiet } from './wire.js';

const state = new WeakMap();
const resized = new ResizeObserver(() => open && placeList(open));
let open;

const boxOf = (field) => field.closest('[data-select]');
const listOf = (box) => box.querySelector('.listbox');
const fieldOf = (box) => box.querySelector('input');
const isMany = (box) => box.dataset.many === 'yes';
const chosen = (box) => JSON.parse(box.dataset.chosen);
const target = ({ block, action }) => ({ block, action });
const spot = (where) => (where?.startsWith('{') ? JSON.parse(where) : where);

/** What stands in the field when nobody is searching. */
const textOf = (box) => (isMany(box) ? '' : (fieldOf(box).getAttribute('value') ?? ''));

function show(box, typed) {
  if (open !== box) {
    hide();
    open = box;
    state.set(box, { taps: isMany(box) ? 2 : 1, text: textOf(box) });
    const list = listOf(box);
    resized.observe(box);
    list.hidden = false;
    list.showPopover?.();
    fieldOf(box).setAttribute('aria-expanded', 'true');
    if (!isMany(box) && typed === '') fieldOf(box).select();
  }
  const filled = timed('list', () => quiet(fill(box, typed)));
  state.get(box).filled = filled;
  return filled;
}

/** Does something with the list once it answers what was typed: a quick finger is never given the list of fewer letters. */
async function onceFilled(box, then) {
  const own = state.get(box);
  for (let seen; seen !== own.filled; ) {
    seen = own.filled;
    await seen;
  }
  if (open === box) await then(listOf(box));
}

async function fill(box, typed) {
  const own = state.get(box);
  own.asked = typed;
  const least = Number(box.dataset.least);
  const short = Array.from(typed).length < least;
  const found = short ? [] : await act('offer', target(box.dataset), typed, spot(box.dataset.where));
  if (open !== box || own.asked !== typed) return;
  const none = short ? `Type ${least === 1 ? 'a letter' : `${least} letters`} to search` : 'No results';
  fillList(listOf(box), { found, none, typed, chosen: chosen(box) });
  move(fieldOf(box), listOf(box), isMany(box) ? undefined : 0);
  placeList(box);
}

/** Below the field, or above where there is more room. */
function placeList(box) {
  const { left, width, top, bottom } = box.getBoundingClientRect();
  const list = listOf(box);
  const below = innerHeight - bottom - 12;
  const above = top - 12;
  const up = below < 180 && above > below;
  Object.assign(list.style, {
    left: `${left}px`,
    width: `${Math.max(width, Math.min(260, innerWidth - 16))}px`,
    maxHeight: `${Math.min(up ? above : below, 320)}px`,
    top: up ? 'auto' : `${bottom + 4}px`,
    bottom: up ? `${innerHeight - top + 4}px` : 'auto',
  });
}

/** Closes the list that is open; a single choice is shown again as it stands. */
export function hide() {
  if (!open) return;
  const box = open;
  open = undefined;
  resized.unobserve(box);
  const [field, list] = [fieldOf(box), listOf(box)];
  field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-activedescendant');
  list.hidePopover?.();
  list.hidden = true;
  field.value = isMany(box) ? '' : state.get(box).text;
}

async function pickActive(box, list) {
  const active = list.querySelector('.active');
  if (active) await pick(box, active);
}

async function pick(box, row) {
  const { value } = row.dataset;
  const own = state.get(box);
  const before = chosen(box);
  const values = !isMany(box)
    ? [value]
    : before.includes(value)
      ? before.filter((one) => one !== value)
      : [...before, value];
  const most = Number(box.dataset.most);
  if (most > 0 && values.length > most) return;
  const picked = { values, typed: fieldOf(box).value === own.text ? '' : fieldOf(box).value, taps: own.taps + 1 };
  own.taps = 0;
  if (!isMany(box)) {
    own.text = row.dataset.text;
    hide();
  } else fieldOf(box).value = '';
  await send(box, picked);
}

/** The choice counts at once: a second tap, quicker than the server, adds to it. */
async function send(box, picked) {
  const before = chosen(box);
  choose(box, picked.values);
  if (await sure(box)) await ask('pick', target(box.dataset), picked, spot(box.dataset.where));
  else choose(box, before);
}

function choose(box, values) {
  box.dataset.chosen = JSON.stringify(values);
  for (const row of rowsOf(listOf(box))) row.setAttribute('aria-selected', String(values.includes(row.dataset.value)));
}

/** Takes a chosen entry out again. */
export function drop(button) {
  const box = boxOf(button);
  const values = chosen(box).filter((one) => one !== button.dataset.drop);
  fieldOf(box).focus();
  return send(box, { values, typed: '', taps: 1 });
}

function onKey(event) {
  const field = event.target;
  const box = field.matches?.('[data-select] input') ? boxOf(field) : undefined;
  if (!box) return;
  const { key } = event;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault();
    if (open !== box) void show(box, '');
    else void onceFilled(box, (list) => move(field, list, key === 'ArrowDown' ? 'next' : 'previous'));
  } else if (key === 'Enter') {
    event.preventDefault();
    if (open !== box) void show(box, '');
    else void quiet(onceFilled(box, (list) => pickActive(box, list)));
  } else if (key === 'Escape' && open === box) {
    event.preventDefault();
    event.stopPropagation();
    hide();
  } else if (key === 'Tab' && open === box) void onceFilled(box, hide);
  else if (key === 'Backspace' && field.value === '' && isMany(box)) {
    const last = [...box.querySelectorAll('[data-drop]')].at(-1);
    if (last) void quiet(drop(last));
  }
}

document.addEventListener('keydown', onKey, true);
document.addEventListener('input', (event) => {
  const box = event.target.matches('[data-select] input') ? boxOf(event.target) : undefined;
  if (!box) return;
  const text = event.target.value;
  void show(box, text);
});
document.addEventListener('mousedown', (event) => {
  const row = event.target.closest('.listbox [role=option]');
  // The focus stays in the field, or the list would close before the click.
  if (row) event.preventDefault();
  else if (open && !open.contains(event.target)) hide();
});
document.addEventListener('click', (event) => {
  const row = event.target.closest('[data-select] .listbox [role=option]');
  const box = event.target.closest('[data-select]');
  if (row && box) {
    if (rowsOf(listOf(box)).includes(row)) quiet(pick(box, row));
  } else if (box && !event.target.closest('[data-drop]')) {
    fieldOf(box).focus();
    if (open === box && event.target.closest('.select-mark')) hide();
    else if (open !== box) void show(box, '');
  }
});
document.addEventListener('focusout', (event) => {
  // What was pressed before the list came is done first.
  if (open?.contains(event.target) && !open.contains(event.relatedTarget)) void onceFilled(open, hide);
});
for (const name of ['resize', 'scroll']) addEventListener(name, () => open && placeList(open), true);
