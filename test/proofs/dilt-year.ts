import { monitorEventLoopDelay } from 'node:perf_hooks';
import { eq } from 'drizzle-orm';
import { inTx } from '../../src/db/tx.ts';
import { addDays, type Day, dayText, weekdayOf } from '../../src/district/days.ts';
import { dilt } from '../../src/district/dilt/schema.ts';
import { newId } from '../../src/district/ref.ts';
import { calendarDay, roleHolding } from '../../src/district/schema.ts';
import { selfRating } from '../../src/features/self-ratings/schema.ts';
import { outbox } from '../../src/kit/schema.ts';
import { type Cast, startDistrict, type TestDistrict } from '../district.ts';
import { addDates, goTo, pressBeside, publish } from '../features/dilt/dates.ts';
import { insertSegments } from '../features/dilt/district.ts';
import { judge } from './dilt-year-judge.ts';
import type { Proof } from './proof.ts';
import { districtOf, large } from './year-model.ts';

/** Thursdays of a school year, one a month. */
const year = [
  '2026-09-17',
  '2026-10-15',
  '2026-11-12',
  '2026-12-10',
  '2027-01-14',
  '2027-02-11',
  '2027-03-11',
  '2027-04-08',
  '2027-05-13',
  '2027-06-10',
].map((day) => dayText.parse(day));

/** Somebody whose dates changed in a step, and the messages that were wanted in it. */
export interface Change {
  readonly diltId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly told: readonly string[];
}

export interface DiltYear {
  readonly district: TestDistrict;
  /** All administrators, and who keeps the calendar. */
  readonly cast: readonly Cast[];
  readonly dates: readonly Day[];
  readonly changes: Change[];
  readonly snow: Set<string>;
  readonly gone: Set<string>;
}

/**
 * Lives the DILTs of a year in a district, of sixty administrators unless told otherwise: dates that are confirmed, passed on, swapped and covered for,
 * snow on the day, people who come and go. Then everything is held against what was done. `from` is the first of ten to be lived.
 */
export async function diltYear({ from = 0, dilts = 10, measured = false, size = large } = {}): Promise<Proof> {
  const dates = year.slice(from, from + dilts);
  const cast = districtOf(size).filter(({ role }) => role !== 'teacher');
  const { close, ...district } = await startDistrict({
    cast,
    now: `${addDays(dates[0] ?? year[0] ?? dayText.parse('2026-09-17'), -17)}T11:00:00Z`,
    channels: [
      { id: 'C0DILTCHANNEL', name: 'dilt', private: true, botIn: true, members: cast.map(({ name }) => name) },
    ],
    settings: { diltChannel: 'C0DILTCHANNEL' },
  });
  const run: DiltYear = { district, cast, dates, changes: [], snow: new Set(), gone: new Set() };
  const held = monitorEventLoopDelay({ resolution: 1 });
  try {
    await addDates(district, dates);
    await publish(district);
    for (const [at, day] of dates.entries()) await month(run, at, day, measured ? held : undefined);
    await step(run, () => goTo(district, addDays(dates.at(-1) ?? year[9] ?? dayText.parse('2027-06-10'), 4)));
    const found = judge(run);
    const blocked = measured ? `, the event loop held for ${Math.round(held.max / 1e6)} ms at most` : '';
    const line = `${dates.length} DILTs, ${cast.length - 1} administrators, ${run.changes.length} dates changed hands${blocked}: ${found.length} wrong`;
    const figures = { changes: run.changes.length, wrong: found.length };
    return { ok: found.length === 0, figures, line: [line, ...found.slice(0, 6)].join('; ') };
  } finally {
    held.disable();
    await close();
  }
}

type Held = ReturnType<typeof monitorEventLoopDelay>;

/** From wherever the clock stands to the morning of a DILT. */
async function month(run: DiltYear, at: number, day: Day, held: Held | undefined): Promise<void> {
  const { district } = run;
  const id = idOn(district, day);
  await walkTo(run, addDays(day, -16), atTheEnd);
  if (at % 3 !== 2) await step(run, () => answer(run, id, at % 3 === 0 ? 'I’ll facilitate' : 'I can’t'));
  if (at % 4 === 1) await step(run, () => somebodyLeaves(run, id));
  if (at % 4 === 2) await step(run, () => somebodyIsAway(run, day, id));
  await walkTo(run, addDays(day, -6), atTheEnd);
  rate(run, id);
  insertSegments(district, id, [{ title: 'Rigor', owner: 'Sam Superintendent' }]);
  held?.enable();
  await walkTo(run, addDays(day, -1));
  await sendPdf(run);
  held?.disable();
  await step(run, () => goTo(district, day, '05:30'));
  if (at % 5 === 1) await step(run, () => snowOn(run, day));
}

/** When something is due on a school day; where little is, it is looked at once, when all of it has come. */
const allDay = ['07:10', '07:40', '09:05', '14:35'];
const atTheEnd = ['14:35'];

async function walkTo(run: DiltYear, day: Day, times = allDay): Promise<void> {
  const { district } = run;
  const today = dayText.parse(district.clock.now().toZonedDateTimeISO('America/New_York').toPlainDate().toString());
  for (let on = today; on <= day; on = addDays(on, 1)) {
    if (weekdayOf(on) > 5) continue;
    for (const time of times) await step(run, () => forward(district, on, time));
  }
}

