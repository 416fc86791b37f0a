import { and, eq } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import { type Day, dayText, instantOf, schoolYearOf } from '../district/days.ts';
import { codeKey } from '../district/plan/plan.ts';
import { initiative } from '../district/plan/schema.ts';
import { newId } from '../district/ref.ts';
import { holdersOf } from '../district/roster.ts';
import { submittedMessages } from '../features/school-plans/life/messages.ts';
import { keepRound } from '../features/school-plans/life/store.ts';
import type { ItemStatus, RoundKind } from '../features/school-plans/rules.ts';
import { schoolPlan, schoolPlanItem, schoolPlanMember, schoolPlanUpdate } from '../features/school-plans/schema.ts';
import { schoolPlanById } from '../features/school-plans/store.ts';
import { by, saying, zone } from './moment.ts';
import { type SchoolAt, schoolsOfMillCity } from './schools.ts';
import { type MillCityItem, millCityItems } from './sip-items.ts';
import type { AutumnDay } from './stretch.ts';

const begun: Day = '2026-08-24';

/** A round of a plan: by the school or the superintendent, with the day of the council or the committee. */
type MillCityRound = readonly [day: Day, kind: RoundKind, consulted: Day, words: string];

const submitted: MillCityRound = ['2026-09-08', 'submitted', '2026-09-02', ''];
const approved: MillCityRound = ['2026-09-18', 'approved', '2026-09-16', ''];

/** How far the plans that did not go the usual way are: one went back once, one waits for the superintendent, one is still a draft. */
const otherwise: Readonly<Record<string, readonly MillCityRound[]>> = {
  mid: [
    submitted,
    [
      '2026-09-17',
      'returned',
      '2026-09-16',
      'The reading items say who meets, but not what changes for students. Please say what each team will do differently, and add the date by which we can see it.',
    ],
    ['2026-09-30', 'submitted', '2026-09-24', ''],
    ['2026-10-06', 'approved', '2026-10-05', ''],
  ],
  alt: [['2026-11-10', 'submitted', '2026-11-04', '']],
  har: [],
};

/** The plans of the nine schools from August on, with what was said of their items since. */
export function schoolPlanDays(tx: Tx): AutumnDay[] {
  const superintendent = holdersOf(tx, 'superintendent', begun)[0] ?? '';
  return schoolsOfMillCity(tx).flatMap((at): AutumnDay[] => {
    const planId = newId();
    const items = millCityItems.filter(({ schools }) => schools.includes(at.code));
    const rounds = otherwise[at.code] ?? [submitted, approved];
    return [
      [begun, '10:00', (then) => beginPlan(then, at, { planId, items })],
      ...rounds.map((round): AutumnDay => {
        const who = round[1] === 'submitted' ? at.principalId : superintendent;
        return [round[0], '14:30', (then) => takeRound(then, planId, who, round)];
      }),
      ...items.flatMap((item, nth) => updateDays(at, { planId, item, code: `S${nth + 1}` })),
    ];
  });
}

function beginPlan(
  tx: Tx,
  at: SchoolAt,
  { planId, items }: { readonly planId: string; readonly items: readonly MillCityItem[] },
): void {
  const made = { madeById: at.principalId, madeOn: begun };
  tx.insert(schoolPlan)
    .values({ id: planId, schoolId: at.id, schoolYear: schoolYearOf(begun), state: 'draft', ...made })
    .run();
  for (const personId of [at.principalId, ...at.teachers.slice(0, 3)])
    tx.insert(schoolPlanMember).values({ id: newId(), planId, personId, fromDay: begun, toDay: null }).run();
  items.forEach((item, nth) => {
    const { words, shortName, practice, result } = item;
    tx.insert(schoolPlanItem)
      .values({
        id: newId(),
        planId,
        code: `S${nth + 1}`,
        position: nth + 1,
        words,
        shortName,
        practice,
        result,
        ...servedIn(tx, item),
        ownerId: ownerAt(at, item, nth),
        startsOn: dayText.parse(item.starts),
        dueOn: dayText.parse(item.due),
        status: 'noAction',
        addedOn: begun,
        dropReason: '',
      })
      .run();
  });
}

function servedIn(tx: Tx, { serves }: MillCityItem) {
  if (serves === null) return {};
  if ('required' in serves) return serves;
  const row = tx
    .select({ id: initiative.id })
    .from(initiative)
    .where(eq(initiative.codeKey, codeKey(serves.initiative)));
  return { initiativeId: row.get()?.id ?? null };
}

function ownerAt({ principalId, teachers }: SchoolAt, { owner }: MillCityItem, nth: number): string | null {
  if (owner === null) return null;
  return owner === 'principal' ? principalId : (teachers[nth % teachers.length] ?? principalId);
}

function takeRound(tx: Tx, planId: string, who: string, [day, kind, consultedOn, words]: MillCityRound): void {
  const plan = schoolPlanById(tx, planId);
  if (!plan) return;
  const c = by(tx, who, day, '14:30');
  const round = keepRound(c, plan, { kind, consultedOn, words });
  if (kind === 'submitted') saying(c, submittedMessages(c, plan, round));
}

const spokenOn: readonly Day[] = ['2026-09-28', '2026-10-19', '2026-11-10'];
const saidNotes: Readonly<Record<ItemStatus, readonly string[]>> = {
  noAction: [''],
  inProgress: ['Two teams have begun.', '', 'We talked it over in the leadership team.'],
  complete: ['Done. The notes are in the school’s folder.', 'Everybody took part.'],
};

interface Spoken {
  readonly planId: string;
  readonly item: MillCityItem;
  readonly code: string;
}

/** What the principal said of an item, month by month. */
function updateDays(at: SchoolAt, { planId, item, code }: Spoken): AutumnDay[] {
  return [...item.said].flatMap((letter, month): AutumnDay[] => {
    const day = spokenOn[month];
    const to: ItemStatus | undefined = letter === 'i' ? 'inProgress' : letter === 'c' ? 'complete' : undefined;
    if (!day || !to) return [];
    const notes = saidNotes[to];
    const note = notes[(month + code.length + item.words.length) % notes.length] ?? '';
    return [[day, '15:10', (tx) => sayOfItem(tx, at, { planId, code, day, to, note })]];
  });
}

function sayOfItem(
  tx: Tx,
  { principalId }: SchoolAt,
  said: {
    readonly planId: string;
    readonly code: string;
    readonly day: Day;
    readonly to: ItemStatus;
    readonly note: string;
  },
): void {
  const { planId, code, day, to, note } = said;
  const which = and(eq(schoolPlanItem.planId, planId), eq(schoolPlanItem.code, code));
  const item = tx.select().from(schoolPlanItem).where(which).get();
  if (!item) return;
  const at = instantOf(day, '15:10', zone).toString();
  tx.insert(schoolPlanUpdate)
    .values({
      id: newId(),
      itemId: item.id,
      byId: principalId,
      at,
      onDay: day,
      kind: 'update',
      from: item.status,
      to,
      note,
    })
    .run();
  const since = to === item.status ? item.since : day;
  tx.update(schoolPlanItem).set({ status: to, since, movedOn: day }).where(which).run();
}
