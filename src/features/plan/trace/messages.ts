import { type NamedRow, shortNameOf } from '../../../district/plan/short-names.ts';
import type { Ref } from '../../../district/ref.ts';
import { place } from '../../../kit/feature.ts';
import { firstOf } from '../../../kit/words/lists.ts';
import {
  aside,
  bullets,
  buttons,
  entry,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import * as names from '../tree/names.ts';
import { firstGap, type Rung, rungTitles } from './rules.ts';

export interface TraceShown {
  readonly ref: Ref;
  readonly label: string;
  readonly code: string;
  readonly rungs: readonly Rung[];
}

/** As many lines of a step as anyone would read. */
const maxLines = 12;

/** A trace: the first missing link in one sentence, then each step in its order. */
export function traceWords({ ref, label, code, rungs }: TraceShown): Words {
  const gap = firstGap(rungs);
  return [
    heading(`Trace of ${label.toLowerCase()} ${code}`),
    paragraph(
      gap ? say`${bold('First missing link')}: ${gap.fill}` : say`${bold('No missing link')}: every step has a record.`,
    ),
    ...rungs.flatMap(rungPieces),
    aside(
      'Counts what was published this school year. “Taught to seen” counts school days and skips the month it was taught in.',
    ),
    aside('Two steps have no records of their own yet: supervised and fed back.'),
    buttons(
      place(names.showRow, `Open ${code}`, ref),
      place(names.chooseTrace, 'Trace another', ''),
      place(names.showPlan, 'The whole plan', ''),
    ),
  ];
}

function rungPieces({ name, holds, says }: Rung): Piece[] {
  const missing = holds ? '' : ' (missing link)';
  return [paragraph(say`${holds ? '🟢' : '⚪'} ${bold(rungTitles[name])}${missing}`), bullets(firstOf(says, maxLines))];
}

/** An initiative that can be traced. */
export interface Traceable extends NamedRow {
  readonly ref: Ref;
  readonly code: string;
}

/** Which are offered: from where on, and of which objective; empty for all. */
export interface TracePage {
  readonly from: number;
  readonly objectiveId: string;
}

const onePage = 5;

/** Which initiative to trace: those of one objective, or all, a page at a time. */
export function chooseWords(label: string, rows: readonly Traceable[], { from, objectiveId }: TracePage): Words {
  const one = label.toLowerCase();
  if (rows.length === 0) return [paragraph(`There is no ${one} to trace yet.`)];
  const page = rows.slice(from, from + onePage);
  const to = from + page.length;
  const turn = (words: string, at: number) => place(names.chooseTrace, words, `${at} ${objectiveId}`.trim());
  const turns = [
    ...(from > 0 ? [turn('Back', Math.max(0, from - onePage))] : []),
    ...(to < rows.length ? [turn('More', to)] : []),
  ];
  return [
    heading(`Which ${one} do you want to trace?`),
    ...page.map((row) => entry(say`${bold(row.code)} ${shortNameOf(row)}`, traceButton(row))),
    ...(turns.length > 0 ? [aside(`${from + 1} to ${to} of ${rows.length}`), buttons(...turns)] : []),
  ];
}

const traceButton = ({ ref, code }: Traceable) => place(names.showTrace, `Trace ${code}`, ref);
