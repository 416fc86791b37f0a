// The entries of a list one moves through while the focus stays in a field.

/** Draws entries under their headings, the chosen ones ticked. */
export function fillList(list, { found, none, typed, chosen }) {
  list.replaceChildren();
  let heading = '';
  found.forEach((one, at) => {
    if (one.group !== heading) list.append(make('li', { className: 'group', role: 'presentation' }, one.group));
    heading = one.group;
    list.append(entry(list, one, { at, typed, isChosen: chosen.includes(one.value) }));
  });
  if (found.length > 0) return;
  const row = make('li', { className: 'none', role: 'option' }, none);
  row.setAttribute('aria-disabled', 'true');
  row.setAttribute('aria-selected', 'false');
  list.append(row);
}

function entry(list, one, { at, typed, isChosen }) {
  const row = make('li', { role: 'option', id: `${list.id}-${at}` });
  row.setAttribute('aria-selected', String(isChosen));
  Object.assign(row.dataset, { value: one.value, text: one.text });
  const words = make('span', { className: 'words' });
  words.append(...marked(one.text, typed));
  if (one.description !== '') words.append(make('small', {}, one.description));
  row.append(words);
  return row;
}

/** The letters that were typed stand out. */
function marked(text, typed) {
  const at = typed === '' ? -1 : text.toLowerCase().indexOf(typed.toLowerCase());
  if (at < 0) return [text];
  return [text.slice(0, at), make('b', {}, text.slice(at, at + typed.length)), text.slice(at + typed.length)];
}

/** The entries that can be chosen and are shown. */
export function rowsOf(list) {
  return [...list.querySelectorAll('[role=option]:not([aria-disabled]):not([hidden])')];
}

/** Moves to the next or previous entry, or to the n-th; the field says which one it is. */
export function move(field, list, to) {
  const rows = rowsOf(list);
  const at = rows.findIndex((row) => row.classList.contains('active'));
  const index = to === 'next' ? at + 1 : to === 'previous' ? at - 1 : (to ?? -1);
  for (const row of list.querySelectorAll('.active')) row.classList.remove('active');
  const row = rows.length === 0 || (to === undefined && at < 0) ? undefined : rows.at(index % rows.length);
  if (!row) return field.removeAttribute('aria-activedescendant');
  row.classList.add('active');
  row.scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', row.id);
}

function make(tag, fields, text) {
  const { role, ...rest } = fields;
  const element = Object.assign(document.createElement(tag), rest);
  if (role) element.setAttribute('role', role);
  if (text !== undefined) element.textContent = text;
  return element;
}
