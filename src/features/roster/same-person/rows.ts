import { z } from 'zod';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Field, one } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { answering } from '../../../kit/imports/decide.ts';
import { preparedFrom, requireWaiting } from '../../../kit/imports/form.ts';
import { importById } from '../../../kit/imports/store.ts';
import { done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { rosterWorkbook } from '../imports/workbook.ts';
import type { KnownSchool } from '../rules.ts';
import { rosterOf } from '../store.ts';
import { type PlaceOf, placeNames } from '../workbook/role-words.ts';
import type { AskedTogether } from '../workbook/together.ts';
import type { WaitingSchool } from '../workbook/which-school.ts';
import type { WaitingPerson } from '../workbook/who-is-who.ts';
import { askedSingly, doubtWords, schoolDoubtWords, togetherWords } from './doubt-words.ts';
import { allTheSame, anotherPerson, anotherSchool, oneByOne, openSameRows, samePerson, sameSchool } from './names.ts';

/** So many rows are asked about on one page. */
const onPage = 8;

/** So many questions for many rows at once stand above them. */
const mostTogether = 4;

interface Rows {
  readonly waiting: readonly WaitingPerson[];
  readonly together: readonly AskedTogether[];
  readonly schoolsWaiting: readonly WaitingSchool[];
  readonly schools: readonly KnownSchool[];
  readonly skip: number;
}

/**
 * Asks of the rows that wait whether each is the person, or the school, it agrees with: first of many at once, then page by page. An
 * empty answer leaves the row out.
 */
export const sameRowsForm = defineForm({
  name: 'roster/same-rows',
  title: 'Same person or not?',
  submit: 'Save',
  ability: 'roster.import',
  params: z.object({ id: z.string(), skip: z.number().int().min(0).optional() }),
  load: (c, { id, skip }): Rows => ({ ...waitingIn(c, id), schools: rosterOf(c.db).schools, skip: skip ?? 0 }),
  key: ({ skip }) => String(skip ?? 0),
  intro: (rows) => {
    const all = questionsOf(rows).length;
    const last = Math.min(rows.skip + onPage, all);
    return [
      paragraph('The same person keeps their records. Another person starts with none.'),
      ...(all > onPage
        ? [aside(`Rows ${rows.skip + 1}–${last} of ${all}. Save to see the next ones. Leave a row empty to skip it.`)]
        : []),
    ];
  },
  fields: (rows: Rows): Readonly<Record<string, Field<string>>> =>
    Object.fromEntries([...manyAtOnce(rows), ...questionsOf(rows).slice(rows.skip, rows.skip + onPage)]),
});

type Question = readonly [id: string, field: Field<string>];

function manyAtOnce({ together, skip }: Rows): Question[] {
  if (skip > 0) return [];
  return together.slice(0, mostTogether).map((group) => [
    group.id,
    one(`Are these ${group.rows.length} the same people?`, [allTheSame, oneByOne], {
      optional: true,
      hint: togetherWords(group),
    }),
  ]);
}

/** Each row that is asked about by itself, schools first: rows of people wait for them. */
function questionsOf({ waiting, together, schoolsWaiting, schools }: Rows): Question[] {
  const placeOf = placeNames([...schools, ...schoolsWaiting.map(({ now }) => now)]);
  return [
    ...schoolsWaiting.map(schoolQuestion),
    ...askedSingly({ waiting, together }).map((row) => personQuestion(row, placeOf)),
  ];
}

function schoolQuestion(row: WaitingSchool): Question {
  const { was, now, differs } = row;
  const same = { ...sameSchool, label: `Same school, new ${differs}` };
  return [
    row.id,
    one(`Is ${now.name} (${now.code}) the same school as ${was.name} (${was.code})?`, [same, anotherSchool], {
      optional: true,
      hint: `${schoolDoubtWords(row)} Leave empty to skip the row.`,
    }),
  ];
}

function personQuestion(row: WaitingPerson, placeOf: PlaceOf): Question {
  return [
    row.id,
    one(`Is ${row.now.name} the same person as ${row.was.name}?`, [samePerson, anotherPerson], {
      optional: true,
      hint: `${doubtWords(row, placeOf)} Leave empty to skip the row.`,
    }),
  ];
}

function waitingIn(c: Asked<Reading>, id: string): Pick<Rows, 'waiting' | 'together' | 'schoolsWaiting'> {
  const prepared = preparedFrom(c, rosterWorkbook, requireWaiting(c, rosterWorkbook, id));
  if (prepared.kind !== 'ready') return { waiting: [], together: [], schoolsWaiting: [] };
  const { people, schools } = prepared.found;
  return { waiting: people.waiting, together: people.together, schoolsWaiting: schools.waiting };
}

export const openRows: ButtonPress = {
  ...openSameRows,
  ability: 'roster.import',
  press(c, id) {
    const { waiting, schoolsWaiting } = waitingIn(c, id);
    if (waiting.length + schoolsWaiting.length === 0) throw new Refusal('You’ve answered every row of this workbook.');
    return done({ open: opening(sameRowsForm, { id }) });
  },
};

/** Keeps the answers with the workbook; the preview then says what comes of them. What is left is asked on the next page. */
export const saveSameRows = saving(sameRowsForm, (c, { answers, params, shown }) => {
  const { id } = params;
  const said = Object.entries(answers).filter(([, answer]) => answer !== '');
  const groups = new Map(shown.together.map((group) => [group.id, group]));
  const forAll = said.flatMap(([at, answer]) => {
    const group = groups.get(at);
    if (!group) return [];
    // That they are asked one by one is kept under the group; that all are the same, under each.
    return answer === allTheSame.value ? group.rows.map((row) => [row.id, 'same']) : [[at, 'another']];
  });
  const singly = said.filter(([at]) => !groups.has(at));
  const answered = answering(c, rosterWorkbook, id, Object.fromEntries([...forAll, ...singly]));
  if (importById(c.db, rosterWorkbook.table, id)?.state !== 'waiting') return answered;
  const seen = new Set(
    questionsOf(shown)
      .slice(0, shown.skip + onPage)
      .map(([at]) => at),
  );
  const left = questionsOf({ ...waitingIn(c, id), schools: shown.schools, skip: 0 });
  const skip = left.filter(([at]) => seen.has(at)).length;
  return skip < left.length ? { ...answered, open: opening(sameRowsForm, { id, skip }) } : answered;
});
