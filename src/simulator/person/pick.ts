import { type Obj, str } from '../json.ts';
import { words } from '../visible-text.ts';
import { fieldOf, holdsList } from '../world/values.ts';
import { dispatchValue } from './act.ts';
import { type Actor, requireActive } from './actor.ts';
import type { Answer, Target } from './answers.ts';
import { findField, put } from './fill.ts';
import { type Found, namesOf, notFound, ownOptions, type Where } from './find.ts';
import { bare, chosenNow, offered } from './options.ts';

/** Entries that were clicked, by value: what a menu showed is what can be chosen. */
export interface Picked {
  values: string[];
  /** What was typed into the menu to find the entry. */
  typed: string;
  /** How many taps it took, the opening included. */
  taps: number;
}

/** An entry of a menu as the page lists it. */
export interface Offer {
  text: string;
  value: string;
  description: string;
  group: string;
}

/** What a menu shows after that was typed; remembered, because only what was shown can be picked. */
export async function offer(
  actor: Actor,
  target: Target,
  asked: { typed: string; where: Where | undefined },
): Promise<Offer[]> {
  const found = findField(actor, target, asked.where);
  const options = await offered(actor, found, asked.typed);
  actor.desk.offered.set(keyOf(found), options);
  return options.map((one) => ({
    text: words(one.text),
    value: str(one.value) ?? '',
    description: one.description === undefined ? '' : words(one.description),
    group: str(one.group) ?? '',
  }));
}

/** Makes exactly these the choice. Outside of input blocks that is sent at once. */
export async function pick(
  actor: Actor,
  target: Target,
  picked: Picked & { where: Where | undefined },
): Promise<Answer> {
  requireActive(actor);
  const found = findField(actor, target, picked.where);
  const known = [...ownOptions(found.element), ...(actor.desk.offered.get(keyOf(found)) ?? []), ...chosenNow(found)];
  const options = picked.values.map((value) => {
    const option = known.find((one) => one.value === value);
    if (!option)
      throw notFound(
        actor,
        value,
        known.map((one) => words(one.text)),
      );
    return option;
  });
  const most = Number(found.element.max_selected_items ?? options.length);
  if (options.length > most) throw new Error(`${namesOf(found)[0] ?? 'This'} takes at most ${most}`);
  actor.budget.tap(picked.taps);
  actor.budget.type(picked.typed);
  const content = contentOf(found, options);
  if (!found.input || found.block.dispatch_action === true) return dispatchValue(actor, found, content);
  put(actor, found, content);
  actor.world.changes.tell({ kind: 'workspace' });
  return { kind: 'nothing' };
}

function contentOf(found: Found, options: Obj[]): unknown {
  const byId = /_(user|channel|conversation)s?$/.test(fieldOf(found.type));
  const contents = options.map((option) => (byId ? option.value : bare(option)));
  return holdsList(found.type) ? contents : (contents[0] ?? null);
}

function keyOf(found: Found): string {
  const place = found.spot.kind === 'message' ? found.spot.message.ts : found.spot.shown.view.id;
  return `${place}/${found.blockId}/${found.actionId}`;
}
