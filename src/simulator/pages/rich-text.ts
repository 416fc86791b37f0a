import { list, type Obj, obj, str } from '../json.ts';
import type { NameOf } from '../visible-text.ts';
import { type Html, html } from './html.ts';
import { link } from './mrkdwn.ts';

/** A part of rich text. */
export function richText(node: unknown, nameOf: NameOf): Html {
  const part = obj(node);
  const inner = list(part.elements).map((one) => richText(one, nameOf));
  switch (part.type) {
    case 'rich_text_list':
      return html`<ul>${inner.map((one) => html`<li>${one}</li>`)}</ul>`;
    case 'rich_text_quote':
      return html`<blockquote>${inner}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${inner}</pre>`;
    case 'rich_text_section':
      return html`<span>${inner}</span>`;
    case 'rich_text':
      return html`${inner}`;
    default:
      return leaf(part, nameOf);
  }
}

function leaf(part: Obj, nameOf: NameOf): Html {
  switch (part.type) {
    case 'user':
      return html`<span class="mention">@${nameOf(str(part.user_id) ?? '')}</span>`;
    case 'channel':
      return html`<span class="mention">#${nameOf(str(part.channel_id) ?? '')}</span>`;
    case 'broadcast':
      return html`<span class="mention">@${str(part.range)}</span>`;
    case 'link':
      return link(str(part.url) ?? '', str(part.text) ?? str(part.url) ?? '');
    case 'emoji':
      return html`:${str(part.name)}:`;
    default:
      return styled(part, html`${str(part.text) ?? str(part.fallback)}`);
  }
}

function styled(part: Obj, text: Html): Html {
  const style = obj(part.style);
  if (style.code) return html`<code>${text}</code>`;
  if (style.bold) return html`<b>${text}</b>`;
  if (style.italic) return html`<i>${text}</i>`;
  return style.strike ? html`<s>${text}</s>` : text;
}
