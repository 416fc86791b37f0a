import { list, type Obj, obj, objs, str } from '../json.ts';
import type { NameOf } from '../visible-text.ts';
import { emoji } from './emoji.ts';
import { type Html, html } from './html.ts';
import { link } from './mrkdwn.ts';

/** A rich text block or cell; lists that follow each other and differ in depth are one list to the eye. */
export function richText(node: unknown, nameOf: NameOf): Html {
  const part = obj(node);
  const inner = () => list(part.elements).map((one) => richText(one, nameOf));
  switch (part.type) {
    case 'rich_text_list':
      return listOf(part, inner());
    case 'rich_text_quote':
      return html`<blockquote>${inner()}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${inner()}</pre>`;
    case 'rich_text_section':
      return html`<div class="rich">${objs(part.elements).map((one) => leaf(one, nameOf))}</div>`;
    case 'rich_text':
      return html`${inner()}`;
    default:
      return leaf(part, nameOf);
  }
}

function listOf(part: Obj, items: Html[]): Html {
  const depth = Math.min(Math.max(Number(part.indent ?? 0), 0), 8);
  const entries = items.map((one) => html`<li>${one}</li>`);
  if (part.style !== 'ordered') return html`<ul class="indent-${depth}">${entries}</ul>`;
  return html`<ol class="indent-${depth}" start="${Number(part.offset ?? 0) + 1}">${entries}</ol>`;
}

function leaf(part: Obj, nameOf: NameOf): Html {
  switch (part.type) {
    case 'user':
      return html`<span class="mention">@${nameOf(str(part.user_id) ?? '')}</span>`;
    case 'channel':
      return html`<span class="mention">#${nameOf(str(part.channel_id) ?? '')}</span>`;
    case 'usergroup':
    case 'broadcast':
      return html`<span class="mention">@${str(part.range) ?? str(part.usergroup_id)}</span>`;
    case 'link':
      return styled(part, link(str(part.url) ?? '', str(part.text) ?? str(part.url) ?? ''));
    case 'emoji':
      return html`${emoji(str(part.name) ?? '')}`;
    default:
      return styled(part, text(str(part.text) ?? str(part.fallback) ?? ''));
  }
}

function text(words: string): Html {
  return html`${words.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`))}`;
}

function styled(part: Obj, inner: Html): Html {
  const style = obj(part.style);
  let out = inner;
  if (style.code) out = html`<code>${out}</code>`;
  if (style.strike) out = html`<s>${out}</s>`;
  if (style.italic) out = html`<i>${out}</i>`;
  return style.bold ? html`<b>${out}</b>` : out;
}
