// What the page says: quietly to a screen reader, or as a notice that everybody sees.
const byId = (id) => document.getElementById(id);
let fading;

/** Says something to a screen reader when it is done with what it is saying. */
export function tell(text) {
  byId('told').textContent = text;
}

/** Says something to everybody for a while; inside the window when one is open, which covers the rest. */
export function notice(text, look = '') {
  const toast = byId('toast');
  toast.className = `toast ${look}`;
  toast.textContent = text;
  clearTimeout(fading);
  if (text !== '') fading = setTimeout(() => notice(''), look === 'bad' ? 12000 : 4000);
}

/** Says that something went wrong. */
export function trouble(text) {
  const here = document.querySelector('#window[open] .trouble');
  if (!here) return notice(text, 'bad');
  here.textContent = text;
}

/** Takes back what was said to be wrong. */
export function untrouble() {
  const here = document.querySelector('#window[open] .trouble');
  if (here) here.textContent = '';
  if (byId('toast').classList.contains('bad')) notice('');
}
