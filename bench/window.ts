import type { InputBlock, KnownBlock, ModalView } from '@slack/types';

/** The district's twelve look-fors, as both apps offer them. */
export const lookFors = [
  'Rigorous task',
  'Clear objective',
  'Checks for understanding',
  'Student discourse',
  'Academic vocabulary',
  'Wait time',
  'Small-group instruction',
  'Evidence from the text',
  'Students explain their thinking',
  'Feedback on work',
  'Use of data',
  'Classroom routines',
].map((words, at) => ({ id: `00000000-0000-7000-8000-00000f0${String(at).padStart(5, '0')}`, words }));

const plain = (text: string) => ({ type: 'plain_text', text }) as const;

/** How many look-fors the second window asks a comment on, as marked before. */
export const marked = lookFors.slice(0, 5);

/** The first window of a walkthrough, written out by hand: what a bare app opens. */
export function firstWindow(metadata: string): ModalView {
  return windowOf('walkthroughs/log', { title: 'Log a walkthrough', submit: 'Next', metadata, blocks: firstBlocks });
}

/** The second window, whose blocks come back with the answers that are sent. */
export function secondWindow(metadata: string): ModalView {
  return windowOf('walkthroughs/copy', {
    title: 'The teacher’s copy',
    submit: 'Send copy',
    metadata,
    blocks: secondBlocks,
  });
}

function windowOf(
  callback_id: string,
  { title, submit, metadata, blocks }: { title: string; submit: string; metadata: string; blocks: KnownBlock[] },
): ModalView {
  return {
    type: 'modal',
    callback_id,
    title: plain(title),
    submit: plain(submit),
    close: plain('Cancel'),
    private_metadata: metadata,
    blocks,
  };
}

const options = lookFors.map((one) => ({ text: plain(one.words), value: one.id }));
const minutes = ['5', '10', '15', '20'].map((value) => ({ text: plain(`${value} minutes`), value }));
const input = (name: string, label: string, element: InputBlock['element'], more: Partial<InputBlock> = {}) =>
  ({ type: 'input', block_id: name, label: plain(label), element, ...more }) as const;
const choice = { dispatch_action: true };
const several = (action_id: string) => ({ type: 'multi_static_select', action_id, options }) as const;
const paragraph = (action_id: string, max_length: number) =>
  ({ type: 'plain_text_input', action_id, multiline: true, max_length }) as const;
const line = (action_id: string, max_length: number) => ({ type: 'plain_text_input', action_id, max_length }) as const;

const firstBlocks: KnownBlock[] = [
  {
    type: 'context',
    elements: [
      {
        type: 'mrkdwn',
        text: 'Kept as you go. What you did not look for is not mentioned to the teacher.',
        verbatim: true,
      },
    ],
  },
  input(
    'teacher',
    'Teacher',
    { type: 'external_select', action_id: 'teacher', min_query_length: 0, placeholder: plain('Type a name') },
    choice,
  ),
  input('minutes', 'Minutes', { type: 'radio_buttons', action_id: 'minutes', options: minutes }, choice),
  input('seen', 'Seen', several('seen'), { optional: true, ...choice }),
  input('notSeen', 'Looked for and not seen', several('notSeen'), { optional: true, ...choice }),
  input(
    'began',
    'Began at',
    { type: 'timepicker', action_id: 'began' },
    { optional: true, ...choice, hint: plain('Only if it did not end just now.') },
  ),
  input('day', 'Day of the visit', { type: 'datepicker', action_id: 'day', initial_date: '2026-11-23' }, choice),
];

const optional = { optional: true };
const secondBlocks: KnownBlock[] = [
  { type: 'header', text: plain('For Person 60') },
  { type: 'section', text: { type: 'mrkdwn', text: 'Person 0 visited your classroom on Monday.', verbatim: true } },
  ...marked.map((one) =>
    input(`comment-${one.id}`, `Seen: ${one.words}`, paragraph(`comment-${one.id}`, 500), optional),
  ),
  input('note', 'Note', paragraph('note', 3000), optional),
  input('question', 'A question for the teacher', paragraph('question', 1000), optional),
  input('subject', 'Subject', line('subject', 60), optional),
  input('room', 'Room', line('room', 30), optional),
];
