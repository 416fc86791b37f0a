import { pressedOwn } from '../../../kit/asks/asked.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { toValue } from '../../../kit/value.ts';
import { say, wholeWords } from '../../../kit/words/text.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { on } from './messages.ts';
import { broughtBack, stateNames } from './rules.ts';
import { commitmentById, commitmentRef, diltOnDay, schoolsThatSaid } from './store.ts';

/** A school has said what it brings back, or how it went. Who wrote it is not kept with it. */
export function commitmentClosing(c: Reading, ask: ClosedAsk): Closing | undefined {
  if (ask.name === 'dilt/how-it-went') return howClosing(c, ask);
  return ask.name.startsWith('dilt/bring-back-') ? schoolClosing(c, ask) : undefined;
}

function howClosing(c: Reading, { id, of }: ClosedAsk): Closing | undefined {
  const one = commitmentById(c.db, id);
  if (!one || one.state === 'open') return undefined;
  const can = 'commitments.keep';
  const back = broughtBack(one);
  const words = say`“${wholeWords(one.words, 60)}”`;
  // With the values of now, and with those of before an update.
  const pressed = [
    on(one, 'kept', ''),
    on(one, 'howItWent', '', 'partly'),
    { action: diltAgendaNames.kept, value: commitmentRef(one) },
    { action: diltAgendaNames.howItWent, value: `${commitmentRef(one)} partly` },
  ].some((button) => pressedOwn(c.db, of, button));
  if (pressed) return { can, by: of, what: say`how ${words} went` };
  return { can, because: say`${words} is marked ${stateNames[one.state]}${back === '' ? '' : ` (${back})`}.` };
}

function schoolClosing(c: Reading, { name, id, of }: ClosedAsk): Closing | undefined {
  const dilt = diltOnDay(c.db, name.slice('dilt/bring-back-'.length));
  if (dilt === undefined) return undefined;
  const can = 'commitments.read';
  if (!schoolsThatSaid(c.db, dilt).includes(id))
    return { can, because: say`it’s too late to write it down.`, lapsed: true };
  const values = [toValue(dilt, id), `${dilt}/${id}`];
  if (values.some((value) => pressedOwn(c.db, of, { action: diltAgendaNames.commit, value })))
    return { can, by: of, what: say`what your school brings back` };
  return { can, because: say`your school has written down what it brings back.` };
}
