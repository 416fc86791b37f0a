import { type Day, sayShortDay } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import { actionCounts } from '../../../district/plan/statuses.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { byAction, type PartNow, standsAs, type ToldAction } from '../digest/rules.ts';
import { wholeOf } from '../rules.ts';
import type { ActionProgress } from './rules.ts';

/** More codes than this are no help in a sentence. */
const codesSaid = 20;

/** How the actions of one objective went since the last meeting. */
export function progressWords(
  parts: readonly PartNow[],
  { moved, still, said, blocked }: ActionProgress,
  since: Day,
  shortNames: ReadonlyMap<string, string> = new Map(),
): Words {
  return [
    paragraph(say`${bold('Actions')}: ${actionCounts(byAction(parts).map((one) => wholeOf(one.parts).status))}.`),
    ...(moved.length === 0
      ? [paragraph(`None has changed status since ${sayShortDay(since)}.`)]
      : [
          paragraph(`Changed status since ${sayShortDay(since)}:`),
          bullets(moved.map((one) => movedLine(one, shortNames.get(one.actionId) ?? ''))),
        ]),
    ...(still.length === 0 ? [] : [paragraph(stillWords(still, said))]),
    ...(blocked.length === 0 ? [] : [paragraph(say`${bold('Blocked')}: ${codes(blocked)}.`)]),
  ];
}

/** `1.1.A2 Visit each other’s classrooms, at Lincoln and Webster: 🟢 complete`. */
function movedLine(one: ToldAction, shortName: string): Text {
  const schools = one.parts.flatMap(({ school }) => school ?? []);
  const more = schools.length - schoolsNamed;
  const named = [...schools.slice(0, schoolsNamed), ...(more > 0 ? [`${more} more`] : [])];
  const where = named.length === 0 ? '' : `, at ${new Intl.ListFormat('en-US').format(named)}`;
  return say`${called({ ...one, shortName })}${where}: ${standsAs(one)}`;
}

const schoolsNamed = 3;

function stillWords(still: readonly ToldAction[], said: number): string {
  const silent = still.length - said;
  const both = [said === 0 ? '' : `${said} reported no change`, silent === 0 ? '' : `${silent} had no update`];
  return `${counted(still.length, 'open action', 'open actions')} didn’t change: ${both.filter(Boolean).join(', ')} (${codes(still)}).`;
}

function codes(all: readonly ToldAction[]): string {
  const more = all.length - codesSaid;
  const said = all.slice(0, codesSaid).map(({ code }) => code);
  return more > 0 ? `${said.join(', ')} and ${more.toLocaleString('en-US')} more` : said.join(', ');
}
