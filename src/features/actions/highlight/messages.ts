import { type Day, sayShortDay } from '../../../district/days.ts';
import { actionCounts } from '../../../district/plan/statuses.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { actionName } from '../digest/messages.ts';
import { byAction, type PartNow, standsAs, type ToldAction } from '../digest/rules.ts';
import { wholeOf } from '../rules.ts';
import type { ActionProgress } from './rules.ts';

/** Nobody reads more lines of one objective aloud. */
const listed = 15;
const codesSaid = 20;

/** How the actions of one objective went since the last meeting. */
export function progressWords(
  parts: readonly PartNow[],
  { moved, still, said, blocked }: ActionProgress,
  since: Day,
): Words {
  return [
    paragraph(say`${bold('Actions')}: ${actionCounts(byAction(parts).map((one) => wholeOf(one.parts).status))}.`),
    ...(moved.length === 0
      ? [paragraph(`None has moved since ${sayShortDay(since)}.`)]
      : [paragraph(`Moved since ${sayShortDay(since)}:`), bullets(movedLines(moved))]),
    ...(still.length === 0 ? [] : [paragraph(stillWords(still, said))]),
    ...(blocked.length === 0 ? [] : [paragraph(say`${bold('▲ Blocked')}: ${codes(blocked)}.`)]),
  ];
}

function movedLines(moved: readonly ToldAction[]): Text[] {
  const more = moved.length - listed;
  const lines = moved.slice(0, listed).map((one) => say`${actionName(one)}: ${standsAs(one)}`);
  return more > 0 ? [...lines, say`and ${more.toLocaleString('en-US')} more`] : lines;
}

function stillWords(still: readonly ToldAction[], said: number): string {
  const silent = still.length - said;
  const both = [said === 0 ? '' : `${said} going on as before`, silent === 0 ? '' : `${silent} without an update`];
  return `Open and not moved: ${counted(still.length, 'action', 'actions')} (${both.filter(Boolean).join(', ')}): ${codes(still)}.`;
}

function codes(all: readonly ToldAction[]): string {
  const more = all.length - codesSaid;
  const said = all.slice(0, codesSaid).map(({ code }) => code);
  return more > 0 ? `${said.join(', ')} and ${more.toLocaleString('en-US')} more` : said.join(', ');
}
