import { legible } from '../legible.ts';

/** A piece of HTML. Only this file makes one, so that what somebody typed cannot become part of the page’s markup. */
class Markup {
  readonly #html: string;
  constructor(html: string) {
    this.#html = html;
  }
  toString(): string {
    return this.#html;
  }
}

export type { Markup };

type Value = string | number | Markup | readonly Markup[];

/** HTML with values in it: html`<p>${words}</p>`. Every string among them is escaped, for a text and for an attribute in double quotes. */
export function html(fixed: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const [first = '', ...rest] = fixed;
  return new Markup(first + rest.map((words, at) => markupOf(values[at] ?? '') + words).join(''));
}

export const nothing = html``;

/** The page’s rules. Whatever stands in them, they cannot end before their end. */
export const styleElement = (css: string): Markup => new Markup(`<style>${css.replaceAll('<', '\\3c ')}</style>`);

/** Words between the quotes of a rule: each letter that could mean something there is written as its number. */
export const cssString = (words: string): string =>
  [...legible(words)]
    .map((letter) => (/[A-Za-z0-9 ]/.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `))
    .join('');

function markupOf(value: Value): string {
  if (typeof value === 'string') return escapeHtml(legible(value));
  if (Array.isArray(value)) return value.join('');
  return String(value);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (words: string): string => words.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? '');
