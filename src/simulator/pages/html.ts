/** A piece of HTML that is safe to put into a page as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in a template: text is escaped, pieces of HTML are not, nothing is left out. */
export type Part = string | number | Html | Html[] | undefined | false;

/** Builds HTML; everything that is not HTML already is escaped. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + asText(parts[index - 1]) + string));
}

/** Puts pieces of HTML after one another. */
export function joined(pieces: Html[]): Html {
  return new Html(pieces.map((piece) => piece.text).join(''));
}

/** Text made safe, quotes included, so that it may stand in an attribute too. */
export function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function asText(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  return Array.isArray(part) ? joined(part).text : escaped(String(part));
}
