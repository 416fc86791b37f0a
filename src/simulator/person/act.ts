import { type Obj, obj, objs, present } from '../json.ts';
import { actionTs, blockActions } from '../payloads/interactions.ts';
import { words } from '../visible-text.ts';
import { valueSaying } from '../world/values.ts';
import type { Actor } from './actor.ts';
import { requireActive } from './actor.ts';
import type { Answer, Target } from './answers.ts';
import { buttonWords, type Found, notFound, ownOptions, pickByWords, pickElement, type Where, within } from './find.ts';
import { Watch } from './watch.ts';

const BUTTONS = ['button', 'icon_button', 'workflow_button'];

interface Pressable {
  found: Found;
  words: string;
  fields: Obj;
  taps: number;
}

/** Presses a button, or an entry of an overflow menu, by its words. */
export async function press(actor: Actor, target: Target, where?: Where): Promise<Answer> {
  requireActive(actor);
  const all = within(actor, where).flatMap(pressables);
  const chosen = typeof target === 'string' ? pickByWords(all, target, (one) => [one.words]) : byIds(all, target);
  if (!chosen)
    throw notFound(
      actor,
      target,
      all.map((one) => one.words),
    );
  actor.budget.tap(chosen.taps + (chosen.found.element.confirm ? 1 : 0));
  return dispatch(actor, chosen.found, chosen.fields);
}

/**
 * Sends what happened to an element, and waits for what comes of it: after a press as long as a person would, after a choice in a
 * form only for what comes at once, because whoever fills in a form goes on.
 */
export async function dispatch(actor: Actor, found: Found, fields: Obj): Promise<Answer> {
  const { world } = actor;
  const watch = new Watch(actor);
  const action = {
    type: found.type,
    block_id: found.blockId,
    action_id: found.actionId,
    ...fields,
    action_ts: actionTs(world),
  };
  const ack = await world.courier.deliver('interactive', blockActions(world, actor.id, found.spot, action));
  if (!ack.ok) {
    await world.activity.still();
    return { kind: 'error', why: ack.why };
  }
  await (found.input ? world.activity.still() : watch.settle());
  return watch.answer();
}

/** Sets a value where it stands, then sends it. */
export async function dispatchValue(actor: Actor, found: Found, content: unknown): Promise<Answer> {
  const value = valueSaying(found.type, content);
  const { values } = found.spot;
  values[found.blockId] = { ...values[found.blockId], [found.actionId]: value };
  // The app may answer with nothing at all: whoever chose sees the choice all the same.
  actor.world.changes.tell({ kind: 'workspace' });
  return dispatch(actor, found, value);
}

function byIds(all: Pressable[], target: Exclude<Target, string>): Pressable | undefined {
  const among = all.filter((one) => target.option === undefined || optionValue(one.fields) === target.option);
  const found = pickElement(
    among.map((one) => one.found),
    target,
    () => [],
  );
  return among.find((one) => one.found === found);
}

function optionValue(fields: Obj): unknown {
  return obj(fields.selected_option).value ?? fields.value;
}

function pressables(found: Found): Pressable[] {
  const { element, type } = found;
  if (BUTTONS.includes(type)) {
    const { text, value, style } = element;
    return [{ found, words: buttonWords(element), fields: present({ text, value, style }), taps: 1 }];
  }
  if (type === 'overflow') {
    return ownOptions(element).map((option) => ({
      found,
      words: words(option.text),
      fields: { selected_option: option },
      taps: 2,
    }));
  }
  if (type !== 'feedback_buttons') return [];
  return objs([element.positive_button, element.negative_button]).map(({ text, value }) => ({
    found,
    words: words(text),
    fields: { text, value },
    taps: 1,
  }));
}
