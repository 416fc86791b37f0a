import { asc, eq } from 'drizzle-orm';
import { dilt } from '../../district/dilt/schema.ts';
import { asOne, isOf } from '../../district/same-person.ts';
import type { Reading } from '../../kit/context.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { promiseNames } from './rules.ts';
import { selfRating, selfRatingDraft } from './schema.ts';
import { givenRating } from './step/given.ts';
import { type Rated, withFacts } from './store.ts';

/** Everything somebody rated of themselves, and what they began. */
export function ratingsAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const rows = db
    .select({ rating: asOne(selfRating), day: dilt.day })
    .from(selfRating)
    .innerJoin(dilt, eq(dilt.id, selfRating.diltId))
    .where(isOf(selfRating.personId, personId))
    .orderBy(asc(selfRating.id))
    .all();
  const rated = withFacts(
    db,
    rows.map(({ rating }) => rating),
  );
  return [
    listSheet(
      'My self-ratings',
      columns,
      rated.map((one, at) => [rows[at]?.day ?? '', ...cellsOf(one)]),
    ),
    begunSheet(db, personId),
  ];
}

const columns = [
  ['DILT', 12],
  ['Standard', 24],
  ['Level', 22],
  ['What it means', 50],
  ['Why', 60],
  ['Shown by', 60],
  ['Next step', 40],
  ['Step before', 40],
  ['How it went', 14],
  ['Because', 40],
  ['Goal', 40],
  ['Evidence', 60],
  ['Steps', 60],
  ['Ideas wanted on', 40],
  ['Saved on', 12],
  ['Late', 8],
] as const;

function cellsOf(one: Rated): string[] {
  const how = one.how === null ? '' : promiseNames[one.how];
  return [
    one.standard,
    one.levelName,
    one.sentence,
    one.why,
    one.facts.map(({ words }) => words).join('; '),
    one.nextStep,
    one.promised,
    how,
    one.because,
    one.goal,
    one.evidence,
    one.steps,
    one.ideasWanted,
    one.onDay,
    one.late ? 'yes' : 'no',
  ];
}

/** What waits of windows that were closed: nobody else knows of it. */
function begunSheet(db: Reading['db'], personId: string): SheetToWrite {
  const rows = db
    .select(asOne(selfRatingDraft))
    .from(selfRatingDraft)
    .where(isOf(selfRatingDraft.personId, personId))
    .all();
  return listSheet(
    'Self-ratings begun',
    [
      ['Standard', 12],
      ['Why', 60],
      ['Next step', 40],
      ['Ideas wanted on', 40],
    ],
    rows.map((row) => {
      const { why, nextStep, ideas } = givenRating.parse(JSON.parse(row.given));
      return [row.code, why, nextStep, ideas];
    }),
  );
}
