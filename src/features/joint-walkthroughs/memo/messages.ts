import { type Day, daysBetween, sayDay, sayShortDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  heading,
  type Piece,
  paragraph,
  quote,
  row,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import { jointMemoNames } from './names.ts';
import { type JointStepStanding, stepStanding } from './steps/rules.ts';
import type { JointMemo } from './store.ts';

/** A step as its memo says it. */
export interface JointStepShown extends JointStepStanding {
  readonly id: string;
  readonly words: string;
  readonly owner: string;
  /** What was last said of it; empty while nothing was. */
  readonly said: string;
  /** Whether the reader may say what became of it. */
  readonly mine: boolean;
}

/** A memo and its steps. */
export type JointMemoRead = Pick<
  JointMemo,
  'id' | 'to' | 'by' | 'school' | 'day' | 'dueOn' | 'sentOn' | 'acceptedOn' | 'answer' | 'answeredOn'
> &
  Pick<JointMemo, 'seen' | 'improve' | 'help'> & { readonly steps: readonly JointStepShown[] };

const spoken = (label: string, words: string) => ({ spoken: `${label.replace('…', '')}: ${clip(words, 45)}` });

/** One tap: it is done. */
export const stepDoneButton = ({ id, words }: Pick<JointStepShown, 'id' | 'words'>): ButtonPiece =>
  place({ name: jointMemoNames.stepDone }, 'Done', id, spoken('Done', words));

/** Later, or not at all: in a window. */
export const stepSettleButton = ({ id, words }: Pick<JointStepShown, 'id' | 'words'>): ButtonPiece =>
  place({ name: jointMemoNames.stepSettle }, 'Not yet, or not…', id, spoken('Not yet, or not', words));

/** `🟢 accepted Nov 24 · sent Nov 23, on time`. */
export function jointMemoStanding({
  acceptedOn,
  answeredOn,
  sentOn,
  dueOn,
}: Pick<JointMemo, 'acceptedOn' | 'answeredOn' | 'sentOn' | 'dueOn'>): string {
  const late = daysBetween(dueOn, sentOn);
  const sent = `sent ${sayShortDay(sentOn)}, ${late > 0 ? `${counted(late, 'day', 'days')} late` : 'on time'}`;
  const said = [
    ...(acceptedOn === null ? [] : [`🟢 accepted ${sayShortDay(acceptedOn)}`]),
    ...(answeredOn === null ? [] : [`🔵 answered ${sayShortDay(answeredOn)}`]),
  ];
  return [...(said.length === 0 ? ['⚪ no answer yet'] : said), sent].join(' · ');
}

/** What it says, without its steps. */
function bodyOf({ seen, improve, help }: Pick<JointMemoRead, 'seen' | 'improve' | 'help'>): Piece[] {
  const part = (title: string, words: string): Piece[] => (words === '' ? [] : [paragraph(bold(title)), quote(words)]);
  return [...part('What we saw', seen), ...part('What to improve', improve), ...part('Help wanted', help)];
}

const stepText = (one: JointStepShown, today?: Day): Text =>
  say`${bold(one.words)}\n${stepStanding(one, today)} · ${one.owner}${one.said === '' ? '' : `\n“${one.said}”`}`;

const stepBullets = (steps: readonly JointStepShown[]): Piece[] =>
  steps.length === 0 ? [] : [paragraph(bold('Steps')), bullets(steps.map((one) => stepText(one)))];

const answerPieces = ({ to, answer, answeredOn }: JointMemoRead, who = `Answer from ${to}`): Piece[] =>
  answer === '' ? [] : [paragraph(bold(`${who}, ${sayShortDay(answeredOn ?? '2000-01-01')}`)), quote(answer)];

/** The reader’s own message. What is said is said once. */
export function jointMemoToReader(memo: JointMemoRead): Words {
  const { by, school, day, acceptedOn } = memo;
  const open = answerButtons(memo);
  return [
    paragraph(say`${bold(by)} sent you the memo of your joint walkthrough on ${sayDay(day)} (${school}).`),
    ...bodyOf(memo),
    ...stepBullets(memo.steps),
    ...answerPieces(memo, 'Your answer'),
    ...(acceptedOn === null ? [] : [aside(`You accepted it on ${sayShortDay(acceptedOn)}.`)]),
    ...(open.length === 0 ? [] : [buttons(...open)]),
  ];
}

/** *Accept* and *Answer…*, each until it was pressed. */
const answerButtons = ({ id, by, acceptedOn, answer }: JointMemoRead): ButtonPiece[] => [
  ...(acceptedOn === null
    ? [place({ name: jointMemoNames.accept }, 'Accept', id, { style: 'primary', spoken: `Accept the memo from ${by}` })]
    : []),
  ...(answer === ''
    ? [place({ name: jointMemoNames.answer }, 'Answer…', id, { spoken: `Answer the memo from ${by}` })]
    : []),
];

/** The author’s copy: what became of it, and of its steps. */
export const jointMemoToAuthor = (memo: JointMemoRead, reaches: boolean): Words => [
  paragraph(
    say`You sent ${bold(memo.to)} the memo of your joint walkthrough on ${sayDay(memo.day)} (${memo.school}). ${jointMemoStanding(memo)}`,
  ),
  ...(reaches ? [] : [aside(say`${memo.to} isn’t on Slack. Please tell them what it says.`)]),
  ...bodyOf(memo),
  ...stepBullets(memo.steps),
  ...answerPieces(memo),
];

/** To the author: the reader took it as it is, or answered. */
export const jointMemoAccepted = ({ to, day, school }: JointMemoRead): Words => [
  paragraph(say`${bold(to)} accepted your memo of the joint walkthrough on ${sayDay(day)} (${school}). Nothing to do.`),
];

export const jointMemoAnswered = (memo: JointMemoRead): Words => [
  paragraph(say`${bold(memo.to)} answered your memo of the joint walkthrough on ${sayDay(memo.day)} (${memo.school}).`),
  ...answerPieces(memo),
  aside('It’s in the memo too: /walkthrough memos.'),
];

/** One memo, opened from the list, with what can be said of each step. */
export function jointMemoOpened(memo: JointMemoRead, today: Day, isReader: boolean): Words {
  const open = isReader ? answerButtons(memo) : [];
  return [
    heading(`Memo for ${memo.school}`),
    paragraph(`Joint walkthrough on ${sayDay(memo.day)}. From ${memo.by} to ${memo.to}.`),
    paragraph(jointMemoStanding(memo)),
    ...bodyOf(memo),
    ...(memo.steps.length === 0 ? [] : [paragraph(bold('Steps'))]),
    ...memo.steps.map((one) => stepRow(one, today)),
    ...answerPieces(memo),
    ...(open.length === 0 ? [] : [buttons(...open)]),
  ];
}

function stepRow(one: JointStepShown, today: Day): Piece {
  const text = stepText(one, today);
  if (one.state !== 'open' || !one.mine) return paragraph(text);
  const entry = (label: string, what: string) => ({ label, value: toValue(one.id, what) });
  return row(text, {
    action: jointMemoNames.stepMenu,
    entries: [entry('Done', 'done'), entry('Not yet…', 'later'), entry('Not done…', 'notDone')],
  });
}
