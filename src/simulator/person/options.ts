import { isObj, type Obj, obj, objs, strs } from '../json.ts';
import { blockSuggestion } from '../payloads/interactions.ts';
import { listOf, Report } from '../validate/check.ts';
import { LIMITS } from '../validate/limits.ts';
import { option, optionGroup } from '../validate/objects.ts';
import { words } from '../visible-text.ts';
import type { Channel } from '../world/channels.ts';
import { namedBlocks } from '../world/named-blocks.ts';
import { fieldOf } from '../world/values.ts';
import type { Actor } from './actor.ts';
import type { Found } from './find.ts';

const ASK_FROM = 3;

/** What a menu offers, by value: its own options, what the app answers, or people and channels. */
export async function offered(actor: Actor, found: Found, typed: string): Promise<Obj[]> {
  const kind = found.type.replace(/^multi_/, '');
  if (kind === 'external_select') return asked(actor, found, typed);
  if (kind === 'users_select') return people(actor).filter((one) => matches(one, typed));
  if (kind === 'channels_select') return channels(actor, ['channel']).filter((one) => matches(one, typed));
  if (kind === 'conversations_select') return conversations(actor, found).filter((one) => matches(one, typed));
  return grouped(found.element).filter((one) => matches(one, typed));
}

async function asked(actor: Actor, found: Found, typed: string): Promise<Obj[]> {
  const least = typeof found.element.min_query_length === 'number' ? found.element.min_query_length : ASK_FROM;
  if (Array.from(typed).length < least) return [];
  const ask = { action_id: found.actionId, block_id: found.blockId, value: typed };
  const { world } = actor;
  const ack = await world.courier.deliver('interactive', blockSuggestion(world, actor.id, found.spot, ask));
  await world.activity.still();
  const body = obj(ack.ok ? ack.body : undefined);
  const problems = wrongWith(body);
  for (const problem of problems) world.log.problem(`options for ${found.actionId}: ${problem}`);
  if (problems.length > 0) return [];
  const [named] = namedBlocks([{ block_id: 'x', ...body }], world.random);
  return grouped(named ?? {});
}

/** Options with the heading they stand under. */
function grouped(element: Obj): Obj[] {
  const groups = objs(element.option_groups);
  const under = groups.flatMap((group) => objs(group.options).map((one) => ({ ...one, group: words(group.label) })));
  return [...objs(element.options), ...under];
}

/** An option as the app wrote it, without the heading. */
export function bare({ group: _, ...option }: Obj): Obj {
  return structuredClone(option);
}

/** What a menu holds already; people and channels by their ids. */
export function chosenNow(found: Found): Obj[] {
  const content = found.spot.values[found.blockId]?.[found.actionId]?.[fieldOf(found.type)];
  const all = Array.isArray(content) ? content : [content];
  return all.flatMap((one) => (typeof one === 'string' ? [asOption(one, one)] : isObj(one) ? [one] : []));
}

function wrongWith(body: Obj): string[] {
  const report = new Report();
  if (body.options === undefined && body.option_groups === undefined)
    report.add('/', 'missing required field: options');
  if (body.options !== undefined) listOf(option('select'), LIMITS.element.options, 0)(body.options, '/options', report);
  if (body.option_groups !== undefined) {
    listOf(optionGroup, LIMITS.element.groups, 0)(body.option_groups, '/option_groups', report);
  }
  return report.problems;
}

function people(actor: Actor): Obj[] {
  const there = actor.world.people.all().filter((one) => !one.deactivated && one.id !== 'USLACKBOT');
  return there.map((one) => asOption(one.name, one.id));
}

function channels(actor: Actor, kinds: string[], wanted: (one: Channel) => boolean = () => true): Obj[] {
  const seen = actor.world.channels.all().filter((one) => kinds.includes(one.kind) && !one.archived && wanted(one));
  return seen.filter((one) => !one.private || one.members.has(actor.id)).map((one) => asOption(one.name, one.id));
}

/** Channels as the menu's own filter leaves them: a channel is offered as what it is at this moment. */
function conversations(actor: Actor, found: Found): Obj[] {
  const filter = obj(found.element.filter);
  const include = strs(filter.include);
  const named = (one: Channel) => (one.kind === 'channel' ? (one.private ? 'private' : 'public') : one.kind);
  return channels(
    actor,
    ['channel', 'mpim'],
    (one) =>
      (include.length === 0 || include.includes(named(one))) &&
      !(filter.exclude_external_shared_channels === true && one.extShared),
  );
}

function asOption(name: string, id: string): Obj {
  return { text: { type: 'plain_text', text: name, emoji: true }, value: id };
}

function matches(one: Obj, typed: string): boolean {
  return words(one.text).toLowerCase().includes(typed.replace(/^[#@]/, '').toLowerCase());
}

/** The words of options. */
export function optionWords(options: Obj[]): string[] {
  return objs(options).map((one) => words(one.text));
}
