import { type Obj, objs, str } from '../json.ts';
import { placed } from '../world/elements.ts';
import { BLOCKS } from './blocks.ts';
import { byType, lengthOf, listOf, Report } from './check.ts';
import { LIMITS } from './limits.ts';

/** Where blocks can stand. */
export type SurfaceKind = 'message' | 'modal' | 'home';

const EVERYWHERE = ['actions', 'context', 'divider', 'header', 'image', 'input', 'rich_text', 'section', 'video'];
const ONLY_MESSAGES = ['card', 'carousel', 'container', 'context_actions', 'data_table', 'data_visualization'];

/** What live workspaces were seen to accept, which is less than the published schema says. */
const ALLOWED: Record<SurfaceKind, string[]> = {
  message: [...EVERYWHERE, ...ONLY_MESSAGES, 'markdown', 'plan', 'table', 'task_card'],
  modal: [...EVERYWHERE, 'alert'],
  home: EVERYWHERE,
};

/** What is wrong with the blocks of a message, a window or a Home. */
export function blockProblems(blocks: unknown, surface: SurfaceKind): string[] {
  const report = new Report();
  const table = Object.fromEntries(Object.entries(BLOCKS).filter(([type]) => ALLOWED[surface].includes(type)));
  const max = surface === 'message' ? LIMITS.message.blocks : LIMITS.view.blocks;
  listOf(
    byType(() => table, `block in a ${surface}`),
    max,
    surface === 'modal' ? 1 : 0,
  )(blocks, '/blocks', report);
  const given = objs(blocks);
  checkIds(given, report);
  if (surface === 'message') checkTotals(given, report);
  if (surface !== 'modal') forbidFiles(given, report);
  if (placed(given).filter((one) => one.element.focus_on_load === true).length > 1) {
    report.add('/blocks', 'only one element may have focus_on_load');
  }
  return report.problems;
}

function checkIds(blocks: Obj[], report: Report): void {
  const ids = blocks.map((block) => str(block.block_id)).filter((id) => id !== undefined);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) report.add('/blocks', `block_id ${twice} is not unique`);
  for (const [index, block] of blocks.entries()) {
    const actions = placed([block])
      .map((one) => one.actionId)
      .filter((id) => id !== '');
    const again = actions.find((id, at) => actions.indexOf(id) !== at);
    if (again !== undefined) report.add(`/blocks/${index}`, `action_id ${again} is not unique in its block`);
  }
}

function checkTotals(blocks: Obj[], report: Report): void {
  const count = (...types: string[]) => blocks.filter((block) => types.includes(String(block.type))).length;
  if (count('table', 'data_table') > LIMITS.message.tables) report.add('/blocks', 'only_one_table_allowed');
  if (count('data_visualization') > LIMITS.message.charts) report.add('/blocks', 'no more than 2 charts allowed');
  const markdown = blocks.filter((block) => block.type === 'markdown').map((block) => str(block.text) ?? '');
  if (lengthOf(markdown.join('')) > LIMITS.message.markdown)
    report.add('/blocks', 'markdown blocks are too long together');
}

function forbidFiles(blocks: Obj[], report: Report): void {
  if (placed(blocks).some((one) => one.type === 'file_input')) report.add('/blocks', 'unsupported element: file_input');
}
