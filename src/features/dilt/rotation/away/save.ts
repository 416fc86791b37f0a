import { and, eq, isNull } from 'drizzle-orm';
import { type Day, sayDay, sayShortDay } from '../../../../district/days.ts';
import { can } from '../../../../district/policy.ts';
import { newId } from '../../../../district/ref.ts';
import { personById } from '../../../../district/roster.ts';
import { asOne } from '../../../../district/same-person.ts';
import { absence } from '../../../../district/schema.ts';
import type { Asked, Writing } from '../../../../kit/context.ts';
import type { ButtonPress } from '../../../../kit/feature.ts';
import { mayToday } from '../../../../kit/forms/person.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { type Done, done, type Problems, problems } from '../../../../kit/outcome.ts';
import { notFound } from '../../../../kit/refusal.ts';
import { bullets, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { say } from '../../../../kit/words/text.ts';
import { rotationNames } from '../messages.ts';
import { moveTurns } from '../move.ts';
import { turnDatesAhead } from '../store.ts';
import { awayForForm, awayForm } from './form.ts';

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Keeps one’s absence; turns that fall into it move at once. */
export const saveAway = saving(
  awayForm,
  (c, { answers }) => wrongDays(c, answers) ?? keepAway(c, c.viewer.person.id, answers),
);

/** The same on somebody’s behalf. */
export const saveAwayFor = saving(awayForForm, (c, { answers: { person, ...days } }) => {
  if (!mayToday(c, person, 'dilt.turn'))
    return problems({ person: 'They aren’t an administrator today. Choose somebody else.' });
  return wrongDays(c, days) ?? keepAway(c, person, days);
});

function wrongDays(c: Writing, { from, to }: Days): Problems<'to'> | undefined {
  if (to < from) return problems({ to: 'The last day is before the first.' });
  return to < c.today ? problems({ to: 'These days are over.' }) : undefined;
}

function keepAway(c: Asked<Writing>, personId: string, { from, to }: Days): Done {
  const before = datesOf(c, personId);
  const byId = c.viewer.person.id;
  c.db.insert(absence).values({ id: newId(), personId, fromDay: from, toDay: to, byId, takenBackOn: null }).run();
  const name = personById(c.db, personId)?.name ?? '';
  const moved = moveTurns(c, { byId, why: say`${name} is away ${sayShortDay(from)} to ${sayShortDay(to)}.` });
  const tell = awayWords(before, datesOf(c, personId));
  return done({ ...moved, ...(tell ? { tell } : {}) });
}

const datesOf = (c: Writing, personId: string): Day[] =>
  turnDatesAhead(c).flatMap(({ day, facilitatorId }) => (facilitatorId === personId ? [day] : []));

/** Which turn moved; undefined where none did: nothing is to be said then. */
export function awayWords(before: readonly Day[], after: readonly Day[]): Words | undefined {
  const lost = before.filter((day) => !after.includes(day));
  const got = after.filter((day) => !before.includes(day));
  if (lost.length === 0) return undefined;
  return [
    paragraph('Your turn fell on these days, so it moved:'),
    bullets([...lost.map((day) => say`not ${sayDay(day)}`), ...got.map((day) => say`${sayDay(day)} instead`)]),
  ];
}

/** Not away after all. Dates that moved stay where they are: others count on them. */
export const takeBackAway: ButtonPress = {
  name: rotationNames.back,
  ability: 'app.use',
  press(c, value) {
    const row = openAbsence(c, value);
    c.db.update(absence).set({ takenBackOn: c.today }).where(eq(absence.id, row.id)).run();
    const moved = moveTurns(c, { byId: c.viewer.person.id, why: say`${c.viewer.person.name} isn’t away after all.` });
    const words = [paragraph('Cancelled. Dates that moved stay where they are. To get one back, type /dilt swap.')];
    return done({ ...moved, instead: words });
  },
};

function openAbsence(c: Asked<Writing>, id: string) {
  const row = c.db
    .select(asOne(absence))
    .from(absence)
    .where(and(eq(absence.id, id), isNull(absence.takenBackOn)))
    .get();
  if (!row || (row.personId !== c.viewer.person.id && !can(c.viewer, 'dilt.lead'))) throw notFound();
  return row;
}
