import { addDays, type Day, dayText, weekdayOf } from '../../src/district/days.ts';
import type { Feature } from '../../src/kit/feature.ts';
import { chance, diceOf, pick } from '../../src/mill-city/dice.ts';
import type { Proof } from './proof.ts';
import { isOff, type Life, liveIn } from './routine-district.ts';
import * as meetings from './routine-meetings.ts';
import * as people from './routine-people.ts';
import { nothingWatched, type Watched, watchAsks, watchDigests, watchEvening, watchMonitor } from './routine-watch.ts';
import { judge, lapsedAsks } from './routine-year-judge.ts';
import { type DistrictSize, large } from './year-model.ts';

export interface RoutineYear extends people.Acting {
  readonly watched: Watched;
  readonly from: Day;
  readonly until: Day;
  /** When Slack went away, and when it came back, by turns. */
  readonly weather: string[];
  /** How many of all read what they are asked, each time. */
  readonly reading: number;
}

export interface RoutineSize {
  readonly weeks: number;
  /** A Thursday: the weeks are counted from the Monday after it. */
  readonly from?: string;
  readonly seed?: number;
  readonly features?: readonly Feature[];
  /** How many do something of their own a day. */
  readonly aDay?: number;
  readonly reading?: number;
  readonly size?: DistrictSize;
}

/**
 * Lives weeks of the routine in a district, of sixty administrators unless told otherwise: actions, readings, obstacles, corrections, highlight meetings, asks
 * that are answered, put off, handed back or left; Slack away for hours and for a night, the app started again, Mondays off, the change
 * of the clocks. Then everything is held against what was promised.
 */
export async function routineYear({
  weeks,
  from = '2026-10-22',
  seed = 1,
  features,
  aDay = 4,
  reading = 0.3,
  size = large,
}: RoutineSize): Promise<Proof> {
  const first = dayText.parse(from);
  const life = await liveIn(first, { features, seed, size });
  const deeds = { afterSchool: new Set<string>(), putOff: new Map(), obstacles: 0, notes: 0, done: new Map() };
  const until = addDays(first, 1 + weeks * 7);
  const run: RoutineYear = {
    life,
    dice: diceOf(seed),
    deeds,
    watched: nothingWatched(),
    from: first,
    until,
    reading,
    weather: [],
  };
  try {
    for (let day = first; day <= until; day = addDays(day, 1)) await live(run, day, aDay);
    const found = judge(run);
    return told(run, weeks, found);
  } finally {
    await life.close();
  }
}

function told(run: RoutineYear, weeks: number, found: readonly string[]): Proof {
  const { watched, deeds, life } = run;
  const did = [...deeds.done].map(([what, n]) => `${n} ${what}`).join(', ');
  const administrators = life.cast.filter(
    ({ role }) => !['teacher', 'planManager', 'planMonitor'].includes(role),
  ).length;
  const line = `${weeks} weeks, ${administrators} administrators, ${watched.limits.size} digests, ${watched.merged} merged asks (${did}), ${lapsedAsks(run)} not sent too late: ${found.length} wrong`;
  const figures = {
    digests: watched.limits.size,
    asks: watched.merged,
    wrong: found.length,
    lapsed: lapsedAsks(run),
    ...Object.fromEntries(deeds.done),
  };
  return { ok: found.length === 0, figures, line: [line, ...found.slice(0, 8)].join('; ') };
}

/** The week of a day, counted from the Monday after the first Thursday; what is before is -1. */
const weekOf = ({ from }: RoutineYear, day: Day): number =>
  Math.floor((Date.parse(day) - Date.parse(from) - 4 * 86_400_000) / (7 * 86_400_000));

interface Away {
  readonly from: string;
  readonly to: string;
}

/** When Slack is away on a day: a school day’s six hours, sooner or later, or a night over a Monday morning. */
function awayOn(run: RoutineYear, day: Day): Away | undefined {
  const week = weekOf(run, day);
  if (day === run.from) return { from: '13:00', to: '19:00' };
  if (weekdayOf(day) === 3 && week % 4 === 1) return { from: '10:00', to: '16:00' };
  if (weekdayOf(day) === 4 && week % 4 === 3) return { from: '13:00', to: '19:00' };
  if (weekdayOf(day) === 7 && week % 4 === 0) return { from: '22:00', to: '24:00' };
  if (weekdayOf(day) === 1 && week % 4 === 1) return { from: '00:00', to: '09:20' };
  return undefined;
}

