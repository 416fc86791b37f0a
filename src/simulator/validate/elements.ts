import {
  all,
  anything,
  byType,
  type Check,
  flag,
  listOf,
  matching,
  needs,
  oneOf,
  rule,
  shape,
  string,
  whole,
} from './check.ts';
import { LIMITS } from './limits.ts';
import * as objects from './objects.ts';

const { element: MAX } = LIMITS;
const id = string(LIMITS.id);
const placeholder = objects.plain(LIMITS.placeholder);

function element(type: string, fields: { required?: Record<string, Check>; optional?: Record<string, Check> }): Check {
  return shape({
    required: { type: oneOf(type), ...fields.required },
    optional: { action_id: id, ...fields.optional },
  });
}

const pick = { confirm: objects.confirm, focus_on_load: flag };
const menu = { ...pick, placeholder };
const typing = { focus_on_load: flag, placeholder, dispatch_action_config: objects.dispatchConfig };
const label = string(MAX.accessibilityLabel);
const visibleTo = listOf(id, MAX.visibleTo);
const many = { max_selected_items: whole(1, 1_000) };

const offered = {
  options: listOf(objects.option('select'), MAX.options),
  option_groups: listOf(objects.optionGroup, MAX.groups),
};

function staticMenu(type: string, extra: Record<string, Check>): Check {
  const check = element(type, { optional: { ...menu, ...offered, ...extra } });
  return all(check, needs('one', 'options', 'option_groups'), objects.initialAmongOptions);
}

const choices = listOf(objects.option('choices'), MAX.choices);

function choice(type: string, initial: Record<string, Check>): Check {
  const check = element(type, { required: { options: choices }, optional: { ...pick, ...initial } });
  return all(check, objects.initialAmongOptions, objects.distinctValues);
}

const conversations = {
  ...menu,
  default_to_current_conversation: flag,
  response_url_enabled: flag,
  filter: objects.conversationFilter,
};
const ids = listOf(id, 1_000, 0);
const query = { min_query_length: whole(0, 1_000) };
const feedbackButton = shape({
  required: { text: objects.plain(MAX.buttonText), value: string(MAX.buttonValue) },
  optional: { accessibility_label: label },
});

const button = element('button', {
  required: { text: objects.plain(MAX.buttonText) },
  optional: {
    value: string(MAX.buttonValue),
    url: string(MAX.url),
    style: oneOf('primary', 'danger'),
    confirm: objects.confirm,
    accessibility_label: label,
    visible_to_user_ids: visibleTo,
    agent_prompt: string(MAX.agentPrompt),
    agent_prompt_display: anything,
  },
});

const decimal = matching(/^-?\d+(\.\d+)?$/, 'a number written as a string');
const length = { min_length: whole(0, MAX.inputLength), max_length: whole(1, MAX.inputLength) };

/** What each kind of element must look like. */
export const ELEMENTS: Record<string, Check> = {
  button,
  checkboxes: choice('checkboxes', { initial_options: choices }),
  radio_buttons: choice('radio_buttons', { initial_option: objects.option('choices') }),
  overflow: all(
    element('overflow', {
      required: { options: listOf(objects.option('overflow'), MAX.overflow) },
      optional: { confirm: objects.confirm },
    }),
    objects.distinctValues,
  ),
  static_select: staticMenu('static_select', { initial_option: objects.option('select') }),
  multi_static_select: staticMenu('multi_static_select', { ...many, initial_options: offered.options }),
  external_select: element('external_select', {
    optional: { ...menu, ...query, initial_option: objects.option('select') },
  }),
  multi_external_select: element('multi_external_select', {
    optional: { ...menu, ...query, ...many, initial_options: offered.options },
  }),
  users_select: element('users_select', { optional: { ...menu, initial_user: id } }),
  multi_users_select: element('multi_users_select', { optional: { ...menu, ...many, initial_users: ids } }),
  conversations_select: element('conversations_select', { optional: { ...conversations, initial_conversation: id } }),
  multi_conversations_select: element('multi_conversations_select', {
    optional: { ...conversations, ...many, initial_conversations: ids },
  }),
  channels_select: element('channels_select', {
    optional: { ...menu, initial_channel: id, response_url_enabled: flag },
  }),
  multi_channels_select: element('multi_channels_select', { optional: { ...menu, ...many, initial_channels: ids } }),
  datepicker: element('datepicker', {
    optional: { ...menu, initial_date: matching(/^\d{4}-\d\d-\d\d$/, 'a date as YYYY-MM-DD') },
  }),
  timepicker: element('timepicker', {
    optional: { ...menu, initial_time: matching(/^\d\d:\d\d$/, 'a time as HH:mm'), timezone: string(100) },
  }),
  datetimepicker: element('datetimepicker', {
    optional: { ...pick, initial_date_time: whole(1_000_000_000, 9_999_999_999) },
  }),
  plain_text_input: all(
    element('plain_text_input', {
      optional: { ...typing, ...length, initial_value: string(MAX.inputLength), multiline: flag },
    }),
    rule(({ min_length: min, max_length: max }) =>
      typeof min === 'number' && typeof max === 'number' && min > max ? 'min_length is above max_length' : undefined,
    ),
  ),
  email_text_input: element('email_text_input', { optional: { ...typing, initial_value: string(MAX.inputLength) } }),
  url_text_input: element('url_text_input', { optional: { ...typing, initial_value: string(MAX.url) } }),
  number_input: element('number_input', {
    required: { is_decimal_allowed: flag },
    optional: { ...typing, initial_value: decimal, min_value: decimal, max_value: decimal },
  }),
  rich_text_input: element('rich_text_input', {
    required: { action_id: id },
    optional: { ...typing, initial_value: anything },
  }),
  file_input: element('file_input', {
    optional: { filetypes: listOf(string(50), 100), max_files: whole(1, MAX.files) },
  }),
  image: all(
    shape({
      required: { type: oneOf('image'), alt_text: string(LIMITS.block.imageAlt) },
      optional: { image_url: string(LIMITS.block.imageUrl), slack_file: objects.slackFile },
    }),
    needs('one', 'image_url', 'slack_file'),
  ),
  workflow_button: element('workflow_button', {
    required: { text: objects.plain(MAX.buttonText), workflow: anything, action_id: id },
    optional: { style: oneOf('primary', 'danger'), accessibility_label: label },
  }),
  feedback_buttons: element('feedback_buttons', {
    required: { positive_button: feedbackButton, negative_button: feedbackButton },
  }),
  icon_button: element('icon_button', {
    required: { icon: oneOf('trash'), text: objects.plain(MAX.buttonText) },
    optional: {
      value: string(MAX.buttonValue),
      confirm: objects.confirm,
      accessibility_label: label,
      visible_to_user_ids: visibleTo,
    },
  }),
};

/** An element of one of these kinds. */
export function elementOf(kinds: readonly string[]): Check {
  const table = Object.fromEntries(Object.entries(ELEMENTS).filter(([kind]) => kinds.includes(kind)));
  return byType(() => table, 'element');
}
