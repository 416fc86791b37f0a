import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { answeredSince, newestVersion } from './store.ts';
import { textsOn } from './texts/today.ts';

/** The plan’s texts name somebody again: by one person’s answers, by several people’s, or by a new version. */
export function ownerClosing(c: Reading, { name, since }: ClosedAsk): Closing | undefined {
  const isLeft = name.startsWith('plan/owner-left-');
  if (!isLeft && !name.startsWith('plan/say-who-')) return undefined;
  const can = 'plan.lead';
  const texts = textsOn(c.db, c.today);
  const isOpen = texts.open.some((one) => (texts.leftOf(one) !== undefined) === isLeft);
  const isNew = !isLeft && name !== `plan/say-who-${newestVersion(c.db)}`;
  if (isOpen) return isNew ? { can, because: say`the plan has a new version.` } : undefined;
  const [by, ...others] = answeredSince(c.db, since);
  if (by !== undefined && others.length === 0) return { can, by, what: say`who is meant in the plan` };
  return { can, because: say`everything in the plan has an owner and a date.` };
}
