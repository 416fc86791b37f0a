// Makes a part of the page what the server drew, changing only what differs: the focus, the caret, what is being typed
// and what is folded open stay as they are.

/** States that belong to this page and not to the server. */
const OWN = ['aria-expanded', 'aria-busy', 'aria-activedescendant'];

/** Marks a field whose letters the server does not have yet. */
export const unsaved = new WeakSet();

/** Makes the inside of an element this HTML. */
export function morph(target, html) {
  const held = document.activeElement;
  const key = target.contains(held) ? keyOf(held) : undefined;
  const next = document.createElement('template');
  next.innerHTML = html;
  children(target, next.content);
  for (const table of target.querySelectorAll('[data-table]')) table.served ??= table.outerHTML;
  if (key === undefined || document.activeElement === held) return;
  [...target.querySelectorAll('[data-key], [id]')].find((one) => keyOf(one) === key)?.focus();
}

function children(from, to) {
  const wanted = [...to.childNodes];
  const keys = new Set(wanted.map(keyOf).filter(Boolean));
  const known = new Map([...from.children].flatMap((one) => (keyOf(one) ? [[keyOf(one), one]] : [])));
  let at = from.firstChild;
  for (const node of wanted) {
    const key = keyOf(node);
    const match = key ? known.get(key) : undefined;
    // What stands before the match and is wanted nowhere goes: moving the match instead would lose the focus in it.
    while (match && at && at !== match && !keys.has(keyOf(at))) at = dropped(at);
    if (match && match === at) at = matched(at, node);
    else if (match) {
      from.insertBefore(match, at);
      change(match, node);
    } else if (!key && at && !keyOf(at) && isAlike(at, node)) at = matched(at, node);
    else from.insertBefore(node, at);
  }
  while (at) at = dropped(at);
}

function matched(at, node) {
  const next = at.nextSibling;
  change(at, node);
  return next;
}

function dropped(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function keyOf(node) {
  return node.dataset?.key ?? (node.id || undefined);
}

function isAlike(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName;
}

function change(from, to) {
  if (!isAlike(from, to)) return from.replaceWith(to);
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
    return;
  }
  if (from.hasAttribute('data-own')) return;
  if (from.matches('[data-table]') && from.served === to.outerHTML) return;
  if (from.matches('[data-table]')) from.served = to.outerHTML;
  if (from.matches('textarea')) words(from, to.defaultValue, from.defaultValue);
  attributes(from, to);
  if (!from.matches('textarea')) children(from, to);
}

function attributes(from, to) {
  const isMenu = from.matches('.menu, details');
  for (const { name, value } of [...to.attributes]) {
    if (
      OWN.includes(name) ||
      (isMenu && ['hidden', 'open', 'style'].includes(name)) ||
      from.getAttribute(name) === value
    )
      continue;
    if (name === 'value' && from.matches('input[type=text], input:not([type])'))
      words(from, value, from.getAttribute(name));
    else if (name === 'value' && 'value' in from) from.value = value;
    from.setAttribute(name, value);
    if (name === 'checked') from.checked = true;
  }
  for (const { name } of [...from.attributes]) {
    if (to.hasAttribute(name) || OWN.includes(name) || (isMenu && ['hidden', 'open', 'style'].includes(name))) continue;
    if (name === 'style' && from.matches('textarea')) continue;
    from.removeAttribute(name);
    if (name === 'checked') from.checked = false;
  }
}

/** The server's words go into a field, unless somebody is writing there. */
function words(field, now, before) {
  if (now === before) return;
  if (field.matches('textarea')) field.defaultValue = now;
  const open = field.getAttribute('aria-expanded') === 'true' && field.matches('.select input');
  if (!unsaved.has(field) && !open && field.value !== now) field.value = now;
}
