import { counted, firstOf } from '../words/lists.ts';
import { bullets, paragraph, type Words } from '../words/pieces.ts';
import type { Problem } from './table.ts';

/** As many as somebody mends in one go; the rest come up with the next upload. */
const problemsShown = 10;

/** What is wrong with a workbook, each with its cell and what to write there: the first ten, whole, and how many there are. */
export function problemWords(problems: readonly Problem[]): Words {
  const count = counted(problems.length, 'thing needs', 'things need');
  return [
    paragraph(`${count} fixing in the workbook. Nothing was changed.`),
    bullets(
      firstOf(
        problems.map(({ at, says }) => `${at}: ${says}`),
        problemsShown,
      ),
    ),
  ];
}
