import { sayDay } from '../../../district/days.ts';
import { aside, bullets, paragraph, type Table, table, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { paceNames, paceOf } from '../targets/rules.ts';
import { type CountLine, copiesOfAll, copiesWords, inDistrictOrder, paceSummary, type SchoolCopies } from './rules.ts';

/** How the copies went: all together, then school by school. Whose they were is in none of it. */
export function sameDayWords(schools: readonly SchoolCopies[]): Words {
  return [
    paragraph(say`${bold('Teachers’ copies')}: ${copiesWords(copiesOfAll(schools))}.`),
    bullets(schools.map((one) => say`${one.school}: ${copiesWords(one)}`)),
  ];
}

/** Each administrator's count beside their target, with the pace in words. */
export function monthCountWords(lines: readonly CountLine[]): Words {
  const named = lines.some((one) => one.target !== undefined);
  const summary = paceSummary(lines);
  const first = summary === '' ? 'no targets are named' : summary;
  return [
    paragraph(say`${bold('Walkthroughs logged')}: ${first}.`),
    table(countTable(inDistrictOrder(lines))),
    ...(named ? [] : [aside('A leader or the plan manager names targets: /walkthrough targets.')]),
  ];
}

function countTable(lines: readonly CountLine[]): Table {
  return {
    caption: 'Walkthroughs logged by each administrator',
    headings: ['Administrator', 'Logged', 'Target', 'Pace'],
    rows: lines.map((one) => [
      [one.name, one.school ?? 'district office', one.until === null ? '' : `until ${sayDay(one.until)}`]
        .filter(Boolean)
        .join(', '),
      String(one.logged),
      one.target === undefined ? '–' : String(one.target),
      paceNames[paceOf(one)] || '–',
    ]),
  };
}
