import { isObj } from '../json.ts';
import { all, anything, byType, type Check, flag, listOf, needs, oneOf, rule, shape, string, whole } from './check.ts';
import { ELEMENTS, elementOf } from './elements.ts';
import { LIMITS } from './limits.ts';
import * as objects from './objects.ts';
import { dataTable, dataVisualization, table } from './tables.ts';

const { block: MAX } = LIMITS;

function block(type: string, fields: { required?: Record<string, Check>; optional?: Record<string, Check> }): Check {
  return shape({
    required: { type: oneOf(type), ...fields.required },
    optional: { block_id: string(LIMITS.id), ...fields.optional },
  });
}

const SINGLE = ['static_select', 'external_select', 'users_select', 'conversations_select', 'channels_select'];
const MULTI = SINGLE.map((kind) => `multi_${kind}`);
const DATES = ['datepicker', 'timepicker'];
const TYPED = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input', 'rich_text_input'];
const CHOICES = ['checkboxes', 'radio_buttons'];

// Multi-selects are documented for actions blocks and were refused there by a live workspace.
const IN_ACTIONS = [
  ...SINGLE,
  ...DATES,
  ...CHOICES,
  'button',
  'overflow',
  'datetimepicker',
  'rich_text_input',
  'workflow_button',
];
const AS_ACCESSORY = [...SINGLE, ...MULTI, ...DATES, ...CHOICES, 'button', 'overflow', 'image', 'workflow_button'];
const IN_INPUT = [...SINGLE, ...MULTI, ...DATES, ...CHOICES, ...TYPED, 'datetimepicker', 'file_input'];
const IN_CONTAINER = ['actions', 'context', 'divider', 'header', 'image', 'section', 'table', 'video'];

const contextItem: Check = (value, at, report) => {
  const picture = isObj(value) && value.type === 'image';
  (picture ? ELEMENTS.image : objects.text(LIMITS.text))?.(value, at, report);
};

const cardImage = shape({
  optional: {
    type: oneOf('image'),
    image_url: string(MAX.imageUrl),
    slack_file: objects.slackFile,
    alt_text: string(MAX.imageAlt),
  },
});

const card = all(
  block('card', {
    optional: {
      hero_image: cardImage,
      icon: cardImage,
      slack_icon: shape({ required: { type: oneOf('icon'), name: string(LIMITS.id) } }),
      title: objects.text(MAX.cardTitle),
      subtitle: objects.text(MAX.cardTitle),
      body: objects.text(MAX.cardBody),
      subtext: objects.text(MAX.cardBody),
      actions: listOf(elementOf(['button']), MAX.cardActions),
    },
  }),
  needs('any', 'hero_image', 'title', 'actions', 'body'),
  rule((fields) => (fields.icon && fields.slack_icon ? 'only one of icon, slack_icon may be given' : undefined)),
);

const task = {
  required: { task_id: string(LIMITS.id), title: string(LIMITS.text, 1) },
  optional: {
    status: oneOf('pending', 'in_progress', 'complete', 'error'),
    details: anything,
    output: anything,
    sources: listOf(shape({ required: { type: oneOf('url'), url: string(3_000, 1), text: string(LIMITS.text) } }), 100),
  },
};

const video = block('video', {
  required: {
    alt_text: string(MAX.videoTitle, 1),
    title: objects.plain(MAX.videoTitle),
    thumbnail_url: string(3_000),
    video_url: string(3_000),
  },
  optional: {
    title_url: string(3_000),
    description: objects.plain(MAX.videoTitle),
    author_name: string(MAX.videoAuthor),
    provider_name: string(MAX.videoAuthor),
    provider_icon_url: string(3_000),
  },
});

const RICH = ['rich_text_section', 'rich_text_list', 'rich_text_preformatted', 'rich_text_quote'];
const richPart: Check = rule((part) =>
  typeof part.type === 'string' && RICH.includes(part.type) && Array.isArray(part.elements)
    ? undefined
    : 'must be a rich text section, list, quote or preformatted text',
);

const container = all(
  block('container', {
    required: {
      child_blocks: listOf(
        byType(() => pickBlocks(IN_CONTAINER), 'block in a container'),
        MAX.containerChildren,
      ),
    },
    optional: {
      title: objects.plain(MAX.containerTitle),
      rich_text_title: anything,
      subtitle: objects.text(MAX.containerTitle),
      icon: anything,
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      is_collapsible: flag,
      default_collapsed: flag,
      has_header_divider: flag,
    },
  }),
  needs('one', 'title', 'rich_text_title'),
);

const alert = block('alert', {
  required: { text: objects.text(MAX.alert) },
  optional: { level: oneOf('default', 'info', 'warning', 'error', 'success') },
});

const image = all(
  block('image', {
    required: { alt_text: string(MAX.imageAlt) },
    optional: { image_url: string(MAX.imageUrl), slack_file: objects.slackFile, title: objects.plain(MAX.imageTitle) },
  }),
  needs('one', 'image_url', 'slack_file'),
);

const input = block('input', {
  required: { label: objects.plain(MAX.inputLabel), element: elementOf(IN_INPUT) },
  optional: { hint: objects.plain(MAX.inputLabel), optional: flag, dispatch_action: flag },
});

const section = all(
  block('section', {
    optional: {
      text: objects.text(LIMITS.text),
      fields: listOf(objects.text(MAX.sectionField), MAX.sectionFields),
      accessory: elementOf(AS_ACCESSORY),
      expand: flag,
    },
  }),
  needs('any', 'text', 'fields'),
);

/** What each kind of block must look like. */
export const BLOCKS: Record<string, Check> = {
  actions: block('actions', { required: { elements: listOf(elementOf(IN_ACTIONS), MAX.actions) } }),
  alert,
  card,
  carousel: block('carousel', { required: { elements: listOf(card, MAX.carousel) } }),
  container,
  context: block('context', { required: { elements: listOf(contextItem, MAX.context) } }),
  context_actions: block('context_actions', {
    required: { elements: listOf(elementOf(['feedback_buttons', 'icon_button']), MAX.contextActions) },
  }),
  data_table: dataTable,
  data_visualization: dataVisualization,
  divider: block('divider', {}),
  header: block('header', { required: { text: objects.plain(MAX.header) }, optional: { level: whole(1, 4) } }),
  image,
  input,
  markdown: block('markdown', { required: { text: string(LIMITS.message.markdown, 1) } }),
  plan: block('plan', {
    required: { title: string(LIMITS.text, 1) },
    optional: { tasks: listOf(shape(task), MAX.planTasks, 0) },
  }),
  rich_text: block('rich_text', { required: { elements: listOf(richPart, 1_000, 0) } }),
  section,
  table,
  task_card: block('task_card', task),
  video,
};

function pickBlocks(kinds: string[]): Record<string, Check> {
  return Object.fromEntries(Object.entries(BLOCKS).filter(([kind]) => kinds.includes(kind)));
}
