import type { Tx } from '../db/tx.ts';
import { addDays, type Day, type TimeOfDay } from '../district/days.ts';
import { type Found, findInPlan } from '../district/plan/find.ts';
import { tellLearned } from '../features/site-visits/learned/learned.ts';
import { shareSiteVisit } from '../features/site-visits/learned/share.ts';
import { contradictionMessages } from '../features/site-visits/raised/post.ts';
import { answersFor } from '../features/site-visits/raised/reported.ts';
import { siteRequestMessages } from '../features/site-visits/requests/post.ts';
import { answerSiteRequest, keepSiteRequest, siteRequestsFor } from '../features/site-visits/requests/store.ts';
import { schoolsThere, spokenTyped } from '../features/site-visits/spoken/store.ts';
import {
  changeSiteObservation,
  changeSiteVisit,
  keepSiteObservation,
  keepSiteVisit,
  siteObservationsOf,
  siteVisitsOf,
} from '../features/site-visits/store.ts';
import { by, saying } from './moment.ts';
import type { Offices } from './people.ts';
import { schoolsOfMillCity } from './schools.ts';
import { type MillCityVisit, millCityVisits, visitAhead } from './site-talks.ts';
import type { AutumnDay } from './stretch.ts';

const writtenAt: TimeOfDay = '14:10';

/** A button that says nothing but which visit it is about. */
const pressed = { noun: undefined, id: '', more: '' };

/** The visits of the monitor: what was told and raised of one, what is kept of another, and what is wanted for one to come. */
export function siteVisitDays(tx: Tx, who: Offices): AutumnDay[] {
  const schools = new Map(schoolsOfMillCity(tx).map((one) => [one.code, one.id]));
  const at = (code: string) => schools.get(code) ?? '';
  return [
    ...millCityVisits.flatMap((one) => daysOfVisit(who.monitor, one, at(one.school))),
    [visitAhead.askedOn, writtenAt, (then) => planAhead(then, who, at(visitAhead.school))],
    [addDays(visitAhead.askedOn, 2), writtenAt, (then) => answerRequests(then, who)],
  ];
}

function daysOfVisit(monitor: string, one: MillCityVisit, schoolId: string): AutumnDay[] {
  const { day, given } = one;
  const visit: AutumnDay = [day, writtenAt, (tx) => log(tx, monitor, one, schoolId)];
  if (!given) return [visit];
  return [
    visit,
    [given.raisedOn, '09:20', (tx) => raise(tx, monitor, one)],
    [given.answeredOn, '15:12', (tx) => answer(tx, monitor, one, given.answer)],
    [
      given.sharedOn,
      '14:15',
      (tx) => {
        const c = by(tx, monitor, given.sharedOn, '14:15');
        saying(c, shareSiteVisit.press(c, visitOn(tx, monitor, day), pressed).messages);
      },
    ],
  ];
}

const visitOn = (tx: Tx, monitor: string, day: Day): string =>
  siteVisitsOf(tx, monitor).find((one) => one.day === day)?.id ?? '';

function log(
  tx: Tx,
  monitor: string,
  { day, attended, spoke, note, observed, given }: MillCityVisit,
  schoolId: string,
): void {
  const c = by(tx, monitor, day, writtenAt);
  const spokeWith = spokenTyped(tx, spoke);
  if ('problem' in spokeWith) throw new Error(spokeWith.problem);
  const id = keepSiteVisit(c, { authorId: monitor, day, schoolId, attended, spokeWith, note });
  for (const { about, ...said } of observed)
    keepSiteObservation(c, id, { ...said, about: rowCalled(tx, about, schoolId)?.ref ?? null });
  if (!given) return;
  changeSiteVisit(c, id, { learned: given.learned, stillOpen: given.stillOpen });
  saying(c, tellLearned.press(c, id, pressed).messages);
}

/** A row of the plan by its code; of an action its part at that school. */
function rowCalled(tx: Tx, code: string, schoolId: string): Found | undefined {
  const name = schoolsThere(tx).find(({ id }) => id === schoolId)?.name;
  return findInPlan(tx, ['benchmark', 'actionPart'], code, 100).find(
    (one) => one.code === code && (one.school === null || one.school === name),
  );
}

function raise(tx: Tx, monitor: string, { day, given }: MillCityVisit): void {
  const c = by(tx, monitor, given?.raisedOn ?? day, '09:20');
  const one = contradictionOn(tx, monitor, day);
  if (!one?.about) return;
  changeSiteObservation(c, one.id, { raisedOn: c.today, ownerId: answersFor(c, one.about) ?? null });
  saying(c, contradictionMessages(c, one.id));
}

const contradictionOn = (tx: Tx, monitor: string, day: Day) =>
  siteObservationsOf(tx, visitOn(tx, monitor, day)).find(({ bearing }) => bearing === 'contradicts');

function answer(tx: Tx, monitor: string, { day, given }: MillCityVisit, words: string): void {
  const one = contradictionOn(tx, monitor, day);
  if (!one?.ownerId) return;
  const c = by(tx, one.ownerId, given?.answeredOn ?? day, '15:12');
  changeSiteObservation(c, one.id, { answer: words, answeredById: one.ownerId, answeredOn: c.today });
  saying(c, contradictionMessages(c, one.id));
}

function planAhead(tx: Tx, who: Offices, schoolId: string): void {
  const { day, note, askedOn, wanted } = visitAhead;
  const c = by(tx, who.monitor, askedOn, writtenAt);
  const id = keepSiteVisit(c, { authorId: who.monitor, day, schoolId, attended: [], spokeWith: [], note });
  for (const one of wanted) keepSiteRequest(c, { visitId: id, words: one.words, ownerId: who[one.who] });
  saying(c, siteRequestMessages(c, id));
}

/** Of what was asked for two days before, some is answered. */
function answerRequests(tx: Tx, who: Offices): void {
  const visitId = visitOn(tx, who.monitor, visitAhead.day);
  for (const { words, ownerId, id } of siteRequestsFor(tx, [visitId])) {
    const answerWords = visitAhead.wanted.find((one) => one.words === words)?.answer;
    if (answerWords === undefined) continue;
    const c = by(tx, ownerId, addDays(visitAhead.askedOn, 2), writtenAt);
    answerSiteRequest(c, id, { answer: 'yes', answerWords });
    saying(c, siteRequestMessages(c, visitId, id));
  }
}
