import type { World } from '../../world/world.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';

const SHADES = 10;

/** Somebody's picture: their initials in a square whose colour is theirs for good. */
export function avatar(world: World, id: string, size: 'small' | 'middle' | 'large'): Html {
  const who = world.people.get(id);
  const name = who?.name ?? '?';
  if (who?.bot)
    return html`<span class="avatar app ${size}" aria-hidden="true">${id === 'USLACKBOT' ? icon('hash') : name.slice(0, 1).toUpperCase()}</span>`;
  return html`<span class="avatar shade-${shadeOf(name)} ${size}" aria-hidden="true">${initials(name)}</span>`;
}

/** `Ana Rivera` → `AR`. */
export function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  return `${Array.from(parts[0] ?? '')[0] ?? ''}${Array.from(last)[0] ?? ''}`.toUpperCase();
}

function shadeOf(name: string): number {
  return Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % SHADES;
}
