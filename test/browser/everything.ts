import { createSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { call, words } from '../simulator/call.ts';
import { manifest } from '../simulator/workspace.ts';

const marked = (text: string) => ({ type: 'mrkdwn', text });
const options = ['Red', 'Green', 'Blue'].map((name) => ({ text: words(name), value: name.toLowerCase() }));
const described = options.map((option) => ({ ...option, description: words('A colour') }));
const sure = {
  title: words('Are you sure?'),
  text: words('It cannot be undone.'),
  confirm: words('Yes'),
  deny: words('No'),
};

const input = (label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id: label,
  label: words(label),
  element: { action_id: 'v', ...element },
  ...more,
});
const spare = { optional: true };

/** A window with every kind of field. */
export const everyField = {
  type: 'modal',
  title: words('Every field'),
  submit: words('Send'),
  close: words('Cancel'),
  notify_on_close: true,
  blocks: [
    { type: 'section', text: marked('A sentence on *top*.') },
    input('Line', { type: 'plain_text_input', max_length: 10 }, { hint: words('At most ten letters') }),
    input('Paragraph', { type: 'plain_text_input', multiline: true }, spare),
    input('Number', { type: 'number_input', is_decimal_allowed: false }, spare),
    input('Email', { type: 'email_text_input' }, spare),
    input('Colour', { type: 'static_select', options }, spare),
    input('Grouped', { type: 'static_select', option_groups: [{ label: words('Warm'), options }] }, spare),
    // The app is told of each choice, and says nothing to it.
    input(
      'Colours',
      { type: 'multi_static_select', options, max_selected_items: 2 },
      { ...spare, dispatch_action: true },
    ),
    input('Person', { type: 'users_select' }, spare),
    input('Channels', { type: 'multi_conversations_select' }, spare),
    input('One', { type: 'radio_buttons', options: described }, spare),
    input('Some', { type: 'checkboxes', options: described }, spare),
    input('Day', { type: 'datepicker' }, spare),
    input('Time', { type: 'timepicker' }, spare),
    input('Moment', { type: 'datetimepicker' }, spare),
    input('File', { type: 'file_input', filetypes: ['csv'], max_files: 2 }, spare),
    input('Rich', { type: 'rich_text_input' }, spare),
  ],
};

const months = ['Sep', 'Oct', 'Nov'];
const series = ['Lincoln', 'Webster'].map((name, at) => ({
  name,
  data: months.map((label, month) => ({ label, value: month * 3 + at })),
}));
const plot = { series, axis_config: { categories: months, x_label: 'Month', y_label: 'Visits' } };
const chart = (type: string, more: object) => ({
  type: 'data_visualization',
  title: `A ${type}`,
  chart: { type, ...more },
});
const row = (...cells: string[]) => cells.map((text) => ({ type: 'raw_text', text }));
const rich = (type: string, elements: object[], more: object = {}) => ({ type, elements, ...more });
const said = (text: string) => ({ type: 'text', text });

/** Messages with every kind of block between them. */
export const everyBlock = [
  [
    { type: 'header', text: words('A header') },
    { type: 'section', text: marked('*Bold*, `code` and <https://example.org|a link>\n> quoted') },
    { type: 'section', fields: [marked('*Owner*\nAna'), marked('*Due*\nMonday')] },
    {
      type: 'section',
      text: marked('A menu beside it'),
      accessory: { type: 'static_select', action_id: 'menu', placeholder: words('Choose'), options },
    },
    { type: 'section', text: marked('More of it'), accessory: { type: 'overflow', action_id: 'more', options } },
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'go', text: words('Approve'), style: 'primary', value: '1' },
        { type: 'button', action_id: 'no', text: words('Reject'), style: 'danger', value: '1', confirm: sure },
        { type: 'datepicker', action_id: 'day', initial_date: '2026-11-16' },
        { type: 'radio_buttons', action_id: 'radio', options },
      ],
    },
    { type: 'divider' },
    { type: 'context', elements: [marked('Small print')] },
    {
      type: 'rich_text',
      elements: [
        rich('rich_text_section', [said('Rich')]),
        rich('rich_text_list', [rich('rich_text_section', [said('first')])], { style: 'ordered' }),
        rich('rich_text_quote', [said('quoted')]),
        rich('rich_text_preformatted', [said('code')]),
      ],
    },
  ],
  [chart('bar', plot), chart('line', plot)],
  [chart('area', plot), chart('pie', { segments: months.map((label, at) => ({ label, value: at + 1 })) })],
  [
    {
      type: 'data_table',
      caption: 'Actions',
      page_size: 2,
      row_header_column_index: 0,
      rows: [row('Action', 'Owner'), row('1.1', 'Ben'), row('1.2', 'Ana'), row('1.3', 'Dev')],
    },
    { type: 'markdown', text: '# Title\n\n- one\n- **two**' },
    { type: 'alert', text: words('Look out'), level: 'warning' },
  ],
];

/** A workspace with all of that in #general, and an app that refuses every window for a reason. */
export async function everything(): Promise<Simulator> {
  const slack = createSimulator({
    manifest,
    people: [{ name: 'Dana Wells', title: 'Principal', group: 'Principals' }, { name: 'Omar Haddad' }],
    channels: [{ name: 'general', members: ['Dana Wells', 'Omar Haddad'], botIn: true }],
    welcome: { workspace: 'Everywhere', notice: 'All invented.', text: 'Two minutes each.', first: 'Dana Wells' },
    cards: () => [
      { title: 'Be a principal', steps: ['Say something.', 'See what comes.'], as: 'Dana Wells', at: 'general' },
      { title: 'Be somebody else', steps: ['Read.', 'Answer.'], as: 'Omar Haddad', at: 'home' },
    ],
    gallery: () => [
      { name: 'Window', kind: 'modal', payload: everyField },
      ...everyBlock.map((blocks, at) => ({ name: `Message ${at}`, kind: 'message' as const, payload: { blocks } })),
      { name: 'Home', kind: 'home', payload: { blocks: everyBlock[0] } },
    ],
  });
  slack.connect(async (body) => {
    if (body.command === '/test') await call(slack, 'views.open', { trigger_id: body.trigger_id, view: everyField });
    if (body.type === 'view_submission') return { response_action: 'errors', errors: { Line: 'That one is taken.' } };
    return undefined;
  });
  const channel = slack.channelId('general');
  for (const blocks of everyBlock) {
    slack.clock.moveBy(1_000);
    const { body } = await call(slack, 'chat.postMessage', { channel, text: 'Everything', blocks });
    if (blocks === everyBlock[0]) await slack.person('Omar Haddad').say('general', 'An answer', String(body.ts));
  }
  await call(slack, 'chat.postEphemeral', { channel, user: slack.person('Dana Wells').id, text: 'Just for you' });
  return slack;
}
