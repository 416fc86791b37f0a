import type { Db } from '../src/db/open.ts';
import { inTx, type Tx } from '../src/db/tx.ts';
import { addDays, type Day, monthOf, schoolYearOf, schoolYearStart } from '../src/district/days.ts';
import { initiative } from '../src/district/plan/schema.ts';
import { memo, memoVersion } from '../src/features/principal-meetings/memo/schema.ts';
import {
  meetingDecision,
  meetingDecisionUpdate,
  meetingNote,
  meetingTopic,
  prepSheet,
  principalMeeting,
} from '../src/features/principal-meetings/schema.ts';
import { principalMeetingById } from '../src/features/principal-meetings/store.ts';
import { schoolPlanShapes } from '../src/features/school-plans/life/document.ts';
import {
  schoolPlan,
  schoolPlanItem,
  schoolPlanRound,
  schoolPlanSitting,
  schoolPlanUpdate,
} from '../src/features/school-plans/schema.ts';
import type { Asked } from '../src/kit/context.ts';
import { freeze } from '../src/kit/documents/frozen.ts';
import { personId, schoolId, size, today } from './cast.ts';

const aYear = { items: 40, updates: 5, rounds: 6, meetings: 10, notes: 8, decisions: 4 } as const;
const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1);
const numbered = (kind: string, n: number): string => `00000000-0000-7000-8000-${kind}${String(n).padStart(9, '0')}`;
const nextMeetingId = numbered('f09', 1);

/** The school whose principal is measured: of the seventh person. */
const measured = 7;

/**
 * So many years of every school's plan, with its updates and rounds, and of monthly meetings with sheets, notes, decisions and memos;
 * and a meeting to come of one school. `schools`: the first so many.
 */
export function bringPrincipals(db: Db, years: number, schools: number = size.schools): void {
  inTx(db, (tx) => {
    const initiatives = tx.select({ id: initiative.id }).from(initiative).all();
    for (const back of upTo(years))
      for (const at of upTo(schools).map((n) => n - 1)) {
        const n = back * 100 + at;
        addPlan(
          tx,
          n,
          at,
          back,
          initiatives.map(({ id }) => id),
        );
        for (const month of upTo(aYear.meetings)) addMeeting(tx, n * 20 + month, at, (back - 1) * 12 + month);
      }
    tx.insert(principalMeeting)
      .values({ ...meetingOf(measured, addDays(today(), 1)), id: nextMeetingId, state: 'planned' })
      .run();
    return years;
  });
}

/** The meeting to come. */
export function meetingToFreeze(c: Asked) {
  const meeting = principalMeetingById(c.db, nextMeetingId);
  if (!meeting?.principal || !meeting.principalId) throw new Error('the district has no meeting to come');
  return { ...meeting, principal: meeting.principal, principalId: meeting.principalId };
}

function yearBack(back: number): { readonly year: string; readonly from: Day } {
  let from = schoolYearStart(today());
  for (let n = 1; n < back; n += 1) from = schoolYearStart(addDays(from, -1));
  return { year: schoolYearOf(from), from };
}

