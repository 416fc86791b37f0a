import { obj, str } from '../json.ts';
import { decoded, type Piece, pieces, shownToken } from '../text.ts';
import type { NameOf } from '../visible-text.ts';
import { withEmoji } from './emoji.ts';
import { escaped, Html, html } from './html.ts';

/** Stands for a token while the words around it are marked up; nobody types it, and what looks like it is taken out. */
const MARK = '\uE000';

/** Marked-up text on a page. Only real tokens become mentions and links: an entity is decoded once, into plain words. */
export function mrkdwn(text: string, nameOf: NameOf): Html {
  const tokens: Html[] = [];
  const words = pieces(text.replaceAll(MARK, '')).map((piece) => {
    if (piece.kind === 'words') return escaped(decoded(piece.text));
    tokens.push(token(piece, nameOf));
    return MARK;
  });
  const marked = markup(words.join(''));
  return new Html(marked.replaceAll(MARK, () => tokens.shift()?.text ?? ''));
}

/** A text object on a page; plain text has no markup. */
export function textObject(text: unknown, nameOf: NameOf): Html {
  const value = str(text) ?? str(obj(text).text) ?? '';
  return obj(text).type === 'mrkdwn' ? mrkdwn(value, nameOf) : new Html(lines(withEmoji(escaped(decoded(value)))));
}

/** A link, if its address is one a browser may follow. */
export function link(address: string, shown: string): Html {
  if (!/^(https?:|mailto:|tel:)/.test(address)) return html`${shown}`;
  return html`<a href="${address}" target="_blank" rel="noreferrer">${shown}</a>`;
}

function token(piece: Extract<Piece, { kind: 'token' }>, nameOf: NameOf): Html {
  const shown = shownToken(piece, nameOf);
  if (/^[@#!]/.test(piece.target) && !piece.target.startsWith('!date^'))
    return html`<span class="mention">${shown}</span>`;
  return piece.target.startsWith('!') ? html`${shown}` : link(decoded(piece.target), shown);
}

/** Works on text that is escaped already, so that what it adds is the only HTML in it. Code is left as it is. */
function markup(text: string): string {
  const parts = text.split(/(```[\s\S]*?```|`[^`\n]+`)/);
  return parts.map((part, at) => (at % 2 === 1 ? code(part) : prose(part))).join('');
}

function code(part: string): string {
  if (!part.startsWith('```')) return `<code>${part.slice(1, -1)}</code>`;
  return `<pre>${part.slice(3, -3).replace(/^\n|\n$/g, '')}</pre>`;
}

function prose(text: string): string {
  const paired = (from: string, mark: string, tag: string) =>
    from.replace(
      new RegExp(`(^|[\\s(>"'.,;:!?-])${mark}(?=\\S)([^\\n]*?\\S)${mark}(?=$|[\\s)<"'.,;:!?-])`, 'gm'),
      `$1<${tag}>$2</${tag}>`,
    );
  let out = withEmoji(text);
  out = paired(out, '\\*', 'b');
  out = paired(out, '_', 'i');
  out = paired(out, '~', 's');
  return lines(out.replace(/(^&gt;.*(\n|$))+/gm, quoted));
}

/** Lines that begin with a quote mark stand together. */
function quoted(block: string): string {
  const end = block.endsWith('\n') ? '\n' : '';
  return `<blockquote>${block.trimEnd().replace(/^&gt; ?/gm, '')}</blockquote>${end}`;
}

function lines(text: string): string {
  return text.replace(/<\/blockquote>\n/g, '</blockquote>').replace(/\n/g, '<br>');
}