const onSchoolDays = ['07:05', '10:00', '11:05', '13:00', '13:35', '14:35', '15:35', '19:00', '20:05'];
const onOthers = ['09:20', '22:00'];

async function live(run: RoutineYear, day: Day, aDay: number): Promise<void> {
  const { life, watched } = run;
  const away = awayOn(run, day);
  for (const time of isOff(day) ? onOthers : onSchoolDays) {
    const isAway = away !== undefined && time >= away.from && time < away.to;
    const wasAway = life.district.slack.faults().down;
    if (isAway !== wasAway) {
      life.district.slack.misbehave({ down: isAway });
      run.weather.push(life.district.clock.now().toString());
    }
    await life.goTo(day, time);
    watchAsks(life, watched);
    if (!isAway && !isOff(day)) await act(run, day, time, aDay);
  }
  if (isOff(day)) return;
  watchEvening(life, watched);
  watchDigests(life, watched);
  watchMonitor(life, watched);
  // The app is started again in the evening, also on a day on which Slack was away.
  await life.restart();
}

/** What people do at a time of a school day. */
async function act(run: RoutineYear, day: Day, time: string, aDay: number): Promise<void> {
  if (time === '10:00' || (time === '11:05' && day === run.from)) await morning(run, day);
  if (time === '10:00' || time === '13:00') await work(run, Math.ceil(aDay / 2));
  if (time === '15:35' || time === '11:05') await readAsks(run);
  if (time === '19:00' && weekdayOf(day) === 2) await people.monitorLooks(run);
}

async function work(run: RoutineYear, some: number): Promise<void> {
  const { dice, life } = run;
  // Nobody of the last strategic objective ever does anything.
  for (let n = 0; n < some; n += 1) {
    const name = pick(dice, life.staff) ?? '';
    const roll = dice();
    if (roll < 0.45) await people.sayOnAction(run, name);
    else if (roll < 0.65 && !name.startsWith('Mona')) await people.log(run, name);
    else if (roll < 0.9) await people.record(run, name.startsWith('Director') ? name : 'Director Aah');
    else await people.goAway(run, name, 3);
  }
  if (chance(dice, 0.2)) await people.closeObstacle(run);
  await life.drain();
}

/** Three of four read what they are asked; of some nothing is ever heard. */
async function readAsks(run: RoutineYear): Promise<void> {
  const { dice, life } = run;
  for (const name of [...life.staff, 'Max Manager'])
    if (!/Aag$|Aaj$/.test(name) && chance(dice, run.reading)) await people.answerAsk(run, name);
  await life.drain();
}

/** Highlight meetings are every fourth Thursday, two weeks in. */
const meetingDay = (run: RoutineYear, week: number): Day => addDays(run.from, 14 + week * 7);

async function morning(run: RoutineYear, day: Day): Promise<void> {
  if (day === run.from) {
    await people.settleIn(run);
    const weeks = Array.from({ length: 12 }, (_, at) => at * 4);
    await meetings.addMeetings(
      run,
      weeks.map((week) => meetingDay(run, week)).filter((one) => one <= addDays(run.until, 35) && !isOff(one)),
    );
    return;
  }
  const after = (Date.parse(day) - Date.parse(run.from)) / 86_400_000;
  const isTurn = !isOff(addDays(run.from, Math.ceil((after - 14) / 28) * 28 + 14));
  if (after % 28 === 5 && isTurn) await meetings.request(run);
  // The report is due on a Thursday; it is final on the Friday.
  if (after % 28 === 8 && isTurn) await meetings.makeFinal(run, meetingDay(run, Math.floor(after / 28) * 4));
  if (after % 28 === 14 && isTurn) await meetings.meet(run);
  if (after % 28 === 11) await people.correct(run);
}

export type { Life };
