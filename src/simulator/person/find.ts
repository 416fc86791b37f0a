import { type Obj, obj, objs, str, strs } from '../json.ts';
import type { Spot } from '../payloads/interactions.ts';
import { words } from '../visible-text.ts';
import { type Placed, placed } from '../world/elements.ts';
import type { Message } from '../world/messages.ts';
import { initialValues } from '../world/values.ts';
import { type Actor, nameOf } from './actor.ts';
import type { Target } from './answers.ts';
import { sees } from './watch.ts';

/** Where to look for something to press. */
export type Where = { channel: string; ts: string } | 'home' | 'window';

/** An element on some surface in front of the person. */
export interface Found extends Placed {
  readonly spot: Spot;
}

/** Everything one could act on, the nearest first: the window, then the tab one is on, then messages by age. */
export function within(actor: Actor, where: Where | undefined): Found[] {
  return spots(actor, where).flatMap((spot) =>
    placed(spot.kind === 'message' ? spot.message.blocks : spot.shown.view.blocks)
      .filter((one) => visibleTo(actor, one.element))
      .map((one) => ({ ...one, spot })),
  );
}

/** The one thing meant: exactly by ids, else by exactly its words, else by their only possible beginning. */
export function pickByWords<T>(all: T[], target: string, wordsOf: (one: T) => string[]): T | undefined {
  const wanted = fold(target);
  const exact = all.find((one) => wordsOf(one).some((said) => fold(said) === wanted));
  if (exact || wanted === '') return exact;
  const starting = all.filter((one) => wordsOf(one).some((said) => fold(said).startsWith(wanted)));
  const distinct = new Set(starting.map((one) => wordsOf(one).join('\n')));
  return distinct.size === 1 ? starting[0] : undefined;
}

/** Finds an element by ids or by any of the words it goes by. */
export function pickElement(all: Found[], target: Target, wordsOf: (one: Found) => string[]): Found | undefined {
  if (typeof target === 'string') return pickByWords(all, target, wordsOf);
  return all.find(
    (one) => (target.block ?? one.blockId) === one.blockId && (target.action ?? one.actionId) === one.actionId,
  );
}

/** The words an element goes by when it is not a button: its label, its placeholder, the text beside it. */
export function namesOf(one: Placed): string[] {
  return [one.block.label, one.element.placeholder, one.block.text]
    .filter((text) => text !== undefined)
    .map((text) => words(text));
}

/** The options written into an element. */
export function ownOptions(element: Obj): Obj[] {
  return [...objs(element.options), ...objs(element.option_groups).flatMap((group) => objs(group.options))];
}

/** A refusal that helps: what was looked for, and what there is. */
export function notFound(actor: Actor, target: Target, there: string[]): Error {
  const wanted = typeof target === 'string' ? `"${target}"` : JSON.stringify(target);
  const list = [...new Set(there)].map((one) => `"${one}"`).join(', ');
  return new Error(`${nameOf(actor, actor.id)} sees no ${wanted}; there is ${list || 'nothing'}`);
}

function spots(actor: Actor, where: Where | undefined): Spot[] {
  if (where === 'window') return windowSpot(actor);
  if (where === 'home') return homeSpot(actor);
  if (where !== undefined)
    return messageSpots(actor).filter(({ message }) => message.ts === where.ts && isIn(actor, message, where.channel));
  const [home, messages] = [homeSpot(actor), messageSpots(actor)];
  return [...windowSpot(actor), ...(actor.tab === 'home' ? [...home, ...messages] : [...messages, ...home])];
}

function isIn(actor: Actor, message: Message, channel: string): boolean {
  return message.channel === channel || actor.world.channels.get(message.channel)?.name === channel.replace(/^#/, '');
}

function windowSpot(actor: Actor): Spot[] {
  const shown = actor.world.windows.top(actor.id);
  return shown ? [{ kind: 'window', shown, values: shown.values }] : [];
}

function homeSpot(actor: Actor): Spot[] {
  const shown = actor.world.windows.homes.get(actor.id);
  return shown ? [{ kind: 'home', shown, values: shown.values }] : [];
}

function messageSpots(actor: Actor): Extract<Spot, { kind: 'message' }>[] {
  const seen = actor.world.messages.all().filter((message) => message.blocks.length > 0 && sees(actor, message));
  return seen.reverse().map((message) => ({ kind: 'message', message, values: messageValues(message, actor.id) }));
}

function messageValues(message: Message, user: string) {
  const known = message.values.get(user) ?? initialValues(message.blocks);
  message.values.set(user, known);
  return known;
}

function visibleTo(actor: Actor, element: Obj): boolean {
  const only = strs(element.visible_to_user_ids);
  return only.length === 0 || only.includes(actor.id);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

/** The words on a button. */
export function buttonWords(element: Obj): string {
  return words(obj(element).text ?? str(element.text) ?? '');
}
