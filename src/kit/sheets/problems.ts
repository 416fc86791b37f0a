import { counted, firstOf } from '../words/lists.ts';
import { bullets, paragraph, type Words } from '../words/pieces.ts';
import type { Problem } from './table.ts';

/** Problems are all shown as far as anyone would read. */
const problemsShown = 100;

/** Everything that is wrong with a workbook, with the cells. */
export function problemWords(problems: readonly Problem[]): Words {
  const count = counted(problems.length, 'thing has', 'things have');
  return [
    paragraph(`${count} to be put right in the workbook. Nothing was changed.`),
    bullets(
      firstOf(
        problems.map(({ at, says }) => `${at}: ${says}`),
        problemsShown,
      ),
    ),
  ];
}
