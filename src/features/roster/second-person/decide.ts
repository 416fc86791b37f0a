import { because } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { reachable } from '../../../district/people.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { everyDay } from '../../../kit/slots/rule.ts';
import { say } from '../../../kit/words/text.ts';
import { changedPerson, changing, noChange, rolesGoingOn } from '../people/one.ts';
import { unchangedOf } from '../people/save.ts';
import { type RosterDifference, settingDifference } from '../rules.ts';
import type { HeldAnswer } from '../schema.ts';
import { rosterOf } from '../store.ts';
import { carryOut } from '../workbook/import.ts';
import { schoolKey } from '../workbook/keys.ts';
import { heldForm, mayStillAsk, requireHeld } from './form.ts';
import { confirmedWords, decidedWords, heldButton, heldLine, refusedWords } from './messages.ts';
import { beginsOn, effectiveDay } from './rules.ts';
import { answerHeld, confirmersOf, type HeldRow, openHeld, setEffectiveOn } from './store.ts';

/** A second person says yes or no. */
export const sayHeld = saving(heldForm, (c, { answers: { answer }, params }) => {
  const row = requireHeld(c, params.id);
  const { person } = c.viewer;
  if (row.why !== '') because(c.db, { why: row.why });
  answerHeld(c.db, row.id, { answer, answeredById: person.id, answeredOn: c.today });
  const messages = tellAsker(c, row, person.name, answer);
  if (answer === 'refused') return done({ messages, tell: refusedWords(row) });
  return done({ ...takeEffect(c, row), messages, tell: confirmedWords(row, countsSince(c, row)) });
});

/** Every morning: what nobody can confirm takes effect once it has stood for three weekdays. */
export const letHeldPass: Job = {
  name: 'changes that wait for a second person',
  when: everyDay('06:50'),
  missed: 'latest',
  within: { hours: 24 },
  run(c) {
    const parts = openHeld(c.db).map((row) => passing(c, row));
    return done({
      messages: parts.flatMap(({ messages }) => messages),
      errands: parts.flatMap(({ errands }) => errands),
      happened: parts.flatMap(({ happened }) => happened),
    });
  },
};

function passing(c: Writing, row: HeldRow): Done {
  if (!mayStillAsk(c, row)) {
    answerHeld(c.db, row.id, { answer: 'lapsed', answeredById: null, answeredOn: c.today });
    return done();
  }
  if (confirmersOf(c.db, row.askedById, c.today).length > 0) {
    if (row.effectiveOn !== null) setEffectiveOn(c.db, row.id, null);
    return done();
  }
  if (row.effectiveOn === null) setEffectiveOn(c.db, row.id, effectiveDay(c.today));
  if (row.effectiveOn === null || row.effectiveOn > c.today) return done();
  if (row.why !== '') because(c.db, { why: row.why });
  answerHeld(c.db, row.id, { answer: 'passed', answeredById: null, answeredOn: c.today });
  return done({ ...takeEffect(c, row), messages: tellAsker(c, row, '', 'passed') });
}

/** Makes the change as it was asked for, against what is true now. */
function takeEffect(c: Writing, row: HeldRow): Pick<Done, 'errands' | 'happened'> {
  return carryOut(c, differenceOf(c, row), { personId: row.askedById, name: row.asker, why: row.why });
}

/** The day a role begins, where it is another one than was asked for, or to come. */
function countsSince(c: Reading, { holdingId, askedOn, fromDay }: HeldRow): Day | undefined {
  if (fromDay === null || holdingId !== null) return undefined;
  const since = beginsOn({ askedOn, fromDay }, c.today);
  return since === fromDay && since <= c.today ? undefined : since;
}

function differenceOf(c: Writing, row: HeldRow): RosterDifference {
  if (row.settingKey !== null)
    return { ...noChange, settings: settingDifference(c.settings, { [row.settingKey]: row.settingValue ?? '' }) };
  const roster = rosterOf(c.db);
  const was = roster.people.find(({ id }) => id === row.personId);
  if (!was || row.role === null || row.fromDay === null) return noChange;
  const school = roster.schools.find(({ id }) => id === row.schoolId);
  const role = {
    role: row.role,
    school: school ? schoolKey(school.code) : null,
    from: row.holdingId === null ? beginsOn({ askedOn: row.askedOn, fromDay: row.fromDay }, c.today) : row.fromDay,
    to: row.toDay ?? undefined,
  };
  const held = was.holdings.find(({ id }) => id === row.holdingId);
  if (held) {
    const altered = [{ was: held, fromDay: role.from, toDay: row.toDay }];
    return changing({ was, now: { ...unchangedOf(was), roles: [] }, begun: [], altered, ended: [] });
  }
  const roles = [...rolesGoingOn(was, c.today), role];
  const change = changedPerson(was, { ...unchangedOf(was), roles }, c.today);
  return change.begun.length + change.altered.length === 0 ? noChange : changing(change);
}

function tellAsker(c: Writing, row: HeldRow, by: string, answer: Exclude<HeldAnswer, 'lapsed'>): Message[] {
  const asker = personById(c.db, row.askedById);
  if (!asker || !reachable(asker)) return [];
  return [
    {
      name: `roster/held/${row.id}`,
      to: { person: asker.id },
      about: refTo('person', asker.id),
      can: 'person.own',
      words: decidedWords(row, by, answer, countsSince(c, row)),
    },
  ];
}

/** Asks of whoever can confirm a change, until one of them has decided. */
export function heldAsks(c: Reading, of?: string): Ask[] {
  const open = openHeld(c.db).filter((row) => mayStillAsk(c, row));
  return open.flatMap((row) =>
    confirmersOf(c.db, row.askedById, c.today)
      .filter(({ id }) => (of === undefined || of === id) && id !== row.personId)
      .map(
        ({ id }): Ask => ({
          name: 'roster/held',
          of: id,
          about: refTo('roster', row.id),
          can: 'roster.confirm',
          why: say`${heldLine(row)} It needs a second person.`,
          button: heldButton(row.id, row.asker),
          cap: 5,
        }),
      ),
  );
}
