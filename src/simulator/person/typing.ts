import { type Obj, str } from '../json.ts';
import type { Actor } from './actor.ts';
import { type Found, namesOf } from './find.ts';
import { secondsOf } from './zone.ts';

const LONGEST = 3_000;

/** What a typed field holds after somebody typed this; refused where Slack's client would not take it. */
export function typedContent(actor: Actor, found: Found, typed: { text: string; strict: boolean }): unknown {
  const { text, strict } = typed;
  if (strict) checkTyping(found, text);
  if (found.type === 'datepicker' || found.type === 'timepicker' || found.type === 'datetimepicker') {
    actor.budget.tap();
    return found.type === 'datetimepicker' ? secondsOf(text, zoneOf(actor)) : text;
  }
  actor.budget.type(text);
  return found.type === 'rich_text_input' ? richText(text) : text;
}

/** What Slack's client would object to when the window is sent in; undefined when nothing. */
export function objection(element: Obj, text: string): string | undefined {
  const least = typeof element.min_length === 'number' ? element.min_length : 0;
  if (Array.from(text).length < least) return `Please enter at least ${least} characters`;
  const most = typeof element.max_length === 'number' ? element.max_length : LONGEST;
  if (Array.from(text).length > most) return `Please use at most ${most} characters`;
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
    return 'Please enter a valid email';
  if (element.type === 'url_text_input' && !/^https?:\/\/\S+$/.test(text)) return 'Please enter a valid URL';
  return element.type === 'number_input' ? numberObjection(element, text) : undefined;
}

function checkTyping(found: Found, text: string): void {
  const most = typeof found.element.max_length === 'number' ? found.element.max_length : LONGEST;
  const name = `"${namesOf(found)[0] ?? found.actionId}"`;
  if (found.type.endsWith('_text_input') && Array.from(text).length > most)
    throw new Error(`${name} takes at most ${most} characters`);
  if (found.type === 'datepicker' && !isDate(text)) throw new Error(`${name} takes a date as YYYY-MM-DD`);
  if (found.type === 'timepicker' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(text))
    throw new Error(`${name} takes a time as HH:mm`);
  if (found.type === 'datetimepicker' && !/^(\d{10}|\d{4}-\d\d-\d\dT\d\d:\d\d)$/.test(text))
    throw new Error(`${name} takes seconds since 1970, or a day and a time`);
}

function zoneOf(actor: Actor): string {
  return actor.world.people.find(actor.id).tz;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function numberObjection(element: Obj, text: string): string | undefined {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) return 'Please enter a number';
  if (element.is_decimal_allowed !== true && !Number.isInteger(value)) return 'Please enter a whole number';
  const [min, max] = [str(element.min_value), str(element.max_value)];
  if (min !== undefined && value < Number(min)) return `Please enter a number of at least ${min}`;
  return max !== undefined && value > Number(max) ? `Please enter a number of at most ${max}` : undefined;
}

/** Plain text as a rich text field holds it. */
export function richText(text: string): Obj {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  return { type: 'rich_text', elements: [section] };
}
