import { addDays, sayDay } from '../../../district/days.ts';
import { lastDilt } from '../../../district/dilt/store.ts';
import { refTo } from '../../../district/ref.ts';
import { leadersOfSchools } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { say } from '../../../kit/words/text.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { segmentsOf } from '../agenda/store.ts';
import { isOver } from '../day/rules.ts';
import { runsOf } from '../day/summary.ts';
import { on } from './messages.ts';
import { allSchools, commitmentRef, commitmentsDue, schoolsThatSaid } from './store.ts';

/** So long after a DILT a school that has said nothing is asked what it brings back. */
const askedFor = 10;

/** What is asked about commitments: of schools that have none from a day that is over, and of whoever said they would bring something back by now. */
export function commitmentAsks(c: Reading, of?: string): Ask[] {
  return [...schoolAsks(c, of), ...commitmentsDue(c.db, c.today, of).map(howAsk)];
}

function howAsk(one: ReturnType<typeof commitmentsDue>[number]): Ask {
  return {
    name: 'dilt/how-it-went',
    of: one.ownerId,
    about: commitmentRef(one),
    can: 'commitments.keep',
    by: one.byDay,
    cap: 2,
    why: say`Did ${one.school} bring back “${one.words}”? It was due ${sayDay(one.byDay)}.`,
    button: on(one, 'kept', 'Brought back…'),
    or: on(one, 'howItWent', 'Partly or not yet…', 'partly'),
    escalates: say`there’s no update on what ${one.school} was to bring back by ${sayDay(one.byDay)}.`,
  };
}

function schoolAsks(c: Reading, of: string | undefined): Ask[] {
  const dilt = lastDilt(c.db, addDays(c.today, 1));
  if (!dilt || dilt.day < addDays(c.today, -askedFor)) return [];
  if (!isOver(runsOf(c, segmentsOf(c.db, dilt.id)))) return [];
  const said = schoolsThatSaid(c.db, dilt.id);
  const leads = leadersOfSchools(c.db, c.today);
  return allSchools(c.db).flatMap(({ id, name }) => {
    const leader = said.includes(id) ? undefined : leads.get(id)?.[0];
    if (leader === undefined || (of !== undefined && of !== leader)) return [];
    return [
      {
        // The cap is on asking about one DILT, not on a year of them.
        name: `dilt/bring-back-${dilt.day}`,
        of: leader,
        about: refTo('school', id),
        can: 'commitments.keep',
        by: addDays(dilt.day, askedFor),
        cap: 3,
        why: say`What will ${name} bring back from the DILT of ${sayDay(dilt.day)}?`,
        button: place({ name: diltAgendaNames.commit }, 'Write it down…', toValue(dilt.id, id)),
        escalates: say`${name} has not said what it brings back from the DILT of ${sayDay(dilt.day)}.`,
      },
    ];
  });
}
