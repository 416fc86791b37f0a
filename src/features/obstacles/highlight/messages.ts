import { type Day, sayShortDay } from '../../../district/days.ts';
import { bullets, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { mitigationWords } from '../messages.ts';
import { committeeWords, sayAge } from '../rules.ts';

/** An open obstacle, as a highlight report says it. */
export interface Open {
  /** What it blocks; empty for the plan as a whole. */
  readonly row: string;
  readonly words: string;
  readonly mitigation: string;
  readonly owner: string | undefined;
  /** Since when it waits for the School Committee, if it does. */
  readonly committeeSince?: Day | null;
  readonly raisedOn: Day;
}

/** One that was cleared since the last meeting. */
export interface Closed {
  readonly row: string;
  readonly words: string;
  readonly became: string;
  readonly closedOn: Day;
}

const blockedRow = (row: string): string => (row === '' ? 'The plan' : row);

/** `2.1 has been blocked for 98 days and has no owner.`: by what, and the way around it. */
export function openObstacleWords(one: Open, today: Day): Words {
  const committee = committeeWords(one.committeeSince ?? null);
  const owned = one.owner === undefined ? say` and has ${bold('no owner')}` : say`; ${one.owner} owns it`;
  const waits = committee === '' ? say`` : say`, ${bold(committee)}`;
  const owner = one.owner === undefined && committee !== '' ? waits : say`${owned}${waits}`;
  return [
    paragraph(say`${bold(blockedRow(one.row))} ${blockedSince(one.raisedOn, today)}${owner}.`),
    quote(one.words),
    ...mitigationWords(one),
  ];
}

function blockedSince(raisedOn: Day, today: Day): string {
  return raisedOn === today ? 'was blocked today' : `has been blocked ${sayAge(raisedOn, today)}`;
}

/** What came out of the way since a day. */
export const closedWords = (all: readonly Closed[], since: Day): Words => [
  paragraph(`Cleared since ${sayShortDay(since)}:`),
  bullets(all.map((one) => `${blockedRow(one.row)}, ${sayShortDay(one.closedOn)}: ${one.words} → ${one.became}`)),
];
