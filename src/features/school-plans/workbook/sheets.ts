import { schoolYearOf, schoolYearStart } from '../../../district/days.ts';
import type { Asked } from '../../../kit/context.ts';
import { explanation, headings } from '../../../kit/sheets/lines.ts';
import type { Line, SheetToWrite } from '../../../kit/sheets/write.ts';
import { staffOf } from '../items/staff.ts';
import { type SchoolItem, schoolItemsOf } from '../items/store.ts';
import { initiativesFor } from '../own/store.ts';
import type { PlanPlace } from '../own/where.ts';
import { requiredBy } from '../rules.ts';
import { headCells, helpSheet, planColumns, planSheet, planWidths, requiredWords } from './columns.ts';

/** A school's plan as a workbook that imports to just that plan: its own items, and below them its parts of the district's actions, which are not read. */
export function schoolPlanSheets(c: Asked, { at, plan }: PlanPlace): SheetToWrite[] {
  const items = schoolItemsOf(c, at.schoolId, plan, schoolYearStart(c.today)).filter(
    ({ status }) => status !== 'dropped',
  );
  const initiatives = initiativesFor(c, items);
  const codes = new Map(initiatives.map(({ id, code }) => [id, code]));
  const owner = ownerWriter(c, at.schoolId);
  const lineOf = (style: Line['style'], one: SchoolItem): Line => ({ style, cells: cellsOf(one, codes, owner) });
  const own = items.filter(({ kind }) => kind === 'own');
  const parts = items.filter(({ kind }) => kind === 'part');
  return [
    {
      name: planSheet,
      widths: planWidths,
      lines: [
        { style: 'plain', cells: [headCells.school, at.school] },
        { style: 'plain', cells: [headCells.schoolYear, plan?.schoolYear ?? schoolYearOf(c.today)] },
        explanation(
          'One row for each item. Leave Code empty for a new one. A row you remove is dropped, with your reason.',
        ),
        explanation(
          'Gray rows are your school’s parts of the district’s actions. They aren’t read: update them with /sip.',
        ),
        headings(planColumns),
        ...own.map((one) => lineOf('plain', one)),
        ...parts.map((one) => lineOf('example', one)),
      ],
    },
    helpOf(c, initiatives),
  ];
}

function cellsOf(item: SchoolItem, codes: ReadonlyMap<string, string>, owner: (item: SchoolItem) => string): string[] {
  const { code, words, shortName, startsOn, dueOn, practice, result, required, initiativeId } = item;
  const serves = required === null ? (codes.get(initiativeId ?? '') ?? '') : requiredWords[required];
  return [code, words, shortName, serves, owner(item), startsOn ?? '', dueOn ?? '', practice, result];
}

/** Owners by name; where two at the school have the same one, by email. */
function ownerWriter(c: Asked, schoolId: string) {
  const staff = staffOf(c.db, schoolId, c.today);
  return ({ ownerId, owner }: SchoolItem): string => {
    const namesakes = staff.filter(({ name }) => name === owner);
    return namesakes.length > 1 ? (namesakes.find(({ id }) => id === ownerId)?.email ?? '') : (owner ?? '');
  };
}

function helpOf({ today }: Asked, initiatives: ReturnType<typeof initiativesFor>): SheetToWrite {
  const going = initiatives.filter(({ endedOn }) => endedOn === null);
  const plain = (...cells: string[]): Line => ({ style: 'plain', cells });
  return {
    name: helpSheet,
    widths: [16, 100],
    lines: [
      { style: 'title', cells: ['How to fill in the school plan'] },
      explanation(`Write dates like ${today}. Write values, not formulas.`),
      explanation(
        'Owner: the name or email of one person with a role at your school. Leave it empty if it’s nobody yet.',
      ),
      explanation(
        'Short name: how people will speak of it, in at most 48 letters. Leave it empty to take it from the words.',
      ),
      { style: 'headings', cells: ['Initiative', 'What it is'] },
      ...going.map(({ code, words }) => plain(code, words)),
      ...requiredBy.map((by) => plain(requiredWords[by], `Required by law: ${by}. It needs no initiative.`)),
    ],
  };
}
