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
import { short } from '../tree/rules.ts';
import { firstGap, type Rung, rungTitles } from './rules.ts';

export interface TraceShown {
  readonly ref: Ref;
  readonly label: string;
  readonly code: string;
  readonly rungs: readonly Rung[];
}

/** As many lines of a rung as anyone would read. */
const maxLines = 12;

/** A trace: each rung in its order, and the first that does not hold in one sentence. */
export function traceWords({ ref, label, code, rungs }: TraceShown): Words {
  const gap = firstGap(rungs);
  return [
    heading(`${label} ${code}, traced through`),
    paragraph(gap ? say`${bold('First gap')}: ${gap.fill}` : say`${bold('No gap')}: every rung has a record.`),
    ...rungs.flatMap(rungPieces),
    aside(
      'Counts what was published this school year. From taught to seen: school days, without the month it was taught in.',
    ),
    aside('Rungs without records of their own yet are left out: supervised, fed back.'),
    buttons(
      place(names.showRow, `Open ${code}`, ref),
      place(names.chooseTrace, 'Trace another', ''),
      place(names.showPlan, 'The whole plan', ''),
    ),
  ];
}

function rungPieces({ name, holds, says }: Rung): Piece[] {
  const lines = firstOf(
    says.map((one) => short(one, 700)),
    maxLines,
  );
  return [paragraph(say`${holds ? '🟢' : '⚪'} ${bold(rungTitles[name])}`), bullets(lines)];
}

/** An initiative that can be traced. */
export interface Traceable {
  readonly ref: Ref;
  readonly code: string;
  readonly words: string;
}

const onePage = 40;

/** Which initiative to trace: those of one objective, or all. */
export function chooseWords(label: string, rows: readonly Traceable[]): Words {
  if (rows.length === 0) return [paragraph(`There is no ${label.toLowerCase()} to trace.`)];
  const left = rows.length - onePage;
  return [
    heading('Which one shall be traced?'),
    ...rows
      .slice(0, onePage)
      .map(({ ref, code, words }) =>
        entry(say`${bold(code)} ${short(words, 150)}`, place(names.showTrace, `Trace ${code}`, ref)),
      ),
    ...(left > 0
      ? [aside(`and ${left} more: type /throughline trace with the code, such as ${rows.at(-1)?.code}.`)]
      : []),
  ];
}
