import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
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
import { allSchoolPlans } from './store.ts';

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

/** What a list says of plans by their ids: of which school each is, and of which year. */
function schoolAndYear(db: Reader): (planId: string) => readonly [school: string, year: string] {
  const plans = new Map(allSchoolPlans(db).map(({ id, school: at, schoolYear }) => [id, [at, schoolYear] as const]));
  return (planId) => plans.get(planId) ?? ['', ''];
}

function ownedItems({ db, today }: Reading, personId: string): string[][] {
  const of = schoolAndYear(db);
  const rows = db
    .select(asOne(schoolPlanItem))
    .from(schoolPlanItem)
    .where(isOf(schoolPlanItem.ownerId, personId))
    .orderBy(asc(schoolPlanItem.id))
    .all();
  return rows.map((item) => [
    ...of(item.planId),
    item.code,
    item.words,
    standingName({ ...item, status: item.droppedOn === null ? item.status : 'dropped' }, today),
    item.dueOn ?? '',
  ]);
}

const kindWords = { update: 'updated', comment: 'added a note', undone: 'took an update back' } as const;

function saidOfItems({ db, today }: Reading, personId: string): string[][] {
  const of = schoolAndYear(db);
  const rows = db
    .select({ said: asOne(schoolPlanUpdate), item: asOne(schoolPlanItem) })
    .from(schoolPlanUpdate)
    .innerJoin(schoolPlanItem, eq(schoolPlanItem.id, schoolPlanUpdate.itemId))
    .where(isOf(schoolPlanUpdate.byId, personId))
    .orderBy(asc(schoolPlanUpdate.id))
    .all();
  return rows.map(({ said, item }) => [
    said.onDay,
    ...of(item.planId),
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
  const of = schoolAndYear(db);
  const plans = db.select(asOne(schoolPlan)).from(schoolPlan).where(isOf(schoolPlan.madeById, personId)).all();
  const rounds = db
    .select(asOne(schoolPlanRound))
    .from(schoolPlanRound)
    .where(isOf(schoolPlanRound.byId, personId))
    .all();
  const comments = db
    .select(asOne(schoolPlanComment))
    .from(schoolPlanComment)
    .where(isOf(schoolPlanComment.byId, personId))
    .all();
  const teams = db
    .select(asOne(schoolPlanMember))
    .from(schoolPlanMember)
    .where(isOf(schoolPlanMember.personId, personId))
    .all();
  const sittings = db
    .select({ sitting: asOne(schoolPlanSitting), at: school.name })
    .from(schoolPlanSitting)
    .innerJoin(school, eq(school.id, schoolPlanSitting.schoolId))
    .where(isOf(schoolPlanSitting.byId, personId))
    .all();
  return [
    ...plans.map(({ id, madeOn }) => [madeOn, ...of(id), 'began it', '']),
    ...rounds.map(({ planId, onDay, kind, words }) => [onDay, ...of(planId), kind, words]),
    ...comments.map(({ planId, onDay, words }) => [onDay, ...of(planId), 'commented', words]),
    ...teams.map(({ planId, fromDay, toDay }) => [fromDay, ...of(planId), 'on the leadership team', toDay ?? '']),
    ...sittings.map(({ sitting, at }) => [sitting.onDay, at, '', `looked through it for ${sitting.month}`, '']),
  ].sort(([a = ''], [b = '']) => a.localeCompare(b));
}