async function forward(district: TestDistrict, day: Day, time: string): Promise<void> {
  const now = district.clock.now().toZonedDateTimeISO('America/New_York').toPlainDateTime().toString();
  if (now < `${day}T${time}`) await goTo(district, day, time);
}

/** Does something, and notes which dates changed hands by it and who was told anything. */
async function step(run: DiltYear, act: () => Promise<void>): Promise<void> {
  const { district } = run;
  const before = facilitators(district);
  const seq = Math.max(
    0,
    ...district.db
      .select({ seq: outbox.seq })
      .from(outbox)
      .all()
      .map((row) => row.seq),
  );
  await act();
  const changed = [...facilitators(district)].filter(([id, now]) => before.get(id) !== now);
  if (changed.length === 0) return;
  const news = district.db
    .select()
    .from(outbox)
    .all()
    .filter((row) => row.seq > seq);
  const told = news
    .filter(({ name }) => name.startsWith('dilt/turns/') || name.includes('/date/'))
    .flatMap((row) => row.personId ?? []);
  run.changes.push(...changed.map(([diltId, to]) => ({ diltId, from: before.get(diltId) ?? null, to, told })));
}

const facilitators = ({ db }: TestDistrict) =>
  new Map(
    db
      .select()
      .from(dilt)
      .all()
      .map(({ id, facilitatorId }) => [id, facilitatorId]),
  );

const idOn = ({ db }: TestDistrict, day: Day): string =>
  db.select().from(dilt).where(eq(dilt.day, day)).get()?.id ?? '';

function nameOf({ district, cast }: DiltYear, id: string | null | undefined): string {
  const found = cast.find(({ name }) => district.idOf(name) === id);
  if (!found) throw new Error('nobody facilitates');
  return found.name;
}

const facilitatorOf = (run: DiltYear, id: string): string => nameOf(run, facilitators(run.district).get(id));

async function answer(run: DiltYear, id: string, label: string): Promise<void> {
  await run.district.as(facilitatorOf(run, id)).press(label);
  await run.district.drain();
}

/** Who has the date goes with the end of yesterday. */
async function somebodyLeaves(run: DiltYear, id: string): Promise<void> {
  const { district } = run;
  const personId = district.idOf(facilitatorOf(run, id));
  run.gone.add(personId);
  const staying = run.cast.filter(({ name }) => !run.gone.has(district.idOf(name)));
  district.slack.setChannel('dilt', { members: staying.map(({ name }) => district.as(name).id) });
  const today = dayText.parse(district.clock.now().toString().slice(0, 10));
  district.db
    .update(roleHolding)
    .set({ toDay: addDays(today, -1) })
    .where(eq(roleHolding.personId, personId))
    .run();
  await forward(district, addDays(today, weekdayOf(today) === 5 ? 3 : 1), '09:05');
}

async function somebodyIsAway(run: DiltYear, day: Day, id: string): Promise<void> {
  const person = run.district.as(facilitatorOf(run, id));
  await person.command('/dilt away');
  await person.fill('From', addDays(day, -1));
  await person.fill('Through', day);
  await person.submit();
  if (person.window()) await person.close({ all: true });
  await run.district.drain();
}

/** Every second one rates all four standards. */
function rate({ district, cast, gone }: DiltYear, diltId: string): void {
  const said = {
    why: 'It went as planned. '.repeat(20),
    nextStep: 'Visit two rooms a day.',
    sentence: 'I led the work.',
  };
  const row = { ...said, working: false, evidence: '', goal: '', steps: '', promised: 'One room a day.' };
  const raters = cast.filter(({ role }, at) => at % 2 === 0 && role !== 'planManager');
  const day = dayText.parse(district.clock.now().toString().slice(0, 10));
  inTx(district.db, (tx) => {
    for (const { name } of raters.filter((one) => !gone.has(district.idOf(one.name))))
      for (const standard of ['Leadership', 'Rigor'])
        tx.insert(selfRating)
          .values({
            ...row,
            id: newId(),
            personId: district.idOf(name),
            diltId,
            code: standard,
            standard,
            level: 'effective',
            levelName: 'effective',
            ideasWanted: 'How do you begin?',
            how: 'done',
            because: '',
            savedAt: district.clock.now().toString(),
            onDay: day,
            late: false,
          })
          .run();
  });
}

async function sendPdf({ district }: DiltYear): Promise<void> {
  const sam = district.as('Sam Superintendent');
  await sam.command('/dilt packet');
  if (sam.window()) await sam.close({ all: true });
  else await sam.press('Send me the PDF');
  await district.drain();
}

/** Before it begins, the meeting is moved to the next possible day. */
async function snowOn({ district, snow }: DiltYear, day: Day): Promise<void> {
  snow.add(day);
  inTx(district.db, (tx) => tx.insert(calendarDay).values({ day, kind: 'noSchool', note: 'Snow' }).run());
  const max = district.as('Max Manager');
  const written = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
  await max.command('/dilt calendar');
  await pressBeside(max, written.format(Date.parse(day)));
  await max.fill('What would you like to do?', 'Move it to the next open day');
  await max.submit();
  if (max.window()) await max.close({ all: true });
  await district.drain();
}
