import { and, asc, between, desc, eq, inArray, or } from 'drizzle-orm';
import { sayShortDay } from '../../../district/days.ts';
import type { PrepSheetOccasion } from '../../../district/occasions.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { bullets, paragraph } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import type { DecisionState } from '../rules.ts';
import { meetingDecision, meetingDecisionUpdate, principalMeeting } from '../schema.ts';

const stateWords: Readonly<Record<DecisionState, string>> = {
  open: '⚪ open',
  partly: '🟡 partly done',
  done: '🟢 done',
  not: '⬛ let go',
};

/** The decisions and promises that open a meeting: those of the last one first, then what is older and still open. */
export function decisionsForSheet(c: Reading, occasion: PrepSheetOccasion): Contribution<'prepSheet'>[] {
  const all = decisionsAt(c, occasion);
  const last = all[0]?.metOn;
  const [newest, older] = [all.filter(({ metOn }) => metOn === last), all.filter(({ metOn }) => metOn !== last)];
  const [first, ...rest] = [
    ...group(`From the meeting on ${last === undefined ? '' : sayShortDay(last)}`, newest, 0),
    ...group('From earlier meetings', older, 1),
  ];
  return first ? [{ ...first, words: [paragraph(standing(all, occasion.since)), ...first.words] }, ...rest] : [];
}

/** `2 open, 1 settled since Nov 10.` */
function standing(all: readonly Decision[], since: PrepSheetOccasion['since']): string {
  const open = all.filter(({ state }) => state === 'open' || state === 'partly').length;
  const settled = all.length - open;
  return `${open} open${settled === 0 ? '' : `, ${settled} settled since ${sayShortDay(since)}`}.`;
}

type Decision = ReturnType<typeof decisionsAt>[number];

function group(title: string, all: readonly Decision[], weight: number): Contribution<'prepSheet'>[] {
  const [first, ...rest] = all.map(({ id }): Ref => refTo('meetingDecision', id));
  if (first === undefined) return [];
  const words = [paragraph(bold(title)), bullets(all.map(decisionLine))];
  return [{ part: 'decisions', words, refs: [first, ...rest], weight }];
}

/** What was decided, how it stands, and what that rests on. */
function decisionLine({ kind, words, owner, madeOn, byDay, state, said }: Decision): Text {
  const what = kind === 'help' ? say`${bold('Help promised')}: ${words}` : say`${words}`;
  const rests = said === undefined ? say`` : say` · ${said}`;
  return say`${what}\n${stateWords[state]} · ${owner} · due ${sayShortDay(byDay)} · decided ${sayShortDay(madeOn)}${rests}`;
}

/** What is open at the school, whoever decided it; and what was settled since, where it was with this principal. */
function decisionsAt({ db }: Reading, { schoolId, personId, since, until }: PrepSheetOccasion) {
  const { state, stateOn } = meetingDecision;
  const theirs = or(isOf(principalMeeting.principalId, personId), isOf(meetingDecision.ownerId, personId));
  const settled = and(inArray(state, ['done', 'not']), between(stateOn, since, until), theirs);
  const rows = db
    .select({ row: asOne(meetingDecision), owner: person.name, metOn: principalMeeting.day })
    .from(meetingDecision)
    .innerJoin(principalMeeting, eq(principalMeeting.id, meetingDecision.meetingId))
    .innerJoin(person, eq(person.id, standsFor(meetingDecision.ownerId)))
    .where(and(eq(meetingDecision.schoolId, schoolId), or(inArray(state, ['open', 'partly']), settled)))
    .orderBy(desc(principalMeeting.day), asc(meetingDecision.byDay), asc(meetingDecision.id))
    .all();
  return rows.map(({ row, ...rest }) => ({ ...row, ...rest, said: lastSaid(db, row.id) }));
}

/** `Oct 30, Pat Okafor: two of three rooms`: what was said of it last. */
function lastSaid(db: Reading['db'], decisionId: string): Text | undefined {
  const last = db
    .select({ row: asOne(meetingDecisionUpdate), by: person.name })
    .from(meetingDecisionUpdate)
    .innerJoin(person, eq(person.id, standsFor(meetingDecisionUpdate.byId)))
    .where(eq(meetingDecisionUpdate.decisionId, decisionId))
    .orderBy(desc(meetingDecisionUpdate.id))
    .limit(1)
    .get();
  if (!last) return undefined;
  const said = say`${sayShortDay(last.row.onDay)}, ${last.by}`;
  return last.row.words === '' ? said : say`${said}: ${last.row.words}`;
}
