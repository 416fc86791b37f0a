import { addDays, type Day, dayText } from '../../src/district/days.ts';
import { dilt } from '../../src/district/dilt/schema.ts';
import { turnAsked, turnConfirmed, turnEntry } from '../../src/features/dilt/rotation/schema.ts';
import { packet } from '../../src/features/packet/schema.ts';
import { outbox } from '../../src/kit/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import type { DiltYear } from './dilt-year.ts';
import { weekday } from './wall-clock.ts';
import { localDay } from './year-model.ts';

const zone = 'America/New_York';
const parts = ['promises', 'ideas', 'agenda', 'counts', 'ratings'];

/** What is not as it was done. */
export const judge = (run: DiltYear): string[] => [
  ...turnsWrong(run),
  ...untold(run),
  ...askedWrong(run),
  ...packetsWrong(run),
  ...slackWrong(run),
];

/** Each date that took place was facilitated by one person, or everybody was asked whether they would. */
function turnsWrong({ district: { db } }: DiltYear): string[] {
  const served = db
    .select()
    .from(turnEntry)
    .all()
    .filter(({ what }) => what === 'served');
  const calls = db
    .select()
    .from(outbox)
    .all()
    .filter(({ name }) => name.startsWith('asks/'));
  return db
    .select()
    .from(dilt)
    .all()
    .filter(({ cancelledOn }) => cancelledOn === null)
    .flatMap(({ id, day, facilitatorId }) => {
      const n = served.filter((one) => one.diltId === id).length;
      if (n === (facilitatorId === null ? 0 : 1) && (facilitatorId !== null || calls.length > 0)) return [];
      return [`${day} has ${n} who facilitated`];
    });
}

/** Whoever got a date or lost one has a message of that moment, unless they have left. */
const untold = ({ changes, gone }: DiltYear): string[] =>
  changes.flatMap(({ from, to, told }) =>
    [from, to]
      .flatMap((id) => (id === null || gone.has(id) || told.includes(id) ? [] : [id]))
      .map((id) => `${id} was not told that a date changed hands`),
  );

/** On school days in school hours, one merged message a day, and nobody after they have answered. */
function askedWrong({ district: { db, slack }, snow }: DiltYear): string[] {
  const reminders = db
    .select()
    .from(outbox)
    .all()
    .filter(({ name }) => /^asks\/|\/turn-|\/decide\//.test(name));
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' });
  const off = reminders.flatMap(({ name, shownAt }) => {
    if (shownAt === null) return [];
    const at = Date.parse(shownAt);
    const [day, time] = [localDay(at, zone), clock.format(at)];
    const wrong = snow.has(day) || [0, 6].includes(weekday(dayText.parse(day))) || time < '07:00' || time > '16:30';
    return wrong ? [`${name} came on ${day} at ${time}`] : [];
  });
  const merged = slack
    .messages()
    .filter((one) => /Before you go home|Done by you|Answered by|Closed:|You put off/.test(visibleText(one.blocks)))
    .map((one) => `${one.channel} ${localDay(Number(one.ts) * 1000, zone)}`);
  const confirmed = db.select().from(turnConfirmed).all();
  const after = db
    .select()
    .from(turnAsked)
    .all()
    .filter((one) =>
      confirmed.some((yes) => yes.diltId === one.diltId && yes.personId === one.personId && yes.onDay < one.onDay),
    );
  return [
    ...off,
    ...merged.filter((one, at) => merged.indexOf(one) !== at).map((one) => `asked twice: ${one}`),
    ...after.map(({ onDay }) => `asked on ${onDay} after the answer`),
    ...(merged.length === 0 ? ['nobody was asked anything'] : []),
  ];
}

/** One for each DILT, on the third school day before the day it was meant for, with everything that is on record. */
function packetsWrong({ district: { db }, snow, dates }: DiltYear): string[] {
  const all = db.select().from(packet).all();
  const dilts = db.select().from(dilt).all();
  const wrong = dilts.flatMap(({ id, day, movedFrom }) => {
    const own = all.filter(({ diltId }) => diltId === id);
    const [first] = own;
    if (!first || own.length !== 1) return [`${day} has ${own.length} packets`];
    const due = thirdBefore(movedFrom ?? day, snow);
    const missing = parts.filter((part) => !first.document.includes(`"part":"${part}"`));
    const frozen = localDay(Date.parse(first.frozenAt), zone);
    return [
      ...(frozen === due ? [] : [`the packet of ${day} froze on ${frozen}, not ${due}`]),
      ...missing.map((part) => `the packet of ${day} says nothing of ${part}`),
      ...(first.withheldWhy === null ? [] : [`the packet of ${day} was withheld: ${first.withheldWhy}`]),
    ];
  });
  return [...wrong, ...(dilts.length === dates.length ? [] : [`${dilts.length} DILTs`])];
}

function thirdBefore(day: Day, snow: ReadonlySet<string>): Day {
  let [on, left] = [day, 3];
  while (left > 0) {
    on = addDays(on, -1);
    if (![0, 6].includes(weekday(on)) && !snow.has(on)) left -= 1;
  }
  return on;
}

/** Slack took everything, and nothing that should stand there is held back. */
function slackWrong({ district: { db, slack } }: DiltYear): string[] {
  const rows = db.select().from(outbox).all();
  const stuck = rows.filter(({ state }) => !['shown', 'withdrawn'].includes(state));
  return [
    ...slack.problems().map((one) => `Slack: ${JSON.stringify(one)}`),
    ...stuck.map(({ name, state, error }) => `${name} is ${state}: ${error ?? ''}`),
  ];
}
