import { type Day, sayNearDay, sayShortDay } from '../../../../district/days.ts';
import { place } from '../../../../kit/feature.ts';
import { toValue } from '../../../../kit/value.ts';
import { counted } from '../../../../kit/words/lists.ts';
import {
  aside,
  buttons,
  entry,
  heading,
  type Piece,
  paragraph,
  row,
  type Words,
} from '../../../../kit/words/pieces.ts';
import { bold, say } from '../../../../kit/words/text.ts';
import { jointMemoStanding } from '../messages.ts';
import { jointMemoNames } from '../names.ts';
import type { JointMemo, OwedJointMemo } from '../store.ts';

/** So many are on one page. */
export const jointMemosPage = 8;
/** So many that are owed are listed; more come up as these are sent. */
const owedListed = 8;

export type JointOwedShown = Pick<OwedJointMemo, 'id' | 'school' | 'day' | 'dueOn'> & {
  readonly writer: string;
  /** Whether the reader writes it. */
  readonly mine: boolean;
};

export type JointSentShown = Pick<
  JointMemo,
  'id' | 'school' | 'day' | 'by' | 'to' | 'acceptedOn' | 'answeredOn' | 'sentOn' | 'dueOn'
> & {
  readonly part: 'addressee' | 'author' | 'leader';
  readonly openSteps: number;
};

export interface JointMemosShown {
  readonly owed: readonly JointOwedShown[];
  readonly sent: readonly JointSentShown[];
  readonly from: number;
  readonly more: boolean;
  readonly today: Day;
}

/** `/walkthrough memos`: what is to write, then what was sent, the newest first. */
export const jointMemosWords = ({ owed, sent, from, more, today }: JointMemosShown): Words => [
  heading('Memos of joint walkthroughs'),
  ...(owed.length + sent.length === 0 ? [paragraph('You have no memos. Nothing to do.')] : []),
  ...(owed.length === 0 ? [] : [paragraph(bold(counted(owed.length, 'memo to write', 'memos to write')))]),
  ...owed.slice(0, owedListed).map((one) => owedPiece(one, today)),
  ...(owed.length > owedListed
    ? [aside(`${owed.length - owedListed} more. They show up here as these are sent.`)]
    : []),
  ...(sent.length === 0 ? [] : [paragraph(bold('Sent'))]),
  ...sent.map(sentRow),
  ...pager(from, more),
];

function owedPiece({ id, school, day, dueOn, writer, mine }: JointOwedShown, today: Day): Piece {
  const due = dueOn < today ? `🔴 late, was due ${sayShortDay(dueOn)}` : `⚪ due ${sayNearDay(dueOn, today)}`;
  const text = say`${bold(school)} · joint walkthrough on ${sayShortDay(day)}\n${due} · ${writer}`;
  if (!mine) return paragraph(text);
  return entry(
    text,
    place({ name: jointMemoNames.owed }, 'Write memo…', id, { spoken: `Write memo: ${sayShortDay(day)}` }),
  );
}

function sentRow(one: JointSentShown): Piece {
  const offer = (label: string, what: string) => ({ label, value: toValue(one.id, what) });
  const who =
    one.part === 'addressee' ? `from ${one.by}` : one.part === 'author' ? `to ${one.to}` : `${one.by} to ${one.to}`;
  const steps = one.openSteps === 0 ? '' : ` · ${counted(one.openSteps, 'open step', 'open steps')}`;
  const reads = one.part === 'addressee';
  return row(say`${bold(one.school)} · ${sayShortDay(one.day)} · ${who}\n${jointMemoStanding(one)}${steps}`, {
    action: jointMemoNames.menu,
    entries: [
      offer('Open', 'open'),
      ...(reads && one.acceptedOn === null ? [offer('Accept', 'accept')] : []),
      ...(reads && one.answeredOn === null ? [offer('Answer…', 'answer')] : []),
    ],
  });
}

function pager(from: number, more: boolean): Piece[] {
  const to = (label: string, at: number) => place({ name: jointMemoNames.page }, label, String(at));
  const both = [
    ...(from > 0 ? [to('Back', Math.max(0, from - jointMemosPage))] : []),
    ...(more ? [to('More', from + jointMemosPage)] : []),
  ];
  return both.length === 0 ? [] : [buttons(...both)];
}
