import { and, eq, gte, isNull, lt } from 'drizzle-orm';
import { addDays } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import { standsFor } from '../../../district/same-person.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { everySchoolDay } from '../../../kit/slots/rule.ts';
import { say } from '../../../kit/words/text.ts';
import { keepEntry } from './keep.ts';
import { moveTurns } from './move.ts';
import { endOffers } from './offers/keep.ts';
import { diltTurn } from './schema.ts';
import { turnDatesAhead } from './store.ts';

/** In the morning of school days, before anybody is asked: what took place is written into the ledger, and the turns follow the roster of the day. */
export const morningTurns: Job = {
  name: 'turns of the DILT',
  when: everySchoolDay('08:45'),
  missed: 'latest',
  within: { hours: 24 },
  run(c, { day }) {
    noteServed(c);
    const { messages, happened } = moveTurns(c, {
      byId: null,
      why: say`The list of administrators changed.`,
      slot: day,
    });
    const told = new Set(happened.map((one) => ('diltId' in one ? one.diltId : '')));
    // A change of roles could not say by day which DILTs it changed.
    const next = turnDatesAhead(c)
      .slice(0, 2)
      .filter(({ id, cancelledOn }) => cancelledOn === null && !told.has(id))
      .map(({ id }) => ({ what: 'diltChanged' as const, diltId: id }));
    return done({ messages: [...messages, ...endOffers(c)], happened: [...happened, ...next] });
  },
};

/** After so many days nobody asks any more whether a date was written down. */
const lookedBack = 400;

function noteServed(c: Writing): void {
  const over = c.db
    .select({ id: dilt.id, facilitatorId: standsFor(dilt.facilitatorId) })
    .from(dilt)
    .innerJoin(diltTurn, eq(diltTurn.diltId, dilt.id))
    .where(and(lt(dilt.day, c.today), isNull(dilt.cancelledOn), isNull(diltTurn.servedOn), later(c)))
    .all();
  for (const { id, facilitatorId } of over) {
    if (facilitatorId !== null)
      keepEntry(c, { slotId: id, personId: facilitatorId, what: 'served', turns: 0, owed: 0 }, null);
    c.db.update(diltTurn).set({ servedOn: c.today }).where(eq(diltTurn.diltId, id)).run();
  }
}

const later = ({ today }: Writing) => gte(dilt.day, addDays(today, -lookedBack));
