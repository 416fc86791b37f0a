// Menus behind a button: arrows move, Escape and a click elsewhere close.
import { timed } from './timings.js';

const opened = () => document.querySelector('.menu:not([hidden])');
const buttonOf = (menu) => document.querySelector(`[data-menu="${CSS.escape(menu.id)}"]`);

/** Opens or closes the menu of a button. */
export function toggleMenu(button) {
  const menu = document.getElementById(button.dataset.menu);
  const isOpen = !menu.hidden;
  closeMenus();
  if (isOpen) return;
  void timed('menu', async () => {
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    keepInside(menu);
    menu.querySelector('[role=menuitem]')?.focus();
  });
}

/** Closes whatever menu is open. */
export function closeMenus(refocus = false) {
  const menu = opened();
  if (!menu) return false;
  const button = buttonOf(menu);
  const inside = menu.contains(document.activeElement);
  menu.hidden = true;
  button?.setAttribute('aria-expanded', 'false');
  if (refocus || inside) button?.focus();
  return true;
}

/** A menu never hangs out of the screen. */
function keepInside(menu) {
  menu.style.transform = '';
  const { left, right, top, bottom } = menu.getBoundingClientRect();
  const x = left < 8 ? 8 - left : right > innerWidth - 8 ? innerWidth - 8 - right : 0;
  const y = bottom > innerHeight - 8 ? Math.max(innerHeight - 8 - bottom, 8 - top) : 0;
  if (x !== 0 || y !== 0) menu.style.transform = `translate(${x}px, ${y}px)`;
}

document.addEventListener(
  'keydown',
  (event) => {
    const menu = opened();
    if (!menu) return;
    const items = [...menu.querySelectorAll('[role=menuitem]')];
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      closeMenus(true);
    } else if (event.key === 'Tab') closeMenus();
    else if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    }
  },
  true,
);

document.addEventListener('click', (event) => {
  if (!event.target.closest('.menu-of')) closeMenus();
});