function addPlan(tx: Tx, n: number, at: number, back: number, initiatives: readonly string[]): void {
  const { year, from } = yearBack(back);
  const [planId, byId] = [numbered('f00', n), personId(at)];
  const state = back === 1 ? 'approved' : 'closed';
  tx.insert(schoolPlan)
    .values({ id: planId, schoolId: schoolId(at), schoolYear: year, state, madeById: byId, madeOn: addDays(from, -60) })
    .run();
  const items = upTo(aYear.items).map((position) => ({
    id: numbered('f01', n * 100 + position),
    planId,
    code: `S${position}`,
    position,
    words: 'Every team brings two tasks a month and changes one of them.',
    shortName: '',
    practice: '',
    result: '',
    initiativeId: initiatives[position % initiatives.length] ?? null,
    ownerId: byId,
    status: 'inProgress' as const,
    dueOn: addDays(today(), 200),
    addedOn: from,
    dropReason: '',
  }));
  tx.insert(schoolPlanItem).values(items).run();
  const said = { byId, kind: 'update', from: 'noAction', to: 'inProgress', note: 'Grade four began.' } as const;
  for (const { id, position } of items)
    tx.insert(schoolPlanUpdate)
      .values(
        upTo(aYear.updates).map((one) => ({
          id: numbered('f02', n * 1000 + position * 10 + one),
          itemId: id,
          at: `${addDays(from, one * 20)}T15:00:00Z`,
          onDay: addDays(from, one * 20),
          ...said,
        })),
      )
      .run();
  const kept = freeze(schoolPlanShapes, {
    district: 'Mill City',
    sample: false,
    school: `School ${at}`,
    schoolYear: year,
    state,
    asOf: from,
    since: from,
    items: [],
  });
  for (const number of upTo(aYear.rounds)) {
    const kind = number === aYear.rounds ? ('approved' as const) : ('submitted' as const);
    const made = { byId, at: `${from}T15:00:00Z`, onDay: from, words: '', ...kept };
    tx.insert(schoolPlanRound)
      .values({ id: numbered('f03', n * 10 + number), planId, number, kind, ...made })
      .run();
  }
  for (const month of upTo(aYear.meetings)) {
    const onDay = addDays(from, month * 28);
    tx.insert(schoolPlanSitting)
      .values({
        id: numbered('f10', n * 20 + month),
        schoolId: schoolId(at),
        month: monthOf(onDay),
        byId,
        at: `${onDay}T15:00:00Z`,
        onDay,
      })
      .onConflictDoNothing()
      .run();
  }
}

const meetingOf = (at: number, day: Day) => ({
  schoolId: schoolId(at),
  day,
  beginsAt: '09:00' as const,
  endsAt: '10:00' as const,
  place: '',
  principalId: personId(at),
  leadId: personId(1),
  why: '',
});

function addMeeting(tx: Tx, n: number, at: number, monthsBack: number): void {
  const onDay = addDays(today(), -30 * monthsBack);
  const [id, byId, said] = [numbered('f04', n), personId(at), `${onDay}T15:00:00Z`];
  tx.insert(principalMeeting)
    .values({ id, ...meetingOf(at, onDay), state: 'held' })
    .run();
  const each = { meetingId: id, byId, at: said, onDay };
  tx.insert(meetingTopic)
    .values({ id: numbered('f05', n), ...each, words: 'A second coach.' })
    .run();
  tx.insert(prepSheet)
    .values({ id: numbered('f06', n), meetingId: id, personId: byId, frozenAt: said, onDay, document: '{}', hash: '' })
    .run();
  tx.insert(meetingNote)
    .values(
      upTo(aYear.notes).map((one) => ({
        id: numbered('f07', n * 10 + one),
        ...each,
        kind: 'point' as const,
        words: 'Rigor.',
      })),
    )
    .run();
  for (const one of upTo(aYear.decisions)) addDecision(tx, n * 10 + one, { id, at, onDay, isOpen: monthsBack === 1 });
  tx.insert(memo)
    .values({
      id: numbered('f0a', n),
      meetingId: id,
      personId: byId,
      byId: personId(1),
      dueOn: onDay,
      sentOn: onDay,
      response: '',
    })
    .run();
  tx.insert(memoVersion)
    .values({
      id: numbered('f0b', n),
      memoId: numbered('f0a', n),
      number: 1,
      byId,
      at: said,
      onDay,
      changes: '',
      document: '{}',
      hash: '',
    })
    .run();
}

interface InMeeting {
  readonly id: string;
  readonly at: number;
  readonly onDay: Day;
  readonly isOpen: boolean;
}

function addDecision(tx: Tx, n: number, { id, at, onDay, isOpen }: InMeeting): void {
  const [decisionId, byId] = [numbered('f0c', n), personId(at)];
  const state = isOpen ? 'open' : 'done';
  const made = {
    madeById: byId,
    madeOn: onDay,
    byDay: addDays(onDay, 60),
    state,
    stateOn: isOpen ? null : onDay,
  } as const;
  tx.insert(meetingDecision)
    .values({
      id: decisionId,
      meetingId: id,
      schoolId: schoolId(at),
      kind: 'decision',
      words: 'Plan weekly.',
      ownerId: byId,
      ofPost: true,
      ...made,
    })
    .run();
  if (isOpen) return;
  tx.insert(meetingDecisionUpdate)
    .values({
      id: numbered('f0d', n),
      decisionId,
      byId,
      at: `${onDay}T15:00:00Z`,
      onDay,
      state: 'done',
      words: '',
      byDay: null,
    })
    .run();
}
