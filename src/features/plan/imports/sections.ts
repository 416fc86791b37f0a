import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { type CommandWord, place } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import type { Statement } from '../../../kit/statement.ts';
import { counted } from '../../../kit/words/lists.ts';
import { buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { sayWho } from '../owners/say/messages.ts';
import { textsOn } from '../owners/texts/today.ts';
import { namesOpen } from '../short-names/form.ts';
import { toNameWords } from '../short-names/messages.ts';
import { planHandOver } from './workbook.ts';

/** `/throughline plan import`: the window that takes the workbook. */
export const importPlan: CommandWord = {
  command: '/throughline',
  word: 'plan import',
  ability: 'plan.import',
  does: 'Upload the improvement plan’s workbook, or the sheet with an Owner column',
  run: () => done({ open: opening(planHandOver.importForm, {}) }),
};

/** On Home, for whoever may import the plan: when that was last done, and what is open in it. */
export function importHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'plan.import')) return [];
  const words = importHomeWords(planHandOver.lastImport(c), textsOn(c.db, c.today).open.length, namesOpen(c));
  const me = refTo('person', c.viewer.person.id);
  return [{ part: 'settings', words, refs: [me], weight: 2, can: 'plan.import' }];
}

/** How many texts of the plan are open stands on the button: what they concern is said where somebody is asked about them. */
export function importHomeWords(lastImport: string, open: number, unnamed: number): Words {
  return [
    paragraph(`The improvement plan. ${lastImport}`),
    buttons(
      place(planHandOver.open, 'Import the plan', ''),
      ...(open === 0 ? [] : [place(sayWho, `Say who is meant: ${counted(open, 'text', 'texts')}`, '')]),
    ),
    ...toNameWords(unnamed),
  ];
}
