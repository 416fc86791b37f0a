import { str } from '../../json.ts';
import { textOf } from '../../person/type.ts';
import { localTime } from '../../person/zone.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { contentOf, type Drawn, described, idOf, named, placeholderOf } from './drawn.ts';

const LONGEST = 3_000;
const KEYBOARD: Record<string, string> = { email_text_input: 'email', url_text_input: 'url', number_input: 'decimal' };

/** A field one types into, of one line or several, with what is left of its room. */
export function typed(drawn: Drawn): Html {
  const { element } = drawn;
  const text = textOf(contentOf(drawn));
  const many = element.multiline === true || element.type === 'rich_text_input';
  const most = typeof element.max_length === 'number' ? element.max_length : LONGEST;
  const names = html`id="${idOf(drawn)}" class="writable" data-type data-most="${most}" placeholder="${placeholderOf(element)}" ${named(drawn)} ${described(drawn)}`;
  const mode = KEYBOARD[str(element.type) ?? ''];
  const field = many
    ? html`<textarea rows="3" ${names}>\n${text}</textarea>`
    : html`<input type="text" autocomplete="off" ${mode !== undefined && html`inputmode="${mode}" `}value="${text}" ${names}>`;
  return html`<div class="typed">${field}${counter(element.max_length, text)}</div>`;
}

/** A day, a time, or both. */
export function moment(drawn: Drawn): Html {
  const { element, block, surface } = drawn;
  const kinds: Record<string, string> = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' };
  const kind = kinds[str(element.type) ?? ''] ?? 'date';
  const value = contentOf(drawn);
  const zone = surface.world.people.get(surface.viewer)?.tz ?? 'UTC';
  const shown = typeof value === 'number' ? localTime(value * 1000, zone) : (str(value) ?? '');
  const verb = block.type === 'input' ? 'fill' : 'choose';
  return html`<div class="moment ${kind}">${icon(kind === 'time' ? 'clock' : 'day')}<input type="${kind}" id="${idOf(drawn)}" class="writable" data-moment="${verb}" value="${shown}" ${named(drawn)} ${described(drawn)}></div>`;
}

/** How much is written and may be; the script keeps it up to date. */
function counter(most: unknown, text: string): Html | undefined {
  if (typeof most !== 'number') return undefined;
  return html`<p class="counter" data-counter aria-hidden="true">${Array.from(text).length} / ${most}</p>`;
}
