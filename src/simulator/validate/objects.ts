import { isObj, list, obj, objs, same } from '../json.ts';
import { all, type Check, flag, listOf, needs, oneOf, rule, shape, string } from './check.ts';
import { LIMITS } from './limits.ts';

const { object: MAX } = LIMITS;

/** A plain_text object. */
export function plain(max: number): Check {
  return shape({ required: { type: oneOf('plain_text'), text: string(max, 1) }, optional: { emoji: flag } });
}

/** A mrkdwn object. */
export function mrkdwn(max: number): Check {
  return shape({ required: { type: oneOf('mrkdwn'), text: string(max, 1) }, optional: { verbatim: flag } });
}

/** Either kind of text object. */
export function text(max: number): Check {
  const [asPlain, asMrkdwn] = [plain(max), mrkdwn(max)];
  return (value, at, report) => {
    if (isObj(value) && value.type === 'mrkdwn') asMrkdwn(value, at, report);
    else asPlain(value, at, report);
  };
}

/** Are-you-sure. */
export const confirm = shape({
  required: {
    title: plain(MAX.confirmTitle),
    text: text(MAX.confirmText),
    confirm: plain(MAX.confirmButton),
    deny: plain(MAX.confirmButton),
  },
  optional: { style: oneOf('primary', 'danger') },
});

/** One option of a choice; only checkboxes and radio buttons may use mrkdwn, only overflow menus a url. */
export function option(kind: 'select' | 'choices' | 'overflow'): Check {
  const words = kind === 'choices' ? text : plain;
  return shape({
    required: { text: words(MAX.optionText), value: string(MAX.optionValue, 1) },
    optional: {
      description: words(MAX.optionDescription),
      ...(kind === 'overflow' ? { url: string(LIMITS.element.url) } : {}),
    },
  });
}

/** Options under headings. */
export const optionGroup = shape({
  required: { label: plain(MAX.groupLabel), options: listOf(option('select'), LIMITS.element.options) },
});

/** What was chosen beforehand must be one of the options, in every field. */
export const initialAmongOptions = rule((element) => {
  const offered = [...list(element.options), ...objs(element.option_groups).flatMap((group) => list(group.options))];
  const initial = [...list(element.initial_options), ...(element.initial_option ? [element.initial_option] : [])];
  const strange = initial.some((one) => !offered.some((option) => same(option, one)));
  return strange ? 'initial option must exactly match one of the options' : undefined;
});

/** A picture's source: an address or a file of Slack's. */
export const slackFile = all(needs('one', 'id', 'url'), shape({ optional: { id: string(255), url: string(3_000) } }));

/** When typing sends block_actions. */
export const dispatchConfig = shape({
  optional: { trigger_actions_on: listOf(oneOf('on_enter_pressed', 'on_character_entered'), 2) },
});

/** Which conversations a menu shows. */
export const conversationFilter = all(
  needs('any', 'include', 'exclude_external_shared_channels', 'exclude_bot_users'),
  shape({
    optional: {
      include: listOf(oneOf('im', 'mpim', 'private', 'public'), 4),
      exclude_external_shared_channels: flag,
      exclude_bot_users: flag,
    },
  }),
);

/** Values of options must differ, or nobody could tell them apart. */
export const distinctValues = rule((element) => {
  const values = objs(element.options).map((one) => obj(one).value);
  return new Set(values).size < values.length ? 'option values must be unique' : undefined;
});
