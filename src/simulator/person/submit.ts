import { isObj, type Obj, obj, str } from '../json.ts';
import { viewClosed, viewSubmission } from '../payloads/interactions.ts';
import { viewProblems } from '../validate/views.ts';
import { words } from '../visible-text.ts';
import { type Placed, placed } from '../world/elements.ts';
import { openWindow, replaceView } from '../world/showing.ts';
import { fieldOf, isEmpty } from '../world/values.ts';
import { type Shown, STACK_LIMIT } from '../world/windows.ts';
import { type Actor, requireActive, requireTop, topWindow } from './actor.ts';
import type { SubmitAnswer } from './answers.ts';
import { objection } from './typing.ts';

/** Sends the top window in; with the client's own checks switched off, whatever it holds. */
export async function submit(actor: Actor, options: { strictClient?: boolean } = {}): Promise<SubmitAnswer> {
  requireActive(actor);
  const { world } = actor;
  const shown = requireTop(actor);
  if (!shown.view.submit) throw new Error(`"${words(shown.view.title)}" cannot be sent in`);
  actor.budget.tap();
  shown.errors = {};
  const held = options.strictClient === false ? undefined : heldBack(shown);
  if (held) {
    world.changes.tell({ kind: 'window', user: actor.id, how: 'updated' });
    return held;
  }
  const ack = await world.courier.deliver('interactive', viewSubmission(world, actor.id, shown));
  const answer = ack.ok ? carryOut(actor, shown, ack.body) : failure(ack.why);
  await world.activity.still();
  return answer;
}

/** Closes the top window, or the whole pile; the app hears of it where it asked to. */
export async function close(actor: Actor, options: { all?: boolean } = {}): Promise<void> {
  requireActive(actor);
  const { world } = actor;
  const top = requireTop(actor);
  actor.budget.tap();
  const isCleared = options.all === true || top.view.clear_on_close;
  const closing = isCleared ? [...world.windows.stack(actor.id)].reverse() : [top];
  if (isCleared) world.windows.clear(actor.id);
  else world.windows.pop(actor.id);
  world.changes.tell({ kind: 'window', user: actor.id, how: 'closed' });
  const told = closing.filter((shown) => shown.view.notify_on_close);
  for (const shown of told) {
    await world.courier.deliver('interactive', viewClosed(world, actor.id, { shown, isCleared }));
  }
  await world.activity.still();
}

function heldBack(shown: Shown): SubmitAnswer | undefined {
  const inputs = placed(shown.view.blocks).filter((one) => one.input);
  const empty = inputs.filter((one) => one.block.optional !== true && isEmpty(valueIn(shown, one)));
  for (const one of empty) shown.errors[one.blockId] = 'Please complete this required field.';
  if (empty.length > 0) return { kind: 'required', labels: empty.map((one) => words(one.block.label)) };
  const errors: Record<string, string> = {};
  for (const one of inputs) {
    const typed = str(valueIn(shown, one)[fieldOf(one.type)]);
    const reason = typed === undefined || fieldOf(one.type) !== 'value' ? undefined : objection(one.element, typed);
    if (reason === undefined) continue;
    errors[words(one.block.label)] = reason;
    shown.errors[one.blockId] = reason;
  }
  return Object.keys(errors).length > 0 ? { kind: 'errors', errors } : undefined;
}

function valueIn(shown: Shown, one: Placed): Obj {
  return obj(shown.values[one.blockId]?.[one.actionId]);
}

/** Does what the app's answer to a submission says. */
function carryOut(actor: Actor, shown: Shown, body: unknown): SubmitAnswer {
  const answer = obj(body);
  switch (answer.response_action) {
    case undefined:
      return closed(actor, shown);
    case 'clear':
      actor.world.windows.clear(actor.id);
      actor.world.changes.tell({ kind: 'window', user: actor.id, how: 'closed' });
      return { kind: 'cleared' };
    case 'errors':
      return showErrors(actor, shown, obj(answer.errors));
    case 'update':
    case 'push':
      return showView(actor, shown, answer);
    default:
      return refuse(actor, `unknown response_action ${String(answer.response_action)}`);
  }
}

function closed(actor: Actor, shown: Shown): SubmitAnswer {
  const stack = actor.world.windows.stack(actor.id);
  const index = stack.indexOf(shown);
  if (index >= 0) stack.splice(index, 1);
  actor.world.changes.tell({ kind: 'window', user: actor.id, how: 'closed' });
  return { kind: 'closed' };
}

function showErrors(actor: Actor, shown: Shown, errors: Obj): SubmitAnswer {
  const inputs = placed(shown.view.blocks).filter((one) => one.input);
  const byLabel: Record<string, string> = {};
  for (const [block, text] of Object.entries(errors)) {
    const field = inputs.find((one) => one.blockId === block);
    if (!field || typeof text !== 'string' || text === '')
      return refuse(actor, `errors name ${block}, which is no input block`);
    const label = words(field.block.label);
    byLabel[label in byLabel ? `${label} (${block})` : label] = text;
    shown.errors[block] = text;
  }
  if (Object.keys(byLabel).length === 0) return refuse(actor, 'errors are empty');
  actor.world.changes.tell({ kind: 'window', user: actor.id, how: 'updated' });
  return { kind: 'errors', errors: byLabel };
}

function showView(actor: Actor, shown: Shown, answer: Obj): SubmitAnswer {
  const { world } = actor;
  const problems = viewProblems(answer.view, 'modal');
  const raw = answer.view;
  if (problems.length > 0 || !isObj(raw)) return refuse(actor, `invalid view: ${problems.join(' ')}`);
  const push = answer.response_action === 'push';
  if (push && world.windows.stack(actor.id).length >= STACK_LIMIT) return refuse(actor, 'push_limit_reached');
  if (push) openWindow(world, actor.id, { raw, onTop: true });
  else replaceView(world, actor.id, { shown, raw });
  actor.budget.screen();
  const window = topWindow(actor);
  return window ? { kind: push ? 'pushed' : 'updated', window } : failure('the window is gone');
}

function refuse(actor: Actor, why: string): SubmitAnswer {
  actor.world.log.problem(`answer to view_submission refused: ${why}`);
  return failure(why);
}

function failure(why: string): SubmitAnswer {
  return { kind: 'error', why };
}
