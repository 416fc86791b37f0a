import { obj, str } from '../json.ts';
import { decoded, pieces, shownToken } from '../text.ts';
import type { NameOf } from '../visible-text.ts';
import { escaped, Html, html, joined } from './html.ts';

/** Marked-up text on a page. Only real tokens become mentions and links: an entity is decoded once, into plain words. */
export function mrkdwn(text: string, nameOf: NameOf): Html {
  return joined(
    pieces(text).map((piece) => {
      if (piece.kind === 'words') return new Html(markup(escaped(decoded(piece.text))));
      const shown = shownToken(piece, nameOf);
      if (/^[@#!]/.test(piece.target)) return html`<span class="mention">${shown}</span>`;
      return link(decoded(piece.target), shown);
    }),
  );
}

/** A text object on a page; plain text has no markup. */
export function textObject(text: unknown, nameOf: NameOf): Html {
  const value = str(text) ?? str(obj(text).text) ?? '';
  return obj(text).type === 'mrkdwn' ? mrkdwn(value, nameOf) : new Html(lines(escaped(decoded(value))));
}

/** A link, if its address is one a browser may follow. */
export function link(address: string, shown: string): Html {
  if (!/^(https?:|mailto:|tel:)/.test(address)) return html`${shown}`;
  return html`<a href="${address}" target="_blank" rel="noreferrer">${shown}</a>`;
}

/** Works on text that is escaped already, so that what it adds is the only HTML in it. */
function markup(text: string): string {
  const paired = (from: string, mark: string, tag: string) =>
    from.replace(
      new RegExp(`(^|[\\s(>])${mark}(?=\\S)([^\\n]*?\\S)${mark}(?=$|[\\s)<.,;:!?])`, 'gm'),
      `$1<${tag}>$2</${tag}>`,
    );
  let out = text.replace(/```([\s\S]*?)```/g, '<pre>$1</pre>').replace(/`([^`\n]+)`/g, '<code>$1</code>');
  out = paired(out, '\\*', 'b');
  out = paired(out, '_', 'i');
  out = paired(out, '~', 's');
  return lines(out.replace(/^&gt; ?(.*)$/gm, '<blockquote>$1</blockquote>'));
}

function lines(text: string): string {
  return text.replace(/<\/blockquote>\n/g, '</blockquote>').replace(/\n/g, '<br>');
}
