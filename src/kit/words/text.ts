import { z } from 'zod';

declare const escaped: unique symbol;

/**
 * A line of words as Slack's markup and as plain text. Only this file makes one, so text that somebody typed
 * cannot reach a message unescaped: a raw string does not compile where a `Text` is wanted.
 */
export interface Text {
  readonly mrkdwn: string;
  readonly plain: string;
  readonly [escaped]: true;
}

/** A sentence with values in it: say`Saved for ${name}.` Every string, the fixed ones too, is escaped; a `Text` inside keeps its markup. */
export function say(fixed: TemplateStringsArray, ...values: readonly (string | number | Text)[]): Text {
  const parts = fixed.flatMap((words, at) => {
    const value = values[at];
    return value === undefined ? [plainText(words)] : [plainText(words), asText(value)];
  });
  return join(parts, '');
}

export function bold(words: string | Text): Text {
  const text = asText(words);
  if (isBold(text)) return text;
  // An asterisk inside would end the bold early; Slack has no way to escape it.
  return make(`*${text.mrkdwn.replaceAll('*', '∗')}*`, text.plain);
}

/** It was made bold as a whole already: an asterisk somebody typed is in its plain words too. */
const isBold = ({ mrkdwn, plain }: Text): boolean => /^\*[^*]+\*$/.test(mrkdwn) && !plain.includes('*');

/** Words that lead somewhere. What is no address of the web is only said. */
export function linked(words: string, url: string): Text {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return plainText(words);
  // Slack ends an address at the first of these, and what follows would be read as words.
  const address = new URL(url).href.replaceAll(/[|<>]/g, encodeURIComponent);
  const label = words.trim() === '' ? address : words;
  return make(`<${escapeMrkdwn(address)}|${escapeMrkdwn(label).replaceAll(/[|\n]/g, ' ')}>`, label);
}

/** Somebody by name, as Slack links to them: a tap away from a direct message. Whoever has no account is only named. */
export function mentioned({ name, slackId }: { readonly name: string; readonly slackId: string | null }): Text {
  return slackId !== null && /^[UW][A-Z0-9]+$/.test(slackId) ? make(`<@${slackId}>`, name) : plainText(name);
}

export function join(parts: readonly Text[], between: string): Text {
  return make(parts.map((one) => one.mrkdwn).join(escapeMrkdwn(between)), parts.map((one) => one.plain).join(between));
}

export function asText(words: string | number | Text): Text {
  return typeof words === 'object' ? words : plainText(String(words));
}

/** Slack's three control characters, and no others (docs.slack.dev, formatting text). `&` first, or the rest would be escaped twice. */
export function escapeMrkdwn(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What somebody typed, made safe to keep: composed letters, no control, direction or invisible characters, no space at the ends. */
export function clean(typed: string): string {
  return typed.normalize('NFC').replaceAll('\r\n', '\n').replace(unseen, '').trim();
}

// Zero-width joiners stay: family emoji and some scripts need them. What stands for an unreadable letter goes: no workbook keeps it.
const unseen =
  /(?![\n\t])\p{Cc}|\p{Bidi_Control}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFD]/gu;

/** Cut to at most `max` code points, Slack's unit, with an ellipsis; never inside a letter or an entity. */
export function clip(words: string, max: number): string {
  // A letter is at least one unit of the string, so most texts need not be counted.
  if (words.length <= max) return words;
  const letters = words.match(/&(?:amp|lt|gt);|\P{Cs}|\p{Cs}/gu) ?? [];
  if (count(letters) <= max) return words;
  const kept: string[] = [];
  let length = 1;
  for (const letter of letters) {
    length += [...letter].length;
    if (length > max) break;
    kept.push(letter);
  }
  return `${kept.join('')}…`;
}

/** What of a name fits in `max` code points and ends with a whole word: for lists and headings, never for a sentence. */
export function wholeWords(words: string, max: number): string {
  const letters = [...words];
  if (letters.length <= max) return words;
  const head = letters.slice(0, max + 1).join('');
  const end = head.search(/\s+\S*$/u);
  return end > 0 ? head.slice(0, end) : letters.slice(0, max).join('');
}

/** With a capital, as at the beginning of a line: `Today`. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);

/** Cut into pieces of at most `max` code points, at a line or a space where there is one; nothing is lost. */
export function split(words: string, max: number): string[] {
  if (words.length <= max) return [words];
  const rest = [...words];
  if (rest.length <= max) return [words];
  const head = rest.slice(0, max).join('');
  const breakAt = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '), head.lastIndexOf(';'));
  const cut = breakAt > head.length / 2 ? breakAt + 1 : safeCut(head);
  return [words.slice(0, cut), ...split(words.slice(cut), max)];
}

function safeCut(head: string): number {
  const entity = head.lastIndexOf('&');
  return entity > head.length - 5 && entity > 0 ? entity : head.length;
}

function count(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum + [...letter].length, 0);
}

/** A line that was kept as data by whoever had made it here, read again as it was. */
export const keptText = z
  .object({ mrkdwn: z.string(), plain: z.string() })
  .transform((kept) => make(kept.mrkdwn, kept.plain));

function plainText(words: string): Text {
  return make(escapeMrkdwn(words), words);
}

function make(mrkdwn: string, plain: string): Text {
  return { mrkdwn, plain } as Text;
}
