import { sayNearDay } from '../../../district/days.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say, wholeWords } from '../../../kit/words/text.ts';
import { decisionDoneButton, notYetButton } from './messages.ts';
import { isOpenDecision } from './rules.ts';
import {
  decisionById,
  decisionOwner,
  decisionSaidBy,
  decisionsDue,
  type MeetingDecision,
  meetingDecisionRef,
} from './store.ts';

/** The day is part of the name: put off, it is asked about anew. */
const askName = 'meeting-decisions/by-';

/** What was decided or promised is asked about on its day, of whoever answers for it then. */
export const decisionAsks = (c: Reading, of?: string): Ask[] =>
  decisionsDue(c.db, c.today).flatMap((one) => {
    const owner = decisionOwner(c, one);
    return owner === undefined || (of !== undefined && of !== owner) ? [] : [howAsk(c, one, owner)];
  });

function howAsk(c: Reading, one: MeetingDecision, of: string): Ask {
  const what = one.kind === 'help' ? 'Was this help given' : 'Did it get done';
  return {
    name: `${askName}${one.byDay}`,
    of,
    about: meetingDecisionRef(one),
    can: 'meetingDecisions.keep',
    by: one.byDay,
    cap: 4,
    why: say`${what}? ${one.school}, by ${sayNearDay(one.byDay, c.today)}: “${one.words}”`,
    button: decisionDoneButton(one),
    or: notYetButton(one),
  };
}

/** So much of its words names one that is closed. */
const named = 60;

/** Somebody said what became of it, or somebody else answers for it now. */
export function decisionClosing(c: Reading, { name, id, of, since }: ClosedAsk): Closing | undefined {
  const one = name.startsWith(askName) ? decisionById(c.db, id) : undefined;
  if (!one) return undefined;
  const said = decisionSaidBy(c.db, id, since);
  // A successor who settled it may not read it any more once it is closed; what they did they know.
  const can = said?.byId === of ? 'app.use' : 'meetingDecisions.keep';
  if (said) return { can, by: said.byId, what: said.state === 'done' ? nameOf(one) : say`how ${nameOf(one)} went` };
  if (!isOpenDecision(one.state) || decisionOwner(c, one) === of) return undefined;
  return { can: 'app.use', because: say`somebody else answers for it now.` };
}

const nameOf = ({ words }: MeetingDecision) => say`“${wholeWords(words, named)}”`;
