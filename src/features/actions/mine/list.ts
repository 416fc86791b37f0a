import type { Day } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  buttons,
  divider,
  entry,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { clip, say } from '../../../kit/words/text.ts';
import { actionNames, onPart, partAnswerButtons } from '../change/names.ts';
import { actionOwnerWords, partLine } from '../messages.ts';
import { isOpenAction, worstPartsFirst } from '../rules.ts';
import { allParts, orphans, type Part, partsOwnedBy } from '../store.ts';
import { isListed } from './rules.ts';

/** Slack takes fifty blocks; each of these takes two, and what nobody answers for one. */
const listed = 15;
const listedOrphans = 10;
const listedOfAll = 40;

/** What the list of one's own actions is made of. */
export interface MineShown {
  readonly parts: readonly Part[];
  /** What nobody answers for, for whoever can give it to somebody. */
  readonly orphans: readonly Part[];
  readonly today: Day;
}

/** `/action`: one's own, worst first, each with what can be said with a tap. */
export const myActions = (c: Asked): Done => done({ tell: myActionsWords(mineNow(c)) });

export function mineNow(c: Asked): MineShown {
  const parts = partsOwnedBy(c.db, c.viewer.person.id).filter((one) => isListed(one, c.today));
  const nobodys = can(c.viewer, 'actions.give') ? orphans(c).filter(({ status }) => isOpenAction(status)) : [];
  return { parts: worstPartsFirst(parts, c.today), orphans: worstPartsFirst(nobodys, c.today), today: c.today };
}

/** The list of one's own actions. */
export function myActionsWords({ parts, orphans: nobodys, today }: MineShown): Words {
  return [
    ...(parts.length === 0
      ? [paragraph('You answer for no action of the plan that is open. /throughline plan shows them all.')]
      : [heading('Your actions')]),
    ...parts.slice(0, listed).flatMap((one) => mineEntry(one, today)),
    ...more(parts.length - listed),
    ...nobodysWords(nobodys, today),
  ];
}

function mineEntry(part: Part, today: Day): Piece[] {
  const line = entry(partLine(part, today), onPart(part, 'open', 'Open'));
  return isOpenAction(part.status) ? [line, buttons(...partAnswerButtons(part))] : [line];
}

const more = (n: number): Piece[] =>
  n > 0
    ? [aside(`and ${n.toLocaleString('en-US')} more. Type /action and a code, such as /action 1.2.A3, to open any.`)]
    : [];

function nobodysWords(nobodys: readonly Part[], today: Day): Piece[] {
  if (nobodys.length === 0) return [];
  return [
    divider,
    paragraph(say`Nobody answers for ${counted(nobodys.length, 'action', 'actions')}:`),
    ...nobodys
      .slice(0, listedOrphans)
      .map((one) => entry(say`${partLine(one, today)}\n${writtenWords(one)}`, onPart(one, 'give', 'Give to…'))),
    ...more(nobodys.length - listedOrphans),
  ];
}

const writtenWords = ({ rawOwner }: Part): string =>
  rawOwner === '' ? 'Nobody is written beside it in the plan.' : `In the plan: “${clip(rawOwner, 80)}”`;

/** `/action all`: every open action of the district, worst first, for who leads the plan. */
export function all(c: Asked): Done {
  const open = allParts(c).filter(({ status }) => isOpenAction(status));
  return done({ tell: allActionsWords(worstPartsFirst(open, c.today), c.today) });
}

/** The list of everybody's open actions. */
export function allActionsWords(parts: readonly Part[], today: Day): Words {
  if (parts.length === 0) return [paragraph('No action of the plan is open.')];
  return [
    heading('Open actions, the most urgent first'),
    ...parts
      .slice(0, listedOfAll)
      .map((one) => entry(say`${partLine(one, today)} · ${actionOwnerWords(one)}`, onPart(one, 'open', 'Open'))),
    ...more(parts.length - listedOfAll),
  ];
}

/** The same list from a button. */
export const openMine: ButtonPress = {
  name: actionNames.mine,
  ability: 'plan.read',
  press: (c) => myActions(c),
};
