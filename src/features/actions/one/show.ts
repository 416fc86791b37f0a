import type { Day } from '../../../district/days.ts';
import type { Evidence } from '../../../district/evidence.ts';
import { actionStatusNames } from '../../../district/plan/statuses.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { aside, bullets, buttons, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, linked, say, type Text } from '../../../kit/words/text.ts';
import { actionNames, onPart, partAnswerButtons } from '../change/names.ts';
import { actionOwnerWords, historyDay, standingWords } from '../messages.ts';
import { facetsIn, mayDo, type Part, partAt, type SaidOfPart, saidOf, shownFor } from '../store.ts';

/** How much of a history is shown. */
const shownMost = 10;
const noteMost = 200;

/** What is shown of one part. */
export interface ActionShown {
  readonly part: Part;
  readonly today: Day;
  readonly said: readonly SaidOfPart[];
  readonly evidence: readonly Evidence[];
  readonly may: ReturnType<typeof mayDo>;
}

export function oneNow(c: Asked, part: Part): ActionShown {
  // One more than is shown tells that there are more.
  const said = saidOf(c.db, part.id, shownMost + 1).map((one) => (mayKnow(c, part, one) ? one : { ...one, note: '' }));
  return { part, today: c.today, said, evidence: shownFor(c.db, part, shownMost), may: mayDo(c, part) };
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
  const { part, today, said, evidence } = shown;
  return [
    heading(part.school === null ? `Action ${part.code}` : `Action ${part.code}, ${part.school}`),
    paragraph(part.words),
    paragraph(say`${standingWords(part, today)}\nAnswers for it: ${actionOwnerWords(part)}`),
    ...buttonsFor(shown),
    ...list(
      'What was said',
      said.slice(0, shownMost).map((one) => saidLine(one, today)),
    ),
    ...(said.length > shownMost ? [aside('Earlier ones are kept, and not shown here.')] : []),
    ...list('Evidence', evidence.map(evidenceLine)),
  ];
}

function buttonsFor({ part, may }: ActionShown): Piece[] {
  const placed = [
    ...(may.update && (part.status !== 'dropped' || may.drop) ? partAnswerButtons(part, 'movingHere') : []),
    ...(may.comment ? [onPart(part, 'comment', 'Comment…')] : []),
    ...(may.give ? [onPart(part, 'give', 'Give to…')] : []),
    ...(may.drop && part.status !== 'dropped' ? [onPart(part, 'drop', 'Drop…')] : []),
  ];
  return placed.length > 0 ? [buttons(...placed)] : [];
}

const list = (title: string, lines: readonly Text[]): Piece[] =>
  lines.length === 0 ? [] : [paragraph(bold(title)), bullets(lines)];

function saidLine({ onDay, by, kind, from, to, note, toPerson }: SaidOfPart, today: Day): Text {
  const words = note === '' ? say`` : say`: ${clip(note, noteMost)}`;
  const when = historyDay(onDay, today);
  if (kind === 'comment') return say`${when}, ${by}${words}`;
  if (kind === 'given') return say`${when}, ${by} gave it to ${toPerson ?? 'somebody'}${words}`;
  const how =
    from === to ? say`still ${actionStatusNames[to]}` : say`${actionStatusNames[from]} → ${actionStatusNames[to]}`;
  return say`${when}, ${by}, ${how}${words}`;
}

const evidenceLine = ({ words, url }: Evidence): Text =>
  url === '' ? say`${clip(words, noteMost)}` : linked(clip(words, noteMost), url);

/** Opens one part from a list. */
export const openOne: ButtonPress = {
  name: actionNames.open,
  ability: 'plan.read',
  about: 'actionPart',
  press: (c, part) => done({ tell: actionWords(oneNow(c, partAt(c, part))) }),
};
