import { type Day, sayShortDay } from '../../../district/days.ts';
import { firstOf } from '../../../kit/words/lists.ts';
import { bullets, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, say } from '../../../kit/words/text.ts';
import { mitigationWords } from '../messages.ts';
import { sayAge } from '../rules.ts';

/** An open obstacle, as a highlight report says it. */
export interface Open {
  /** What it stands in the way of; empty for the plan as a whole. */
  readonly row: string;
  readonly words: string;
  readonly mitigation: string;
  readonly owner: string | undefined;
  readonly raisedOn: Day;
}

/** One that came out of the way since the last meeting. */
export interface Closed {
  readonly row: string;
  readonly words: string;
  readonly became: string;
  readonly closedOn: Day;
}

const wayOf = (row: string): string => (row === '' ? 'the plan' : row);

/** What is in the way, for how long, the way round it, and who sees to it. */
export function openObstacleWords(one: Open, today: Day): Words {
  const owner = one.owner === undefined ? bold('nobody sees to it') : say`${one.owner} sees to it`;
  return [
    paragraph(say`In the way of ${bold(wayOf(one.row))} ${sayAge(one.raisedOn, today)}; ${owner}.`),
    quote(one.words),
    ...mitigationWords(one),
  ];
}

/** So many are named, newest first. */
const listed = 15;

/** What came out of the way since a day. */
export function closedWords(all: readonly Closed[], since: Day): Words {
  const lines = all.map(
    ({ row, words, became, closedOn }) =>
      `${sayShortDay(closedOn)}, ${wayOf(row)}: ${clip(words, 120)} → ${clip(became, 120)}`,
  );
  return [paragraph(`Out of the way since ${sayShortDay(since)}:`), bullets(firstOf(lines, listed))];
}
