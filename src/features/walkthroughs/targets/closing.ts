import { dayText, sayShortDay } from '../../../district/days.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { loggedOn } from './counts.ts';

/** They logged one that day; else the reminder was for that day alone. */
export function paceClosing(c: Reading, { name, of }: ClosedAsk): Closing | undefined {
  const pace = 'walkthroughs/pace-';
  const day = name.startsWith(pace) ? dayText.safeParse(name.slice(pace.length)).data : undefined;
  if (day === undefined) return undefined;
  const can = 'walkthroughs.log';
  if (loggedOn(c.db, of, day)) return { can, by: of, what: say`a walkthrough` };
  return { can, because: say`the reminder was for ${sayShortDay(day)}.`, lapsed: true };
}
