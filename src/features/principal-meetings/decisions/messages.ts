import { type Day, sayShortDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  heading,
  type Piece,
  paragraph,
  row,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import { meetingDecisionNames } from './names.ts';
import { isOpenDecision, sayDecisionState } from './rules.ts';
import type { MeetingDecision } from './store.ts';

/** A decision as a list says it. */
export type DecisionShown = Pick<
  MeetingDecision,
  'id' | 'kind' | 'words' | 'school' | 'state' | 'stateOn' | 'byDay'
> & {
  /** Who answers for it today. */
  readonly owner: string;
  /** What was last said of it; empty while nothing was. */
  readonly said: string;
};

const spoken = (label: string, { words }: Pick<MeetingDecision, 'words'>) => ({
  spoken: `${label.replace('…', '')}: ${clip(words, 45)}`,
});

/** One tap: it is done. */
export const decisionDoneButton = (one: Pick<MeetingDecision, 'id' | 'words'>): ButtonPiece =>
  place({ name: meetingDecisionNames.done }, 'Done', one.id, spoken('Done', one));

/** Partly, later, or not at all: in a window. */
export const notYetButton = (one: Pick<MeetingDecision, 'id' | 'words'>): ButtonPiece =>
  place({ name: meetingDecisionNames.settle }, 'Not yet, or not…', one.id, spoken('Not yet, or not', one));

/** `Help: Ada asks for a second coach.` */
export const decisionText = ({ kind, words }: Pick<MeetingDecision, 'kind' | 'words'>): Text =>
  kind === 'help' ? say`Help: ${words}` : say`${words}`;

/** How one stands, whose it is and by when: the second line of its row. */
export function decisionStanding(one: DecisionShown, today: Day): string {
  const { school, owner, byDay, stateOn, state } = one;
  const when = isOpenDecision(state) ? `by ${sayShortDay(byDay)}` : sayShortDay(stateOn ?? byDay);
  return `${sayDecisionState(one, today)} · ${school} · ${owner} · ${when}`;
}

/** So many are on one page. */
export const decisionsPage = 8;

/** What the list is made of: what is open, the next due first, then what was settled this school year. */
export interface DecisionsShown {
  readonly rows: readonly DecisionShown[];
  readonly open: number;
  readonly of: number;
  readonly from: number;
  readonly today: Day;
  /** The one whose state was just changed, whether or not it is in the list still. */
  readonly changed?: DecisionShown | undefined;
}

/** `/sip decisions`. */
export function decisionsWords({ rows, open, of, from, today, changed }: DecisionsShown): Words {
  return [
    heading('Decisions of principal meetings'),
    ...(changed
      ? [paragraph(say`You just changed this: ${decisionText(changed)} ${sayDecisionState(changed, today)}`)]
      : []),
    paragraph(open === 0 ? 'No decisions are open. Nothing to do.' : `${counted(open, 'is', 'are')} open.`),
    ...rows.flatMap((one, at) => [
      ...(from + at === open ? [paragraph(bold('Settled this school year'))] : []),
      decisionRow(one, today),
    ]),
    ...pager(from, of),
  ];
}

function decisionRow(one: DecisionShown, today: Day): Piece {
  const said = one.said === '' ? '' : `\n“${one.said}”`;
  const text = say`${bold(decisionText(one))}\n${decisionStanding(one, today)}${said}`;
  if (!isOpenDecision(one.state)) return paragraph(text);
  const entry = (label: string, how: string) => ({ label, value: toValue(one.id, how) });
  return row(text, {
    action: meetingDecisionNames.menu,
    entries: [entry('Done', 'done'), entry('Partly or later…', 'partly'), entry('Not done…', 'not')],
  });
}

function pager(from: number, of: number): Piece[] {
  const to = (label: string, at: number) => place({ name: meetingDecisionNames.page }, label, String(at));
  const after = of - from - decisionsPage;
  const both = [
    ...(from > 0 ? [to('Back', Math.max(0, from - decisionsPage))] : []),
    ...(after > 0 ? [to(`${Math.min(after, decisionsPage)} more`, from + decisionsPage)] : []),
  ];
  return both.length === 0
    ? []
    : [aside(`${from + 1}–${Math.min(of, from + decisionsPage)} of ${of}`), buttons(...both)];
}
