import { expect, test } from 'vitest';
import { ELEMENTS } from '../../src/simulator/validate/elements.ts';
import { blockProblems, type SurfaceKind } from '../../src/simulator/validate/surfaces.ts';
import { words } from './call.ts';

type Fields = Record<string, unknown>;

const option = { text: words('One'), value: '1' };
const input = (element: Fields) => ({ type: 'input', label: words('Label'), element });
const actions = (element: Fields) => ({ type: 'actions', elements: [element] });

const choices = { options: [option] };
const tooMany = { options: Array.from({ length: 101 }, (_, i) => ({ text: words('x'), value: String(i) })) };
const many = { max_selected_items: 0 };
const longHint = { placeholder: words('x'.repeat(151)) };

/** A good and a bad example of every element, and where it stands. */
const ELEMENT_EXAMPLES: Record<
  string,
  { good: Fields; bad: Fields; place?: (element: Fields) => Fields; surface?: SurfaceKind }
> = {
  button: { good: { text: words('x') }, bad: { text: words('x'.repeat(76)) }, place: actions },
  checkboxes: { good: choices, bad: { options: [] } },
  radio_buttons: { good: choices, bad: { ...choices, initial_option: { ...option, value: '2' } } },
  overflow: {
    good: choices,
    bad: { options: Array.from({ length: 6 }, (_, i) => ({ ...option, value: String(i) })) },
    place: actions,
  },
  static_select: { good: { ...choices, initial_option: option }, bad: tooMany },
  multi_static_select: { good: choices, bad: { ...choices, initial_options: [{ ...option, value: '2' }] } },
  external_select: { good: {}, bad: longHint },
  multi_external_select: { good: { max_selected_items: 2 }, bad: many },
  users_select: { good: { initial_user: 'U1' }, bad: longHint },
  multi_users_select: { good: { initial_users: ['U1'] }, bad: many },
  conversations_select: { good: { filter: { include: ['im'] } }, bad: { filter: {} } },
  multi_conversations_select: { good: {}, bad: many },
  channels_select: { good: {}, bad: longHint },
  multi_channels_select: { good: {}, bad: many },
  datepicker: { good: { initial_date: '2027-01-04' }, bad: { initial_date: '4 January' } },
  timepicker: { good: { initial_time: '08:30' }, bad: { initial_time: '8.30' } },
  datetimepicker: { good: { initial_date_time: 1_799_000_000 }, bad: { initial_date_time: 1_799_000_000_000 } },
  plain_text_input: { good: { max_length: 10 }, bad: { min_length: 5, max_length: 4 } },
  email_text_input: { good: {}, bad: longHint },
  url_text_input: { good: {}, bad: longHint },
  number_input: { good: { is_decimal_allowed: false }, bad: { is_decimal_allowed: false, min_value: 1 } },
  rich_text_input: { good: { action_id: 'a' }, bad: {} },
  file_input: { good: { max_files: 1 }, bad: { max_files: 11 } },
  image: {
    good: { alt_text: 'x', image_url: 'https://x.org' },
    bad: { alt_text: 'x' },
    place: (element) => ({ type: 'context', elements: [element] }),
  },
  workflow_button: {
    good: { text: words('x'), workflow: {}, action_id: 'a' },
    bad: { text: words('x') },
    place: actions,
  },
  feedback_buttons: {
    good: { positive_button: { text: words('x'), value: 'y' }, negative_button: { text: words('x'), value: 'n' } },
    bad: {},
    place: (element) => ({ type: 'context_actions', elements: [element] }),
    surface: 'message',
  },
  icon_button: {
    good: { icon: 'trash', text: words('x') },
    bad: { icon: 'star', text: words('x') },
    place: (element) => ({ type: 'context_actions', elements: [element] }),
    surface: 'message',
  },
};

test.each(Object.entries(ELEMENT_EXAMPLES))(
  'a %s is taken when it is right and refused when it is not',
  (type, example) => {
    const { good, bad, place = input, surface = 'modal' } = example;

    expect(blockProblems([place({ type, ...good })], surface)).toEqual([]);
    expect(blockProblems([place({ type, ...bad })], surface)).not.toEqual([]);
  },
);

test('there is an example of every element', () => {
  expect(Object.keys(ELEMENT_EXAMPLES).sort()).toEqual(Object.keys(ELEMENTS).sort());
});
