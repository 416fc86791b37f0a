import { sayDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { say } from '../../../kit/words/text.ts';
import { type DraftListed, draftsOf } from '../log/drafts.ts';
import { continueDraft } from '../log/open.ts';
import { type OwedSlip, owedSlips } from './owed.ts';
import { printSlips, slipsCounted } from './slips.ts';

/** The copies that are owed: walkthroughs marked and not sent, slips not in their mailboxes (those Slack could not bring among them). */
export function owedAsks(c: Reading, of?: string): Ask[] {
  const drafts = draftsOf(c, 2, of);
  return [...drafts.map(sendIt), ...slipsByPerson(owedSlips(c, { of })).map((owed) => placeThem(c, owed))];
}

function sendIt(draft: DraftListed): Ask {
  const about = refTo('walkthrough', draft.id);
  const who = draft.teacher ?? 'A teacher';
  return {
    name: 'walkthroughs/send-copy',
    of: draft.observerId,
    about,
    can: draft.corrects ? 'walkthroughs.own' : 'walkthroughs.log',
    why: draft.corrects
      ? say`${who}, ${sayDay(draft.day)}: your correction is not sent.`
      : say`${who}, ${sayDay(draft.day)}: marked, and the copy is not sent.`,
    button: place(continueDraft, 'Finish', draft.id, { spoken: `Finish the copy for ${who}` }),
    by: draft.day,
    cap: 5,
  };
}

function placeThem(c: Reading, owed: readonly [OwedSlip, ...OwedSlip[]]): Ask {
  const late = owed.filter((one) => one.day < c.today).length;
  const waiting = say`${slipsCounted(owed.length)} not in the ${owed.length === 1 ? 'mailbox' : 'mailboxes'} yet`;
  return {
    // Named by the oldest slip's day: the cap is on asking for the same slips, not on a year of them.
    name: `walkthroughs/place-slips-${owed[0].day}`,
    of: owed[0].of,
    about: refTo('person', owed[0].of),
    can: 'walkthroughs.log',
    why: say`${waiting}${lateWords(late, owed.length)}.`,
    button: place(printSlips, 'Print', '', { spoken: 'Print the slips' }),
    by: owed[0].day,
    cap: 10,
  };
}

function lateWords(late: number, of: number): string {
  if (late === 0) return '';
  return of === 1 ? ', and it’s late' : `, ${late} of them late`;
}

function slipsByPerson(owed: readonly OwedSlip[]): [OwedSlip, ...OwedSlip[]][] {
  const by = new Map<string, [OwedSlip, ...OwedSlip[]]>();
  for (const one of owed) {
    const theirs = by.get(one.of);
    if (theirs) theirs.push(one);
    else by.set(one.of, [one]);
  }
  return [...by.values()];
}
