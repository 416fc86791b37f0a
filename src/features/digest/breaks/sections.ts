import { sayShortDay } from '../../../district/days.ts';
import { calendarOf, personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import { knownSince } from './asks.ts';
import { breakKey, mayBeNamed } from './rules.ts';
import { type BreakThere, breaksThere } from './store.ts';

/** The breaks that are still there and whose owners were asked in time, each with the line they said. The longest there stand first. */
export function breakPieces(c: Asked): Contribution<'digest'>[] {
  const known = breaksThere(c.db);
  if (known.length === 0) return [];
  const calendar = calendarOf(c.db);
  const inTime = known.filter((one) => mayBeNamed(knownSince(c, one), c.today, calendar));
  if (inTime.length === 0) return [];
  const now = new Map(c.occasions.breaks().map((one) => [breakKey(one), one]));
  return inTime.flatMap((one, weight) => {
    const still = now.get(breakKey(one));
    if (!still) return [];
    const refs = [one.about, ...still.refs] as const;
    return [{ part: 'breaks', words: say`${still.words} – ${lineOf(c, one)}`, refs, weight, can: still.can }];
  });
}

/** With its day: a line may be weeks old. */
function lineOf({ db }: Asked, { answer, answeredOn, answeredById }: BreakThere): Text {
  if (answer === null) return say`No explanation yet.`;
  const on = answeredOn === null ? '' : ` on ${sayShortDay(answeredOn)}`;
  return say`${personById(db, answeredById ?? '')?.name ?? 'Somebody'}${on}: “${answer}”`;
}
