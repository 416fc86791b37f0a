import { randomUUID } from 'node:crypto';
import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import type { Choice, Field, Fields } from '../../kit/forms/field.ts';
import type { Form } from '../../kit/forms/form.ts';
import { clip, wholeWords } from '../../kit/words/text.ts';
import { toViewBlocks } from '../render/blocks.ts';

/** Slack's limits on windows, in code points (docs.slack.dev, modal views and option objects). */
const most = { title: 24, label: 2000, option: 75, more: 75, options: 100, few: 10, typed: 3000, blocks: 100 } as const;

/** What travels with a window and comes back with its answers. `nonce` is new for each rendering: it is the inbox's key. */
const carried = z.object({ opened: z.unknown(), nonce: z.string().min(8).max(64) });

/** The window of a form, drawn from what was looked up. */
export function toView<Params, Shown, F extends Fields>(
  form: Form<Params, Shown, F>,
  params: Params,
  shown: Shown,
): ModalView {
  const apart = form.key?.(params);
  const inputs = Object.entries(form.fields(shown)).flatMap(([name, field]) =>
    inputOf(name, field, { block: apart === undefined ? name : `${name}:${apart}`, sends: sendsOf(form, field) }),
  );
  return {
    type: 'modal',
    callback_id: form.name,
    title: { type: 'plain_text', text: clip(form.titled?.(shown) ?? form.title, most.title) },
    submit: { type: 'plain_text', text: clip(form.submit, most.title) },
    close: { type: 'plain_text', text: 'Cancel' },
    private_metadata: JSON.stringify({ opened: params, nonce: randomUUID() }),
    // The questions come first: what is said above them gives way where a window is full.
    blocks: [...toViewBlocks(form.intro?.(shown) ?? [], most.blocks - inputs.length), ...inputs],
  };
}

/** What a window was opened with, or undefined when it is not one of ours. */
export function readCarried(privateMetadata: string): z.infer<typeof carried> | undefined {
  try {
    return carried.parse(JSON.parse(privateMetadata));
  } catch {
    return undefined;
  }
}

export function toOption(choice: Choice): PlainTextOption {
  return {
    // Slack refuses the whole window for one empty line in a list.
    text: { type: 'plain_text', text: wholeWords(choice.label, most.option) || '(no words)' },
    value: choice.value,
    ...(choice.more ? { description: { type: 'plain_text', text: wholeWords(choice.more, most.more) } } : {}),
  };
}

/** When an input tells what is in it before the window is sent. */
type Sends = 'never' | 'choices' | 'letters';

/** Whatever is chosen is kept at once. What is typed comes along with the next choice, where the form does not keep each letter. */
function sendsOf({ keep, keepsLetters }: Pick<Form, 'keep' | 'keepsLetters'>, { field }: Field): Sends {
  if (keep === undefined || field === 'file') return 'never';
  if (field !== 'line' && field !== 'paragraph') return 'choices';
  return keepsLetters ? 'letters' : 'never';
}

/** The input of a question: its element carries the question's name, and its block begins with it. A list of nothing is not asked: Slack refuses it. */
function inputOf(name: string, field: Field, { block, sends }: { block: string; sends: Sends }): InputBlock[] {
  const element = elementOf(name, field, sends);
  if (!element) return [];
  return [
    {
      type: 'input',
      block_id: block,
      label: { type: 'plain_text', text: clip(field.label, most.label).trim() || '(no words)' },
      optional: field.optional ?? false,
      element,
      ...(sends === 'never' ? {} : { dispatch_action: true }),
      ...(field.hint ? { hint: { type: 'plain_text', text: clip(field.hint, most.label) } } : {}),
    },
  ];
}

function elementOf(name: string, field: Field, sends: Sends): InputBlock['element'] | undefined {
  const id = { action_id: name };
  switch (field.field) {
    case 'search':
      return {
        type: 'external_select',
        ...id,
        min_query_length: 0,
        placeholder: { type: 'plain_text', text: field.types ?? 'Type a name' },
        ...(field.chosen ? { initial_option: toOption(field.chosen) } : {}),
      };
    case 'several': {
      const options = field.options.slice(0, field.inSight ? most.few : most.options).map(toOption);
      if (options.length === 0) return undefined;
      const chosen = options.filter((option) => field.chosen?.includes(option.value ?? ''));
      const type = field.inSight ? 'checkboxes' : 'multi_static_select';
      return { type, ...id, options, ...(chosen.length > 0 ? { initial_options: chosen } : {}) };
    }
    case 'one': {
      const options = field.options.slice(0, most.options).map(toOption);
      if (options.length === 0) return undefined;
      const chosen = options.find((option) => option.value === field.chosen);
      return { type: 'static_select', ...id, options, ...(chosen ? { initial_option: chosen } : {}) };
    }
    case 'few': {
      const options = field.options.slice(0, most.few).map(toOption);
      if (options.length === 0) return undefined;
      const chosen = options.find((option) => option.value === field.chosen);
      return { type: 'radio_buttons', ...id, options, ...(chosen ? { initial_option: chosen } : {}) };
    }
    case 'time':
      return { type: 'timepicker', ...id, ...(field.time ? { initial_time: field.time } : {}) };
    case 'line':
    case 'paragraph':
      return {
        type: 'plain_text_input',
        ...id,
        multiline: field.field === 'paragraph',
        max_length: Math.min(field.max, most.typed),
        ...(field.typed ? { initial_value: field.typed } : {}),
        ...(sends === 'letters' ? { dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } } : {}),
      };
    case 'file':
      return {
        type: 'file_input',
        ...id,
        ...(field.types.length > 0 ? { filetypes: [...field.types] } : {}),
        max_files: 1,
      };
    case 'channel':
      return {
        type: 'conversations_select',
        ...id,
        filter: {
          include: field.onlyPrivate ? ['private'] : ['public', 'private'],
          exclude_external_shared_channels: true,
          exclude_bot_users: true,
        },
        ...(field.chosen ? { initial_conversation: field.chosen } : {}),
      };
    case 'day':
      return { type: 'datepicker', ...id, ...(field.day ? { initial_date: field.day } : {}) };
  }
}
