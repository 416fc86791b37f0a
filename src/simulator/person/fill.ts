import type { Obj } from '../json.ts';
import { words } from '../visible-text.ts';
import { holdsList, valueSaying } from '../world/values.ts';
import { dispatchValue } from './act.ts';
import { type Actor, requireActive } from './actor.ts';
import type { Answer, Target } from './answers.ts';
import { type Found, namesOf, notFound, pickByWords, pickElement, type Where, within } from './find.ts';
import { bare, offered, optionWords } from './options.ts';
import { typedContent } from './typing.ts';

/** What one may write into a field: words, several choices, or nothing. */
export type Filling = string | string[] | null;

/** Whether the client's own checks apply; switched off to see what the app does without them. */
export interface FillOptions {
  strictClient?: boolean;
}

/** Fills in a field. Nothing is sent, unless its block asked for every change. */
export async function fill(
  actor: Actor,
  target: Target,
  filling: { value: Filling; options: FillOptions },
): Promise<void> {
  requireActive(actor);
  const found = findField(actor, target, undefined);
  const content = await contentFor(actor, found, filling);
  if (!found.input || found.block.dispatch_action === true) {
    await dispatchValue(actor, found, content);
    return;
  }
  put(actor, found, content);
  actor.world.changes.tell({ kind: 'workspace' });
}

/** Chooses in a menu that stands outside of input blocks, which sends it at once. */
export async function choose(
  actor: Actor,
  target: Target,
  choice: { value: Filling; where: Where | undefined },
): Promise<Answer> {
  requireActive(actor);
  const found = findField(actor, target, choice.where);
  return dispatchValue(actor, found, await contentFor(actor, found, { value: choice.value, options: {} }));
}

/** What a menu offers, in words, after something was typed into it. */
export async function options(actor: Actor, target: Target, typed: string): Promise<string[]> {
  return optionWords(await offered(actor, findField(actor, target, undefined), typed));
}

/** Puts a value into a field; what was wrong with it before is no longer said. */
export function put(actor: Actor, found: Found, content: unknown): void {
  const { values } = found.spot;
  if (found.spot.kind === 'window' && found.blockId in found.spot.shown.errors) {
    delete found.spot.shown.errors[found.blockId];
    actor.world.changes.tell({ kind: 'workspace' });
  }
  values[found.blockId] = { ...values[found.blockId], [found.actionId]: valueSaying(found.type, content) };
}

/** Finds something to fill in: the window's own fields first. */
export function findField(actor: Actor, target: Target, where: Where | undefined): Found {
  const all = within(actor, where ?? (actor.world.windows.top(actor.id) ? 'window' : undefined));
  const fields = all.filter((one) => !['button', 'overflow', 'image', 'icon_button'].includes(one.type));
  const found = pickElement(fields, target, namesOf);
  if (!found) throw notFound(actor, target, fields.flatMap(namesOf));
  return found;
}

async function contentFor(
  actor: Actor,
  found: Found,
  filling: { value: Filling; options: FillOptions },
): Promise<unknown> {
  const { value } = filling;
  actor.budget.tap();
  if (value === null || value.length === 0) return null;
  if (isMenu(found.type)) return chosen(actor, found, Array.isArray(value) ? value : [value]);
  return typedContent(actor, found, { text: String(value), strict: filling.options.strictClient ?? true });
}

function isMenu(type: string): boolean {
  return type.endsWith('_select') || type === 'checkboxes' || type === 'radio_buttons';
}

async function chosen(actor: Actor, found: Found, wanted: string[]): Promise<unknown> {
  const many = holdsList(found.type);
  const most = many ? Number(found.element.max_selected_items ?? wanted.length) : 1;
  if (wanted.length > most) throw new Error(`"${namesOf(found)[0]}" takes at most ${most}`);
  const options: Obj[] = [];
  for (const one of wanted) options.push(await optionFor(actor, found, one));
  countTaps(actor, found.type, wanted.length);
  const byId = /users|channels|conversations/.test(found.type);
  const contents = byId ? options.map((option) => option.value) : options.map(bare);
  return many ? contents : contents[0];
}

async function optionFor(actor: Actor, found: Found, wanted: string): Promise<Obj> {
  const external = found.type.endsWith('external_select');
  const seen: Obj[] = [];
  for (const typed of external ? queries(wanted) : ['']) {
    const all = await offered(actor, found, typed);
    const option = pickByWords(all, wanted, (one) => [words(one.text)]) ?? all.find((one) => one.value === wanted);
    seen.push(...all);
    if (!option) continue;
    actor.budget.type(typed);
    return option;
  }
  throw notFound(actor, wanted, optionWords(seen));
}

/** What somebody types to find an entry: all of it, or only its first words, since a search may know no more. */
function queries(wanted: string): string[] {
  const [first = '', second] = wanted.split(/\s+/);
  return [...new Set([wanted, second === undefined ? first : `${first} ${second}`, first])];
}

function countTaps(actor: Actor, type: string, choices: number): void {
  // Opening was counted already; boxes and radio buttons need no opening, a list of several needs a "done".
  const open = type.endsWith('_select') ? 0 : -1;
  actor.budget.tap(open + choices + (type.startsWith('multi_') ? 1 : 0));
}
