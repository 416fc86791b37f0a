import { sayNearDay } from '../../../../district/days.ts';
import { refTo } from '../../../../district/ref.ts';
import type { Ask } from '../../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../../kit/asks/closing.ts';
import type { Reading } from '../../../../kit/context.ts';
import { say, wholeWords } from '../../../../kit/words/text.ts';
import { stepDoneButton, stepSettleButton } from '../messages.ts';
import { type JointStep, jointStepById, jointStepOwner, jointStepSaidBy, jointStepsDue } from './store.ts';

/** The day is part of the name: put off, it is asked about anew. */
const askName = 'joint-steps/by-';

/** Each step is asked about on its day, of whoever owns it then. */
export const jointStepAsks = (c: Reading, of?: string): Ask[] =>
  jointStepsDue(c.db, c.today).flatMap((one) => {
    const owner = jointStepOwner(c, one);
    return owner === undefined || (of !== undefined && of !== owner) ? [] : [stepAsk(c, one, owner)];
  });

const stepAsk = (c: Reading, one: JointStep, of: string): Ask => ({
  name: `${askName}${one.byDay}`,
  of,
  about: refTo('jointStep', one.id),
  can: 'jointSteps.keep',
  by: one.byDay,
  cap: 4,
  why: say`Did it get done? ${one.school}, by ${sayNearDay(one.byDay, c.today)}: “${one.words}”`,
  button: stepDoneButton(one),
  or: stepSettleButton(one),
});

/** So much of its words names one that is closed. */
const named = 60;

/** Somebody said what became of it, or somebody else owns it now. */
export function jointStepClosing(c: Reading, { name, id, of, since }: ClosedAsk): Closing | undefined {
  const one = name.startsWith(askName) ? jointStepById(c.db, id) : undefined;
  if (!one) return undefined;
  const words = say`“${wholeWords(one.words, named)}”`;
  const said = jointStepSaidBy(c.db, id, since);
  // A successor who settled it may not read it any more once it is closed; what they did they know.
  const can = said?.byId === of ? 'app.use' : 'jointSteps.keep';
  if (said) return { can, by: said.byId, what: said.state === 'done' ? words : say`how ${words} went` };
  if (one.state !== 'open' || jointStepOwner(c, one) === of) return undefined;
  return { can: 'app.use', because: say`somebody else owns it now.` };
}
