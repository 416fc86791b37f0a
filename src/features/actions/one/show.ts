import { type Day, sayNearDay } from '../../../district/days.ts';
import type { Evidence } from '../../../district/evidence.ts';
import { actionStatusNames } from '../../../district/plan/statuses.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { toValue } from '../../../kit/value.ts';
import {
  aside,
  bullets,
  buttons,
  buttonsAndMenu,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, linked, say, type Text } from '../../../kit/words/text.ts';
import { changedToday } from '../change/log.ts';
import { actionNames, type MenuEntry, menuOf, partAnswers } from '../change/names.ts';
import { actionOwnerWords, historyDay, markWords, standingWords } from '../messages.ts';
import { canBeUndone, isOverdue, type LoggedUpdate } from '../rules.ts';
import { facetsIn, mayDo, type Part, partAt, type SaidOfPart, saidOf, shownFor } from '../store.ts';

/** How much of a history is shown. */
const maxShown = 10;
const maxLetters = 900;

/** What is shown of one part. */
export interface ActionShown {
  readonly part: Part;
  readonly today: Day;
  readonly said: readonly SaidOfPart[];
  readonly evidence: readonly Evidence[];
  readonly may: ReturnType<typeof mayDo>;
  /** What was said of it today, if anything was. */
  readonly last: LoggedUpdate | undefined;
  readonly viewerId: string;
}

export function oneNow(c: Asked, part: Part): ActionShown {
  // One more than is shown tells that there are more.
  const said = saidOf(c.db, part.id, maxShown + 1).map((one) => (mayKnow(c, part, one) ? one : { ...one, note: '' }));
  const last = changedToday(c.db, c.today).get(part.id)?.last;
  const evidence = shownFor(c.db, part, maxShown);
  return { part, today: c.today, said, evidence, may: mayDo(c, part), last, viewerId: c.viewer.person.id };
}

/** What blocks an action is an obstacle: known to who raised it, who answers for the action, and who leads. */
function mayKnow({ viewer }: Asked, part: Part, { to, kind, byId }: SaidOfPart): boolean {
  if (to !== 'blocked' || kind !== 'update' || byId === viewer.person.id) return true;
  // An action may be in the hands of somebody who knows of no obstacle but their own, such as the plan monitor.
  const answers = can(viewer, 'actions.update', facetsIn(part)) && can(viewer, 'obstacles.raise');
  return answers || can(viewer, 'obstacles.read');
}

/** One part: what it is, how it stands, what was said of it, what there is to show, and what this viewer may do. */
export function actionWords(shown: ActionShown): Words {
  const { part, today, said, evidence, last, viewerId } = shown;
  const history = wholeFirst(said.slice(0, maxShown).map((one) => saidLine(one, today)));
  const mark = last ? say`\n${markWords(last, viewerId)}` : say``;
  return [
    heading(part.school === null ? `Action ${part.code}` : `Action ${part.code}, ${part.school}`),
    paragraph(part.words),
    paragraph(say`${standingWords(part, today)}\nOwner: ${actionOwnerWords(part)}${mark}`),
    ...buttonsFor(shown),
    ...list('History', history),
    ...(said.length > history.length ? [aside('Earlier updates are kept on record. They aren’t shown here.')] : []),
    ...list('Evidence', wholeFirst(evidence.map(evidenceLine))),
  ];
}

/** As many as are shown whole: a phone takes no more, and nothing is cut. At least one. */
function wholeFirst(lines: readonly Text[]): Text[] {
  let letters = 0;
  return lines.filter(({ plain }, at) => {
    letters += plain.length;
    return at === 0 || letters <= maxLetters;
  });
}

function buttonsFor({ part, may, today, last, viewerId }: ActionShown): Piece[] {
  const undo = canBeUndone(last, { by: viewerId, today });
  const answers = may.update && (part.status !== 'dropped' || may.drop) ? partAnswers(part, { undo }, today) : [];
  const lead: MenuEntry[] = [
    ...(may.comment ? [['comment', 'Note…'] as const] : []),
    ...(may.give ? [['give', 'Assign…'] as const] : []),
    ...(may.drop && isOverdue(part, today) ? [['wanted', 'Still wanted?…'] as const] : []),
    ...(may.drop && part.status !== 'dropped' && !isOverdue(part, today) ? [['drop', 'Drop…'] as const] : []),
  ];
  const [first, ...rest] = [...answers, ...lead];
  if (!first) return [];
  const [choice, label] = first;
  const style = choice === 'done' ? ({ style: 'primary' } as const) : {};
  const button = place({ name: actionNames.menu }, label, toValue(part.id, `${choice} one 0`), style);
  return [rest.length === 0 ? buttons(button) : buttonsAndMenu([button], menuOf(part, 'one 0', rest))];
}

const list = (title: string, lines: readonly Text[]): Piece[] =>
  lines.length === 0 ? [] : [paragraph(bold(title)), bullets(lines)];

function saidLine({ onDay, by, kind, from, to, note, toPerson, dueOn }: SaidOfPart, today: Day): Text {
  const words = note === '' ? say`` : say`: ${note}`;
  const when = historyDay(onDay, today);
  const date = dueOn === null ? '' : `, new date ${sayNearDay(dueOn, today)}`;
  if (kind === 'comment') return say`${when}, ${by}${words}`;
  if (kind === 'given') return say`${when}, ${by} assigned it to ${toPerson ?? 'somebody'}${words}`;
  if (kind === 'dated') return say`${when}, ${by}${date}`;
  if (kind === 'wanted') return say`${when}, ${by} asked ${toPerson ?? 'the owner'} whether it’s still wanted`;
  if (kind === 'undone') return say`${when}, ${by} took the last update back`;
  const how =
    from === to ? say`still ${actionStatusNames[to]}` : say`${actionStatusNames[from]} → ${actionStatusNames[to]}`;
  return say`${when}, ${by}, ${how}${date}${words}`;
}

const evidenceLine = ({ words, url }: Evidence): Text => (url === '' ? say`${words}` : linked(words, url));

/** Opens one part from a list. */
export const openOne: ButtonPress = {
  name: actionNames.open,
  ability: 'plan.read',
  about: 'actionPart',
  press: (c, part) => done({ tell: actionWords(oneNow(c, partAt(c, part))) }),
};
