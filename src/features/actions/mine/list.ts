import type { Day } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
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
import { bold, say } from '../../../kit/words/text.ts';
import { type ChangedToday, changedToday, inMorningOrder } from '../change/log.ts';
import { actionNames, type Back, type MenuRights, onPart, partRow } from '../change/names.ts';
import { type ActionMark, partLine } from '../messages.ts';
import { canBeUndone, isOpenAction, worstPartsFirst } from '../rules.ts';
import { allParts, mayDo, orphans, type Part, partsOwnedBy } from '../store.ts';
import { isListed } from './rules.ts';

/** As many rows as a phone shows without a search. */
export const actionsPage = 5;

/** A part in a list, with what one may do with it and what was said of it today. */
export interface ListedPart {
  readonly part: Part;
  readonly may: MenuRights;
  readonly mark: ActionMark;
}

/** What a list of actions is made of. */
export interface ListShown {
  readonly parts: readonly ListedPart[];
  readonly today: Day;
}

/** What the list of one's own actions is made of. */
export interface MineShown extends ListShown {
  /** What has no owner, for whoever can assign one. */
  readonly orphans: readonly Part[];
}

/** `/action`: one's own, worst first, each with a menu of what can be said of it. */
export const myActions = (c: Asked): Done => done({ tell: myActionsWords(mineNow(c), 0) });

export function mineNow(c: Asked): MineShown {
  const changed = changedToday(c.db, c.today);
  const parts = partsOwnedBy(c.db, c.viewer.person.id).filter((one) => isListed(one, c.today) || changed.has(one.id));
  return {
    parts: listedParts(c, inMorningOrder(parts, changed, c.today), changed),
    orphans: can(c.viewer, 'actions.give') ? orphansNow(c) : [],
    today: c.today,
  };
}

const orphansNow = (c: Asked): Part[] =>
  worstPartsFirst(
    orphans(c).filter(({ status }) => isOpenAction(status)),
    c.today,
  );

/** Parts with what this viewer may do with each, and what was said of it today. */
export const listedParts = (
  c: Asked,
  parts: readonly Part[],
  changed: ReadonlyMap<string, ChangedToday>,
): ListedPart[] =>
  parts.map((part) => {
    const last = changed.get(part.id)?.last;
    const viewerId = c.viewer.person.id;
    const undo = canBeUndone(last, { by: viewerId, today: c.today });
    return { part, may: { ...mayDo(c, part), undo }, mark: { last, viewerId } };
  });

/** A page of a list, each row with its menu, and what leads on to the others. */
export function listedRows({ parts, today }: ListShown, view: 'mine' | 'all', from: number): Piece[] {
  const page = parts.slice(from, from + actionsPage);
  return [
    ...page.map(({ part, may, mark }) =>
      partRow(partLine(part, today, mark), part, may, { today, back: `${view} ${from}` }),
    ),
    ...pager(view, { from, all: parts.length }),
  ];
}

/** Where in a list one is, and the buttons to the pages beside it. `of` names the part whose action the list is of. */
export function pager(
  view: Exclude<Back, ''> extends `${infer View} ${number}` ? View : never,
  { from, all, of = '' }: { readonly from: number; readonly all: number; readonly of?: string },
): Piece[] {
  if (all <= actionsPage) return [];
  const to = (start: number, label: string) =>
    place({ name: actionNames.page }, label, of === '' ? `${view} ${start}` : `${of}|${view} ${start}`);
  const last = Math.min(from + actionsPage, all);
  return [
    aside(`${from + 1} to ${last} of ${all}`),
    buttons(
      ...(from > 0 ? [to(Math.max(0, from - actionsPage), 'Back')] : []),
      ...(last < all ? [to(last, 'More')] : []),
      place({ name: actionNames.find }, 'Find one…', ''),
    ),
  ];
}

/** The list of one's own actions. */
export function myActionsWords({ orphans: nobodys, ...shown }: MineShown, from: number): Words {
  return [
    ...(shown.parts.length === 0
      ? [paragraph('You own no open action. /throughline plan shows them all.')]
      : [heading('Your actions'), ...listedRows(shown, 'mine', from)]),
    ...(nobodys.length === 0
      ? []
      : [
          divider,
          entry(
            `${counted(nobodys.length, 'action has', 'actions have')} no owner.`,
            place({ name: actionNames.page }, 'Assign…', 'nobody 0', {
              spoken: 'Assign the actions that have no owner',
            }),
          ),
        ]),
  ];
}

export const nobodysNow = (c: Asked): Omit<MineShown, 'parts'> => ({ orphans: orphansNow(c), today: c.today });

/** What has no owner, each with the button that assigns one. */
export function orphanListWords({ orphans: all, today }: Omit<MineShown, 'parts'>, from: number): Words {
  if (all.length === 0) return [paragraph('Every open action has an owner.')];
  return [
    heading(`No owner: ${counted(all.length, 'action', 'actions')}`),
    ...all
      .slice(from, from + actionsPage)
      .map((one) =>
        entry(say`${partLine(one, today)}\n${writtenWords(one)}`, onPart(one, 'give', 'Assign…', `nobody ${from}`)),
      ),
    ...pager('nobody', { from, all: all.length }),
  ];
}

const writtenWords = ({ rawOwner }: Part): string =>
  rawOwner === '' ? 'The plan names nobody.' : `In the plan: “${rawOwner}”`;

/** `/action all`: every open action of the district, worst first, for who leads the plan. */
export const all = (c: Asked): Done => done({ tell: allActionsWords(allNow(c), 0) });

export function allNow(c: Asked): ListShown {
  const changed = changedToday(c.db, c.today);
  const open = allParts(c).filter(({ id, status }) => isOpenAction(status) || changed.has(id));
  return { parts: listedParts(c, inMorningOrder(open, changed, c.today), changed), today: c.today };
}

/** The list of everybody's open actions. */
export function allActionsWords(shown: ListShown, from: number): Words {
  if (shown.parts.length === 0) return [paragraph('No action of the plan is open.')];
  const open = shown.parts.filter(({ part }) => isOpenAction(part.status)).length;
  const page = shown.parts.slice(from, from + actionsPage);
  const back = { today: shown.today, back: `all ${from}` } as const;
  return [
    heading('Open actions'),
    paragraph(say`${counted(open, 'open action', 'open actions')}, ${bold('the most urgent first')}.`),
    ...page.map(({ part, may, mark }) =>
      partRow(say`${partLine(part, shown.today, mark)} · ${part.owner ?? 'no owner'}`, part, may, back),
    ),
    ...pager('all', { from, all: shown.parts.length }),
  ];
}

/** The list of one's own from a button. */
export const openMine: ButtonPress = {
  name: actionNames.mine,
  ability: 'plan.read',
  press: (c) => myActions(c),
};
