import { expect, test } from 'vitest';
import { BLOCKS } from '../../src/simulator/validate/blocks.ts';
import { blockProblems, type SurfaceKind } from '../../src/simulator/validate/surfaces.ts';
import { viewProblems } from '../../src/simulator/validate/views.ts';
import { section, words } from './call.ts';

type Fields = Record<string, unknown>;

const button = { type: 'button', text: words('Go'), action_id: 'go' };
const option = { text: words('One'), value: '1' };
const card = { type: 'card', title: words('A card'), actions: [button] };
const cell = (text: string) => ({ type: 'raw_text', text });
const picture = { type: 'image', alt_text: 'a tree', image_url: 'https://x.org/a.png' };
const point = (label: string) => ({ label, value: 1 });
const input = (element: Fields) => ({ type: 'input', label: words('Label'), element });
const actions = (element: Fields) => ({ type: 'actions', elements: [element] });

/** A good example of every block, and one that is wrong in one way only. */
const EXAMPLES: Record<string, { good: Fields; bad: Fields; surface?: SurfaceKind }> = {
  actions: {
    good: actions(button),
    bad: { type: 'actions', elements: Array(26).fill({ type: 'button', text: words('x') }) },
  },
  alert: {
    good: { type: 'alert', text: words('x') },
    bad: { type: 'alert', text: words('x'.repeat(201)) },
    surface: 'modal',
  },
  card: { good: card, bad: { type: 'card' } },
  carousel: { good: { type: 'carousel', elements: [card] }, bad: { type: 'carousel', elements: Array(11).fill(card) } },
  container: {
    good: { type: 'container', title: words('x'), child_blocks: [{ type: 'divider' }] },
    bad: { type: 'container', title: words('x'), child_blocks: [{ type: 'rich_text', elements: [] }] },
  },
  context: {
    good: { type: 'context', elements: [words('x'), picture] },
    bad: { type: 'context', elements: Array(11).fill(words('x')) },
  },
  context_actions: {
    good: { type: 'context_actions', elements: [{ type: 'icon_button', icon: 'trash', text: words('x') }] },
    bad: { type: 'context_actions', elements: [button] },
  },
  data_table: {
    good: { type: 'data_table', caption: 'x', rows: [[cell('a')], [cell('b')]] },
    bad: { type: 'data_table', caption: 'x', rows: [[cell('a')], [cell('b'), cell('c')]] },
  },
  data_visualization: {
    good: { type: 'data_visualization', title: 'x', chart: { type: 'pie', segments: [point('a')] } },
    bad: {
      type: 'data_visualization',
      title: 'x',
      chart: { type: 'bar', series: [{ name: 's', data: [point('a')] }], axis_config: { categories: ['a', 'b'] } },
    },
  },
  divider: { good: { type: 'divider' }, bad: { type: 'divider', text: words('x') } },
  header: { good: { type: 'header', text: words('x') }, bad: { type: 'header', text: words('x'.repeat(151)) } },
  image: { good: picture, bad: { type: 'image', alt_text: 'x' } },
  input: {
    good: input({ type: 'plain_text_input' }),
    bad: { type: 'input', element: { type: 'plain_text_input' } },
    surface: 'home',
  },
  markdown: { good: { type: 'markdown', text: 'x' }, bad: { type: 'markdown', text: 'x'.repeat(12_001) } },
  plan: { good: { type: 'plan', title: 'x' }, bad: { type: 'plan', title: words('x') } },
  rich_text: {
    good: { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] },
    bad: { type: 'rich_text', elements: [{ type: 'text', text: 'x' }] },
  },
  section: { good: { type: 'section', fields: [words('x')] }, bad: { type: 'section' } },
  table: {
    good: { type: 'table', rows: [[cell('a')]] },
    bad: { type: 'table', rows: [[{ type: 'raw_number', value: 1 }]] },
  },
  task_card: {
    good: { type: 'task_card', task_id: 't', title: 'x' },
    bad: { type: 'task_card', task_id: 't', title: words('x') },
  },
  video: {
    good: {
      type: 'video',
      alt_text: 'x',
      title: words('x'),
      thumbnail_url: 'https://x.org',
      video_url: 'https://x.org',
    },
    bad: { type: 'video', alt_text: 'x', title: words('x') },
  },
};

