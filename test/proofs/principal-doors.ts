import { principalMeetings } from '../../src/features/principal-meetings/feature.ts';
import { schoolPlans } from '../../src/features/school-plans/feature.ts';
import { importShared } from '../features/school-plans/planned.ts';
import { everyDoor, type Scenario } from './every-door.ts';
import { cast, inDecember, inTheEnd, tooEarly } from './principal-canary.ts';
import {
  listsAreTurnedOver,
  theDraftIsWritten,
  theFallOfAnother,
  theMeetingIsHeld,
  theMeetingsArePlanned,
  theMemoIsSent,
  thePlanIsApproved,
  thePostChangesHands,
} from './principal-day.ts';
import type { Proof } from './proof.ts';

/** Everybody else: also who was met there, and has left. */
const outsiders = (...at: readonly string[]): string[] =>
  cast.map(({ name }) => name).filter((name) => !['Sam Sato', 'Ada Assistant', 'Cy Paper', ...at].includes(name));

const schoolPlan = (door: string) => door.startsWith('school-plans/');
/** Whoever may read a plan that is approved may have it on paper, and the table of all they may read; that its workbook is not theirs, they are told in a message. */
const onPaper = (name: string, door: string, chosen: string): boolean =>
  ['Paula Webster', 'Dina Director', 'Max Manager', 'Mona Monitor', 'Bo Nguyễn', 'Ana Rivera'].includes(name) &&
  ((door === 'school-plans/more' && /\|(pdf|export)/.test(chosen)) || door === 'school-plans/send-alignment');

/** Doors that only a post that changed hands and the end of a year open. */
const inSpring = ['handovers/pdf', 'school-plans/begin-next', 'school-plans/close', 'school-plans/open-close'];
const inList = ['school-plans/schools', 'memos/page', 'meeting-decisions/page'];
/** In the copy of its own that a memo’s author had once, and where they owe several at a time. */
const seldom = ['memos/open-correct', 'memos/list'];
const notHeld = ['principal-meetings/open-not-held', 'principal-meetings/not-held'];

const inFall: Scenario = {
  options: { cast },
  async use(district, aside) {
    importShared(district);
    await theDraftIsWritten(district, aside);
    const early = await aside(() => tooEarly(district));
    await thePlanIsApproved(district);
    await theMeetingsArePlanned(district);
    await theMeetingIsHeld(district);
    await theMemoIsSent(district);
    return early;
  },
  leaks: inDecember,
  routines: [principalMeetings, schoolPlans],
  // The paper of a plan is asked for in its menu.
  elsewhere: [...inSpring, ...inList, ...notHeld, ...seldom, 'school-plans/pdf'],
  outsiders: outsiders('Pat Okafor'),
  mayToo: (name, door, chosen) =>
    onPaper(name, door, chosen) ||
    (name === 'Al Vice' && schoolPlan(door)) ||
    (name === 'Bo Nguyễn' && door === 'school-plans/comment') ||
    (name === 'Paula Webster' && /^school-plans\/(import|send-template)$/.test(door)),
};

const inSpringTime: Scenario = {
  options: { cast, now: '2027-05-04T15:00:00Z', settings: { sentenceOfMemos: 'To follow through.' } },
  async use(district) {
    await theFallOfAnother(district);
    await listsAreTurnedOver(district);
    await thePostChangesHands(district);
    return [];
  },
  leaks: inTheEnd,
  doors: [...inSpring, ...inList, ...notHeld],
  outsiders: outsiders('Nora New'),
  mayToo: (name, door) => name === 'Al Vice' && schoolPlan(door),
};

/** Every door of the school plans and the principal meetings: used once, then tried again, by others, and with anything changed. */
export async function principalDoors(size: number, seed = 1): Promise<Proof> {
  const fall = await everyDoor(inFall, size, seed);
  const spring = await everyDoor(inSpringTime, size, seed);
  const figures = Object.fromEntries(
    Object.entries(fall.figures).map(([name, n]) => [name, n + (spring.figures[name] ?? 0)]),
  );
  return { ok: fall.ok && spring.ok, figures, line: `in fall ${fall.line}; in spring ${spring.line}` };
}
