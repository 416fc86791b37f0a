import { holdersOf } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import { clip, say } from '../../../kit/words/text.ts';
import { checkButton } from '../messages.ts';
import { sayCorrectedRow } from '../row/find.ts';
import { type Correction, correctionRef, dueBy } from '../store.ts';

/** On its day whoever sees to a correction is asked whether it worked; where they left, the plan manager is. */
export function checkAsks(c: Reading, of?: string): Ask[] {
  return dueBy(c.db, c.today)
    .map((one) => ({ one, asked: whoIsAsked(c, one) }))
    .flatMap(({ one, asked }) => (asked === undefined || (of ?? asked) !== asked ? [] : [askOf(c, one, asked)]));
}

function whoIsAsked(c: Reading, { ownerId }: Correction): string | undefined {
  return mayToday(c, ownerId, 'corrections.read') ? ownerId : holdersOf(c.db, 'planManager', c.today)[0];
}

function askOf(c: Reading, one: Correction, of: string): Ask {
  return {
    // The day is part of the name: too early to tell, it is asked about anew.
    name: `corrections/did-it-work-${one.lookOn}`,
    of,
    about: correctionRef(one),
    can: 'corrections.check',
    by: one.lookOn,
    cap: 3,
    why: say`On ${sayCorrectedRow(c.db, one.about)} it was decided: “${clip(one.decision, 150)}”. Did it work?`,
    button: checkButton(one, 'yes', 'Yes…'),
    or: checkButton(one, '', 'Partly, no, or too early…'),
  };
}