test.each(Object.entries(EXAMPLES))(
  'a %s block is taken when it is right and refused when it is not',
  (_type, example) => {
    const { good, bad, surface = 'message' } = example;

    expect(blockProblems([good], surface)).toEqual([]);
    expect(blockProblems([bad], surface)).not.toEqual([]);
  },
);

test('there is an example of every block', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(BLOCKS).sort());
});

const chart = EXAMPLES.data_visualization?.good;
const table = EXAMPLES.table?.good;
const focused = (id: string) => ({ ...input({ type: 'plain_text_input', focus_on_load: true }), block_id: id });

test.each<[string, unknown[], SurfaceKind]>([
  ['51 blocks in a message', Array(51).fill({ type: 'divider' }), 'message'],
  ['101 blocks in a window', Array(101).fill({ type: 'divider' }), 'modal'],
  ['an empty window', [], 'modal'],
  [
    'the same block_id twice',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ],
    'message',
  ],
  ['the same action_id twice in a block', [{ type: 'actions', elements: [button, button] }], 'message'],
  ['two tables in a message', [table, table], 'message'],
  ['three charts in a message', [chart, chart, chart], 'message'],
  [
    'markdown that is too long together',
    [
      { type: 'markdown', text: 'x'.repeat(7_000) },
      { type: 'markdown', text: 'x'.repeat(7_000) },
    ],
    'message',
  ],
  ['two fields that both take the focus', [focused('a'), focused('b')], 'modal'],
  ['an alert in a message', [EXAMPLES.alert?.good], 'message'],
  ['a table in a Home', [table], 'home'],
  ['a card in a window', [card], 'modal'],
  ['a file field outside of windows', [input({ type: 'file_input' })], 'home'],
  ['a menu of several in an actions block', [actions({ type: 'multi_users_select' })], 'message'],
  ['an unknown field', [{ ...section('x'), colour: 'red' }], 'message'],
  ['an empty text', [section('')], 'message'],
  ['options with the same value', [actions({ type: 'radio_buttons', options: [option, option] })], 'message'],
])('refused: %s', (_what, blocks, surface) => {
  expect(blockProblems(blocks, surface)).not.toEqual([]);
});

test('lengths count code points: 150 smileys fit into a header, 151 do not', () => {
  const header = (length: number) => [{ type: 'header', text: words('🙂'.repeat(length)) }];

  expect(blockProblems(header(150), 'message')).toEqual([]);
  expect(blockProblems(header(151), 'message')).toEqual([
    '[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ]);
});

const view = { type: 'modal', title: words('Title'), blocks: [section('x')] };

test.each<[string, Fields]>([
  ['a title of 25 characters', { ...view, title: words('x'.repeat(25)) }],
  ['a title in mrkdwn', { ...view, title: { type: 'mrkdwn', text: 'x' } }],
  ['input blocks and no submit button', { ...view, blocks: [input({ type: 'plain_text_input' })] }],
  ['private_metadata of 3001 characters', { ...view, private_metadata: 'x'.repeat(3_001) }],
  ['a callback_id of 256 characters', { ...view, callback_id: 'x'.repeat(256) }],
  ['a submit button of 25 characters', { ...view, submit: words('x'.repeat(25)) }],
  ['a Home where a window belongs', { type: 'home', blocks: [] }],
  ['no title', { type: 'modal', blocks: [section('x')] }],
])('a view is refused for %s', (_what, wrong) => {
  expect(viewProblems(view, 'modal')).toEqual([]);
  expect(viewProblems(wrong, 'modal')).not.toEqual([]);
});
