import type { KnownBlock, ModalView } from '@slack/types';

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

/** The window for logging a walkthrough, written out by hand: what a bare app opens, and whose blocks come back with the answers. */
export function walkthroughWindow(metadata: string): ModalView {
  return {
    type: 'modal',
    callback_id: 'walkthroughs/log',
    title: plain('Log a walkthrough'),
    submit: plain('Send copy'),
    close: plain('Cancel'),
    private_metadata: metadata,
    blocks,
  };
}

const options = lookFors.map((one) => ({ text: plain(one.words), value: one.id }));

const blocks: KnownBlock[] = [
  {
    type: 'context',
    elements: [
      {
        type: 'mrkdwn',
        text: 'The teacher gets a copy today. What you did not look for is not mentioned.',
        verbatim: true,
      },
    ],
  },
  {
    type: 'input',
    block_id: 'teacher',
    label: plain('Teacher'),
    element: { type: 'external_select', action_id: 'teacher', min_query_length: 0, placeholder: plain('Type a name') },
  },
  {
    type: 'input',
    block_id: 'seen',
    label: plain('Seen'),
    optional: true,
    element: { type: 'multi_static_select', action_id: 'seen', options },
  },
  {
    type: 'input',
    block_id: 'notSeen',
    label: plain('Looked for, not seen'),
    optional: true,
    element: { type: 'multi_static_select', action_id: 'notSeen', options },
  },
  {
    type: 'input',
    block_id: 'comment',
    label: plain('Comment for the teacher'),
    optional: true,
    element: { type: 'plain_text_input', action_id: 'comment', multiline: true, max_length: 3000 },
  },
  {
    type: 'input',
    block_id: 'day',
    label: plain('Day of the visit'),
    element: { type: 'datepicker', action_id: 'day', initial_date: '2026-11-23' },
  },
];
