import { asc, eq, type SQL } from 'drizzle-orm';
import { asOne, isOf } from '../../district/same-person.ts';
import { school } from '../../district/schema.ts';
import type { Reading } from '../../kit/context.ts';
import { importsBy } from '../../kit/imports/store.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { standingName } from './rules.ts';
import {
  schoolPlan,
  schoolPlanComment,
  schoolPlanImport,
  schoolPlanItem,
  schoolPlanMember,
  schoolPlanRound,
  schoolPlanSitting,
  schoolPlanUpdate,
} from './schema.ts';

/** What a person owns in school plans, what they said of items, and what they did with the plans. */
export function schoolPlansAbout(c: Reading, personId: string): SheetToWrite[] {
  return [
    listSheet('School plan items', [...whichItem, ['Status', 20], ['Due', 12]], ownedItems(c, personId)),
    listSheet(
      'Updates of school plan items',
      [['Day', 12], ...whichItem, ['What', 16], ['Status before', 18], ['Status after', 18], ['Words', 80]],
      saidOfItems(c, personId),
    ),
    listSheet(
      'School plans',
      [
        ['Day', 12],
        ['School', 20],
        ['Year', 10],
        ['What', 30],
        ['Words', 80],
      ],
      [
        ...madeOf(c, personId),
        ...importsBy(c.db, schoolPlanImport, personId).map((one) => [
          one.handedOverAt.slice(0, 10),
          '',
          '',
          `workbook, ${one.state}`,
          '',
        ]),
      ],
    ),
  ];
}

const whichItem = [
  ['School', 20],
  ['Year', 10],
  ['Code', 8],
  ['Item', 60],
] as const;

function ownedItems({ db, today }: Reading, personId: string): string[][] {
  const rows = db
    .select({ item: asOne(schoolPlanItem), year: schoolPlan.schoolYear, at: school.name })
    .from(schoolPlanItem)
    .innerJoin(schoolPlan, eq(schoolPlan.id, schoolPlanItem.planId))
    .innerJoin(school, eq(school.id, schoolPlan.schoolId))
    .where(isOf(schoolPlanItem.ownerId, personId))
    .orderBy(asc(schoolPlanItem.id))
    .all();
  return rows.map(({ item, year, at }) => [
    at,
    year,
    item.code,
    item.words,
    standingName({ ...item, status: item.droppedOn === null ? item.status : 'dropped' }, today),
    item.dueOn ?? '',
  ]);
}

const kindWords = { update: 'updated', comment: 'added a note', undone: 'took an update back' } as const;

function saidOfItems({ db, today }: Reading, personId: string): string[][] {
  const rows = db
    .select({
      said: asOne(schoolPlanUpdate),
      item: asOne(schoolPlanItem),
      year: schoolPlan.schoolYear,
      at: school.name,
    })
    .from(schoolPlanUpdate)
    .innerJoin(schoolPlanItem, eq(schoolPlanItem.id, schoolPlanUpdate.itemId))
    .innerJoin(schoolPlan, eq(schoolPlan.id, schoolPlanItem.planId))
    .innerJoin(school, eq(school.id, schoolPlan.schoolId))
    .where(isOf(schoolPlanUpdate.byId, personId))
    .orderBy(asc(schoolPlanUpdate.id))
    .all();
  return rows.map(({ said, item, year, at }) => [
    said.onDay,
    at,
    year,
    item.code,
    item.words,
    kindWords[said.kind],
    standingName({ ...item, status: said.from }, today),
    standingName({ ...item, status: said.to }, today),
    said.note,
  ]);
}

/** What they did with plans as a whole, kind by kind: each with its day, school, year, what it was and its words. */
function madeOf({ db }: Reading, personId: string): string[][] {
  const of = { at: school.name, year: schoolPlan.schoolYear };
  const begun = (where: SQL) =>
    db
      .select({ plan: asOne(schoolPlan), ...of })
      .from(schoolPlan)
      .innerJoin(school, eq(school.id, schoolPlan.schoolId))
      .where(where);
  const plans = begun(isOf(schoolPlan.madeById, personId)).all();
  const rounds = db
    .select({ round: asOne(schoolPlanRound), ...of })
    .from(schoolPlanRound)
    .innerJoin(schoolPlan, eq(schoolPlan.id, schoolPlanRound.planId))
    .innerJoin(school, eq(school.id, schoolPlan.schoolId))
    .where(isOf(schoolPlanRound.byId, personId))
    .all();
  const comments = db
    .select({ comment: asOne(schoolPlanComment), ...of })
    .from(schoolPlanComment)
    .innerJoin(schoolPlan, eq(schoolPlan.id, schoolPlanComment.planId))
    .innerJoin(school, eq(school.id, schoolPlan.schoolId))
    .where(isOf(schoolPlanComment.byId, personId))
    .all();
  const teams = db
    .select({ member: asOne(schoolPlanMember), ...of })
    .from(schoolPlanMember)
    .innerJoin(schoolPlan, eq(schoolPlan.id, schoolPlanMember.planId))
    .innerJoin(school, eq(school.id, schoolPlan.schoolId))
    .where(isOf(schoolPlanMember.personId, personId))
    .all();
  const sittings = db
    .select({ sitting: asOne(schoolPlanSitting), at: school.name })
    .from(schoolPlanSitting)
    .innerJoin(school, eq(school.id, schoolPlanSitting.schoolId))
    .where(isOf(schoolPlanSitting.byId, personId))
    .all();
  return [
    ...plans.map(({ plan, at, year }) => [plan.madeOn, at, year, 'began it', '']),
    ...rounds.map(({ round, at, year }) => [round.onDay, at, year, round.kind, round.words]),
    ...comments.map(({ comment, at, year }) => [comment.onDay, at, year, 'commented', comment.words]),
    ...teams.map(({ member, at, year }) => [member.fromDay, at, year, 'on the leadership team', member.toDay ?? '']),
    ...sittings.map(({ sitting, at }) => [sitting.onDay, at, '', `looked through it for ${sitting.month}`, '']),
  ].sort(([a = ''], [b = '']) => a.localeCompare(b));
}
