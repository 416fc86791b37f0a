import { heldBy, type Row } from './row.ts';

const BLOCK = 'a %s block is taken when it is right and refused when it is not';
const ELEMENT = 'a %s is taken when it is right and refused when it is not';

/** Every kind of block that is checked. Measured: where a live workspace took less than the published schema says. */
export const BLOCK_ROWS: Row[] = [
  ...heldBy(BLOCK, 'documented', [
    'alert',
    'carousel',
    'context',
    'context_actions',
    'data_visualization',
    'divider',
    'header',
    'image',
    'input',
    'markdown',
    'rich_text',
    'section',
    'video',
  ]),
  ...heldBy(BLOCK, 'measured', ['actions', 'card', 'container', 'data_table', 'plan', 'table', 'task_card']),
];

/** Every kind of element that is checked. */
export const ELEMENT_ROWS: Row[] = [
  ...heldBy(ELEMENT, 'documented', [
    'button',
    'channels_select',
    'checkboxes',
    'conversations_select',
    'datepicker',
    'datetimepicker',
    'email_text_input',
    'external_select',
    'feedback_buttons',
    'file_input',
    'image',
    'multi_channels_select',
    'multi_conversations_select',
    'multi_external_select',
    'multi_static_select',
    'multi_users_select',
    'number_input',
    'plain_text_input',
    'radio_buttons',
    'rich_text_input',
    'static_select',
    'timepicker',
    'url_text_input',
    'users_select',
    'workflow_button',
  ]),
  ...heldBy(ELEMENT, 'measured', ['icon_button', 'overflow']),
];
