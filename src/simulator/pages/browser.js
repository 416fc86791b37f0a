// What the page does in the browser: asks for the person's screen, and turns what is done there into the same verbs
// that tests use. It keeps nothing but where one is.
const byId = (id) => document.getElementById(id);
const [main, nav, dialog, pane, say] = ['main', 'sidebar', 'dialog', 'window', 'say'].map(byId);
const shown = {};
let place = { channel: 'app', thread: '' };

const person = () => byId('person').value;

/** Says something to the person, in the window too, which covers the page. */
function tell(text) {
  for (const one of document.querySelectorAll('[role=status]')) one.textContent = text;
}

async function post(door, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`/control/${door}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const { result, error } = await response.json();
  tell(error ?? '');
  if (error !== undefined) throw new Error(error);
  return result;
}

async function act(verb, ...args) {
  const result = await post('act', { person: person(), verb, args });
  if (result?.kind === 'error') tell(`The app did not answer: ${result.why}`);
  if (result?.kind === 'required') tell(`Please fill in: ${result.labels.join(', ')}`);
  if (result?.kind === 'errors') tell(Object.values(result.errors).join(' '));
  await refresh();
  return result;
}

/** Puts new HTML in only where it changed, and gives the focus back to the field that had it. */
function put(target, html) {
  if (shown[target.id] === html) return;
  shown[target.id] = html;
  const held = document.activeElement;
  const box = held?.closest?.('[data-boxes]');
  const { key } = (box ?? held)?.dataset ?? {};
  const typed = key && target.contains(held) ? { value: held.value, at: held.selectionStart } : undefined;
  target.innerHTML = html;
  const again = typed && [...target.querySelectorAll('[data-key]')].find((one) => one.dataset.key === key);
  if (!again) return;
  if (again.matches('input:not([type=file]), textarea')) again.value = typed.value;
  const ticked = box && [...again.querySelectorAll('input')].find((one) => one.value === typed.value);
  (ticked ?? again).focus();
  if (typed.at !== null && typed.at !== undefined) again.setSelectionRange?.(typed.at, typed.at);
}

async function refresh() {
  const query = new URLSearchParams({ person: person(), place: place.channel, thread: place.thread });
  const parts = await (await fetch(`/page/parts?${query}`)).json();
  put(nav, parts.sidebar);
  put(main, parts.main);
  put(pane, parts.dialog);
  if (parts.dialog === '') dialog.close();
  else if (!dialog.open) dialog.showModal();
  byId('clock').textContent = new Date(parts.now).toLocaleString();
  byId('composer').hidden = place.channel === 'home';
  for (const one of nav.querySelectorAll('[data-go]'))
    one.toggleAttribute('aria-current', one.dataset.go === place.channel);
}

async function go(channel, thread = '') {
  place = { channel, thread };
  if (channel === 'home') await act('openHome');
  else if (channel === 'app' && thread === '') await act('openMessages');
  else await refresh();
  main.scrollTop = main.scrollHeight;
}

const target = ({ block, action, option }) => ({ block, action, ...(option ? { option } : {}) });
const spot = (where) => (where?.startsWith('{') ? JSON.parse(where) : where);

function chosen(field) {
  if (field.matches('[data-boxes]')) {
    const on = [...field.querySelectorAll('input:checked')].map((one) => one.value);
    return field.querySelector('input[type=radio]') ? (on[0] ?? null) : on;
  }
  const many = field.closest('[data-many=yes]');
  if (many) return [...JSON.parse(many.dataset.chosen), field.value].filter(Boolean);
  return field.value === '' ? null : field.value;
}

async function fill(field) {
  if (field.type === 'file') return upload(field);
  const args = [target(field.dataset), chosen(field)];
  if (field.dataset.verb === 'choose') return act('choose', ...args, spot(field.dataset.where));
  const result = await act('fill', ...args);
  if (field.closest('[data-many=yes]')) field.value = '';
  return result;
}

async function upload(field) {
  for (const file of field.files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    await act('upload', target(field.dataset), { name: file.name, mimetype: file.type, base64 });
  }
}

async function search(field) {
  const args = [target(field.dataset), field.value];
  const found = await post('act', { person: person(), verb: 'options', args }).catch(() => []);
  const list = field.nextElementSibling;
  list.replaceChildren(...found.map((text) => Object.assign(document.createElement('option'), { value: text })));
}

async function press(button) {
  const { confirm: question, where } = button.dataset;
  if (question && !window.confirm(question)) return;
  await act('press', target(button.dataset), spot(where));
}

async function send(event) {
  event.preventDefault();
  const text = say.value;
  if (text.trim() === '') return;
  say.value = '';
  const channel = place.channel === 'app' ? undefined : place.channel;
  if (text.startsWith('/')) await act('command', text.trim(), channel);
  else await act('say', place.channel, text, place.thread || undefined);
  main.scrollTop = main.scrollHeight;
}

const quiet = (promise) => promise.catch((error) => tell(error.message));

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  const { go: channel, thread, clock, shortcut, where, drop } = button.dataset;
  if (channel !== undefined) quiet(go(channel, thread));
  else if (clock !== undefined) quiet(post('clock', { by: Number(clock) }).then(refresh));
  else if (shortcut !== undefined) quiet(act('shortcut', shortcut, spot(where)));
  else if (drop !== undefined) quiet(dropChoice(button, drop));
  else if ('press' in button.dataset) quiet(press(button));
  else if ('close' in button.dataset) quiet(act('close'));
  else if (button.id === 'reload') quiet(act('reload'));
});

function dropChoice(button, drop) {
  const box = button.closest('.search');
  const left = JSON.parse(box.dataset.chosen).filter((text) => text !== drop);
  return act('fill', target(box.querySelector('input').dataset), left);
}

document.addEventListener('change', (event) => {
  const field = event.target.closest('[data-verb]');
  if (field) quiet(fill(field));
});

document.addEventListener('input', (event) => {
  if (event.target.matches('[data-search]')) quiet(search(event.target));
});

dialog.addEventListener('submit', async (event) => {
  event.preventDefault();
  const held = document.activeElement?.closest?.('[data-verb=fill]');
  if (held?.matches('input, textarea') && held.type !== 'file' && !held.matches('[data-search]'))
    await quiet(fill(held));
  await quiet(act('submit'));
});

dialog.addEventListener('cancel', (event) => {
  event.preventDefault();
  quiet(act('close'));
});

byId('composer').addEventListener('submit', (event) => quiet(send(event)));
byId('person').addEventListener('change', () => {
  place = { channel: 'app', thread: '' };
  quiet(refresh());
});

let waiting;
new EventSource('/live').addEventListener('message', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => quiet(refresh()), 50);
});
quiet(refresh());
