// Boxes, days and files.
import { busy } from './busy.js';
import { sure } from './confirm.js';
import { refresh } from './refresh.js';
import { alsoFlush } from './typing.js';
import { ask, quiet } from './wire.js';

const target = ({ block, action }) => ({ block, action });
const spot = (where) => (where?.startsWith('{') ? JSON.parse(where) : where);
const soon = new Map();

async function tick(box) {
  const values = [...box.querySelectorAll('input:checked')].map((one) => one.value);
  if (await sure(box)) await ask('pick', target(box.dataset), { values, typed: '', taps: 1 }, spot(box.dataset.where));
  else for (const one of box.querySelectorAll('input')) one.checked = one.defaultChecked;
}

/** A day typed by hand changes with each digit: only where it rests counts. */
function setMoment(field) {
  clearTimeout(soon.get(field));
  soon.set(
    field,
    setTimeout(() => quiet(keepMoment(field)), 250),
  );
}

async function keepMoment(field) {
  soon.delete(field);
  const args = [target(field.dataset), field.value === '' ? null : field.value];
  if (field.dataset.moment === 'fill') await ask('fill', ...args);
  else if (await sure(field)) await ask('choose', ...args, spot(field.dataset.where));
}

/** Keeps days that have not come to rest yet. */
async function flushMoments() {
  const fields = [...soon.keys()];
  for (const field of fields) clearTimeout(soon.get(field));
  await Promise.all(fields.map(keepMoment));
}

async function upload(input) {
  const box = input.closest('[data-files]');
  await busy(box, async () => {
    for (const file of [...input.files]) {
      const base64 = await asBase64(file);
      await ask('upload', target(box.dataset), { name: file.name, mimetype: file.type, base64 });
    }
    input.value = '';
  });
  await refresh();
}

function asBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** Takes a file out again. */
export function unfile(button) {
  const box = button.closest('[data-files]');
  return ask('dropFile', target(box.dataset), button.dataset.unfile);
}

alsoFlush(flushMoments);

document.addEventListener('change', (event) => {
  const field = event.target;
  if (field.matches('[data-moment]')) setMoment(field);
  else if (field.matches('[data-files] input[type=file]')) quiet(upload(field));
  else if (field.closest('[data-boxes]')) quiet(tick(field.closest('[data-boxes]')));
});
