import { z } from 'zod';
import { inTx } from '../../db/tx.ts';
import type { Person } from '../../district/people.ts';
import { type Ref, refTo } from '../../district/ref.ts';
import { type Asked, askedBy } from '../../kit/context.ts';
import type { ButtonPress } from '../../kit/feature.ts';
import { type Done, done, onceKept } from '../../kit/outcome.ts';
import { fromBefore, Refusal } from '../../kit/refusal.ts';
import { buttonValue, type ValueSays } from '../../kit/value.ts';
import { clean } from '../../kit/words/text.ts';
import { causeOf } from '../cause.ts';
import { contextOn } from '../context.ts';
import { asRead } from '../from-slack.ts';
import { type House, type Routes, requireRight } from '../house.ts';
import { admit, pressDelivery } from '../inbox.ts';
import { chosenMessage, isOwn, isSaidToChannel } from './chosen-message.ts';

/** A pressed button, as far as it is read. */
export const pressedAction = z.object({
  type: z.string(),
  action_id: z.string(),
  action_ts: z.string(),
  value: z.string().optional(),
  /** What was chosen, where it is a menu. */
  selected_option: z.object({ value: z.string() }).nullish(),
});
export type PressedAction = z.infer<typeof pressedAction>;

/** The button's wire name; what follows the `#` only keeps it apart from others beside it. */
export const nameOf = ({ action_id }: PressedAction): string => action_id.split('#')[0] ?? '';

/** Runs a button once. `where` is the message or window it stands in. A press that came before is answered with nothing new. */
export function press(house: House, routes: Routes, person: Person, where: string, action: PressedAction): Done {
  const button = routes.buttons.get(nameOf(action));
  if (!button) throw fromBefore();
  const text = action.selected_option?.value ?? action.value ?? '';
  const named = buttonValue.parse(text);
  const cause = causeOf(house.clocks.district, 'button', button.name, person.id);
  return inTx(
    house.db,
    (tx) => {
      const c = askedBy(contextOn(tx, house.clocks.district, house.features), person);
      requireRight(routes, c, button.ability, aboutOf(button, c, named));
      const earlier = admit(tx, pressDelivery(where, action.action_id, action.action_ts, text), c.now);
      if (earlier) return done();
      const pressed = button.press(c, button.about === undefined ? text : named.id, named);
      house.apply(tx, pressed, c.now);
      return onceKept(pressed);
    },
    cause,
  );
}

/** The record its value names. A value that names none, or one of another kind, is from before an update. */
function aboutOf({ about }: ButtonPress, c: Asked, named: ValueSays): Ref | undefined {
  if (about === undefined) return undefined;
  if (named.id === '') throw fromBefore();
  if (typeof about !== 'string') return about(c, named.id, named);
  if (named.noun !== undefined && named.noun !== about) throw fromBefore();
  return refTo(about, named.id);
}

/**
 * Does once what was chosen in the menu of a message. The app’s own messages are refused: some were for one person alone. What was
 * said to a few people is not copied into a window either; whoever wants it known types it.
 */
export function pressOnMessage(
  house: House,
  routes: Routes,
  person: Person,
  { callback_id, action_ts, ...body }: { callback_id: string; action_ts: string },
): Done {
  const chosen = chosenMessage.parse(body);
  const found = routes.onMessages.get(callback_id);
  if (!found) throw fromBefore();
  const cause = causeOf(house.clocks.district, 'menu', found.name, person.id);
  return inTx(
    house.db,
    (tx) => {
      const c = askedBy(contextOn(tx, house.clocks.district, house.features), person);
      requireRight(routes, c, found.ability, undefined);
      if (isOwn(chosen, house.account)) throw new Refusal(found.ofOurs);
      const text = isSaidToChannel(chosen, c.settings) ? clean(asRead(chosen.message.text ?? '')) : '';
      const message = { channel: chosen.channel.id, ts: chosen.message.ts, text };
      const where = `message:${message.channel}:${message.ts}:${person.id}`;
      const earlier = admit(tx, pressDelivery(where, callback_id, action_ts, ''), c.now);
      if (earlier) return done();
      const pressed = found.press(c, message);
      house.apply(tx, pressed, c.now);
      return pressed;
    },
    cause,
  );
}
