import { type Obj, obj, objs, str, strs } from '../json.ts';
import { fieldOf } from '../world/values.ts';
import { dispatchValue } from './act.ts';
import { type Actor, requireActive } from './actor.ts';
import type { Target } from './answers.ts';
import { findField, put } from './fill.ts';
import type { Found } from './find.ts';
import { richText } from './typing.ts';

/** What stands in a typed field while somebody types. `entered`: they pressed Enter or left the field. */
export interface Typed {
  text: string;
  entered: boolean;
}

/** Keeps what somebody types as they type it. The field's tap counts once, and only the letters that came count. */
export async function type(actor: Actor, target: Target, typed: Typed): Promise<void> {
  requireActive(actor);
  const found = findField(actor, target, undefined);
  const { spot, blockId, actionId } = found;
  const before = textOf(spot.values[blockId]?.[actionId]?.[fieldOf(found.type)]);
  touch(actor, found);
  const content = contentTyped(found, typed.text);
  actor.budget.type(inserted(before, typed.text));
  const changed = before !== typed.text;
  if (changed) put(actor, found, content);
  if (sends(found, typed, changed)) await dispatchValue(actor, found, content);
}

function contentTyped(found: Found, text: string): unknown {
  if (text === '') return null;
  return found.type === 'rich_text_input' ? richText(text) : text;
}

function touch(actor: Actor, { blockId, actionId, spot }: Found): void {
  const key = `${spot.kind === 'message' ? spot.message.ts : spot.shown.view.id}/${blockId}/${actionId}`;
  if (actor.desk.touched !== key) actor.budget.tap();
  actor.desk.touched = key;
}

/** Whether this is a moment at which the app asked to be told. */
function sends(found: Found, { entered }: Typed, changed: boolean): boolean {
  if (found.block.dispatch_action !== true) return false;
  const on = strs(obj(found.element.dispatch_action_config).trigger_actions_on);
  return entered ? on.length === 0 || on.includes('on_enter_pressed') : changed && on.includes('on_character_entered');
}

/** The letters that are there now and were not before: what stayed at either end was not typed again. */
function inserted(before: string, after: string): string {
  const [old, now] = [Array.from(before), Array.from(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return now.slice(start, now.length - end).join('');
}

/** The text of a typed field, rich text without its marks. */
export function textOf(content: unknown): string {
  if (typeof content !== 'object' || content === null)
    return content === undefined || content === null ? '' : String(content);
  return objs(obj(content).elements).map(partText).join('\n');
}

function partText(part: Obj): string {
  return str(part.text) ?? objs(part.elements).map(partText).join('');
}
