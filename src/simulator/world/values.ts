import { type Obj, objs, same, str, strs } from '../json.ts';
import { type Placed, stateful } from './elements.ts';
import type { Values } from './messages.ts';

/** Which field of a value holds what was chosen, by element type. */
const FIELD: Record<string, string> = {
  plain_text_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  number_input: 'value',
  rich_text_input: 'rich_text_value',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  checkboxes: 'selected_options',
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
  file_input: 'files',
};

/** The field of this element's value. */
export function fieldOf(type: string): string {
  return FIELD[type] ?? 'value';
}

/** Whether the element holds a list. */
export function holdsList(type: string): boolean {
  return type.startsWith('multi_') || type === 'checkboxes' || type === 'file_input';
}

/** The value of an element that says this; null is Slack's word for nothing, and an empty list for no choices. */
export function valueSaying(type: string, content: unknown): Obj {
  const empty = content === null || content === undefined || content === '';
  return { type, [fieldOf(type)]: empty ? (holdsList(type) ? [] : null) : content };
}

/** Whether nothing is filled in. */
export function isEmpty(value: Obj): boolean {
  const content = value[fieldOf(str(value.type) ?? '')];
  return content === null || content === undefined || (Array.isArray(content) && content.length === 0);
}

/** What stands in the fields when a view or message first appears. */
export function initialValues(blocks: Obj[]): Values {
  return fromEach(stateful(blocks), (one) => valueSaying(one.type, initial(one.element, one.type)));
}

/** After an update typed values stay only where block_id, action_id and kind of element are the same. */
export function carriedOver(before: Values, blocks: Obj[]): Values {
  return fromEach(stateful(blocks), (one) => {
    const kept = before[one.blockId]?.[one.actionId];
    return kept && kept.type === one.type ? kept : valueSaying(one.type, initial(one.element, one.type));
  });
}

function initial(element: Obj, type: string): unknown {
  const field = fieldOf(type);
  if (field === 'rich_text_value') return element.initial_value;
  if (field === 'value') return element.initial_value;
  const name = field.replace('selected_', 'initial_');
  if (field === 'selected_options') return withText(objs(element[name]));
  if (holdsList(type)) return strs(element[name]);
  return element[name];
}

function withText(options: Obj[]): Obj[] {
  return options.filter((option, index) => options.findIndex((other) => same(option, other)) === index);
}

function fromEach(elements: Placed[], make: (one: Placed) => Obj): Values {
  const values: Values = {};
  for (const one of elements) {
    values[one.blockId] = { ...values[one.blockId], [one.actionId]: make(one) };
  }
  return values;
}
