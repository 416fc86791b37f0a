import { type Day, sayDay } from '../../../district/days.ts';
import { reachable } from '../../../district/people.ts';
import { refTo } from '../../../district/ref.ts';
import { calendarOf, holdersOf, personById, viewerOn } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import { firstAskedOn } from '../../../kit/asks/asked.ts';
import type { Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { say } from '../../../kit/words/text.ts';
import { sayLine } from './form.ts';
import { firstDigestFor } from './rules.ts';
import { type BreakThere, breaksThere } from './store.ts';

const name = 'digest/answer-break';

/** Whoever answers for a break is asked for a line before a digest names it. */
export function breakAsks(c: Reading, of?: string): Ask[] {
  const open = breaksThere(c.db).filter(({ answer }) => answer === null);
  if (open.length === 0) return [];
  const calendar = calendarOf(c.db);
  const asks = open.flatMap((one) => whoIsAsked(c, one).map((personId) => ({ one, personId })));
  return asks
    .filter(({ personId }) => of === undefined || personId === of)
    .map(({ one, personId }): Ask => {
      const about = refTo('break', one.id);
      const known = firstAskedOn(c.db, personId, { name, about }) ?? c.today;
      const when = sayDay(firstDigestFor(known, c.today, calendar));
      return {
        name,
        about,
        of: personId,
        can: 'breaks.answer',
        cap: 3,
        why: say`The digest on ${when} will say: ${one.words} Fix it, or add a line of your own.`,
        button: place(sayLine, 'Add a line…', one.id, { spoken: `Add a line: ${one.words.plain}` }),
      };
    });
}

/** Who answers for it and can be asked; where nobody does, the plan manager. */
function whoIsAsked(c: Reading, { ownerId }: BreakThere): string[] {
  return ownerId !== null && isHere(c, ownerId) ? [ownerId] : holdersOf(c.db, 'planManager', c.today);
}

function isHere({ db, today, settings }: Reading, personId: string): boolean {
  const person = personById(db, personId);
  return person !== undefined && reachable(person) && viewerOn(db, person, today, settings).holdings.length > 0;
}

/** Since when somebody who answers for it knows of it: asked, or they have said a line already. */
export function knownSince(c: Reading, one: BreakThere): Day | undefined {
  const about = refTo('break', one.id);
  const days = [...whoIsAsked(c, one).map((id) => firstAskedOn(c.db, id, { name, about })), one.answeredOn];
  return days.flatMap((day) => day ?? []).sort()[0];
}
