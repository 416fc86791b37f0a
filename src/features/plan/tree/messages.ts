import type { Day } from '../../../district/days.ts';
import type { Ref } from '../../../district/ref.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { firstOf } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  divider,
  entry,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, clip, join, say, type Text } from '../../../kit/words/text.ts';
import * as names from './names.ts';
import { sayDate, short } from './rules.ts';
import type { Branch, InitiativeShown, Labels, Leaf, ObjectiveShown, PlanShown, RowShown } from './shown.ts';
import { type Trend, trendLine } from './trend.ts';

/** As many rows as stand on one screen with everything around them: a message has fifty parts at most. */
export const onePage = 36;

export const noPlan: Words = [
  paragraph(
    'The improvement plan is not in Throughline yet. The plan manager brings it in from its workbook, and then it is here.',
  ),
];

/** The first screen of the plan. */
export function planWords(shown: PlanShown, from = 0): Words {
  const { labels, objectives } = shown;
  const rows = objectives.map((one) => branchEntry(one, labels));
  return [
    heading(shown.name === '' ? 'The plan' : shown.name),
    aside([shown.schoolYear, shown.state].filter(Boolean).join(' · ')),
    ...rows.slice(from, from + onePage),
    ...(objectives.length === 0 ? [paragraph('Nothing stands in the plan today.')] : []),
    ...(shown.remarks === 0 ? [] : [remarksEntry(shown.remarks)]),
    buttons(
      ...older(names.showPlan, '', rows, from),
      place(names.chooseTrace, 'Trace one through', ''),
      place(names.showVersions, 'Versions', ''),
    ),
  ];
}

/** One objective with its initiatives. */
export function objectiveWords({ ref, labels, code, words, branches, leaves }: ObjectiveShown, from = 0): Words {
  const rows = [
    ...branches.map((one) => branchEntry(one, labels)),
    ...leaves.map((one) => leafEntry(one)),
    ...(branches.length === 0 ? [paragraph(`No ${labels.initiative.toLowerCase()} stands under it.`)] : []),
  ];
  return [
    heading(`${labels.objective} ${code}`),
    paragraph(clip(words, 1_000)),
    ...rows.slice(from, from + onePage),
    buttons(...older(names.showRow, ref, rows, from), place(names.showPlan, 'Back to the plan', '')),
  ];
}

/** One initiative with its benchmarks and actions. */
export function initiativeWords(shown: InitiativeShown, from = 0): Words {
  const { ref, labels, benchmarks, actions } = shown;
  const rows = [
    ...titled('Benchmarks', benchmarks),
    ...titled(labels.actions, actions),
    ...(benchmarks.length + actions.length === 0 ? [paragraph('Nothing stands under it yet.')] : []),
  ];
  return [
    heading(`${labels.initiative} ${shown.code}`),
    paragraph(clip(shown.words, 1_000)),
    paragraph(say`${bold('Owner')}: ${shown.owner}`),
    ...lookForPieces(shown.lookFors),
    ...rows.slice(from, from + onePage),
    buttons(
      ...older(names.showRow, ref, rows, from),
      place(names.showRow, 'Back', shown.above),
      place(names.showTrace, 'Trace', ref, { spoken: `Trace ${shown.code}` }),
      ...(shown.leads ? [lookForsButton(ref, shown.code)] : []),
    ),
  ];
}

/** One benchmark or action, whole. */
export function rowWords(shown: RowShown): Words {
  const lines = [['Owner', shown.owner], ['By when', shown.due], ...shown.more].filter(([, text]) => text !== '');
  return [
    heading(`${shown.level} ${shown.code}`),
    paragraph(clip(shown.words, 2_000)),
    paragraph(standsSaid(shown.status, shown.latest)),
    paragraph(
      join(
        lines.map(([name = '', text = '']) => say`${bold(name)}: ${clip(text, 700)}`),
        '\n',
      ),
    ),
    ...lookForPieces(shown.lookFors),
    aside([...shown.says, shown.hint].join(' · ')),
    buttons(
      place(names.showRow, 'Back', shown.above),
      ...(shown.linkable ? [lookForsButton(shown.ref, shown.code)] : []),
    ),
  ];
}

/** What was typed is no code of the plan: what is known of it, and the nearest one. */
export function noSuchCode(
  typed: string,
  known: {
    readonly endedOn?: Day | undefined;
    readonly near?: { readonly ref: Ref; readonly code: string } | undefined;
  },
  button: { readonly name: `${string}/${string}` },
): Words {
  const { endedOn, near } = known;
  const said = short(typed, 40);
  return [
    paragraph(
      endedOn === undefined
        ? say`“${said}” is not a code of the plan.`
        : say`“${said}” is not in the plan any more: it ended on ${sayDate(endedOn)}.`,
    ),
    buttons(
      ...(near ? [place(button, `Open ${near.code}`, near.ref)] : []),
      place(names.showPlan, 'The whole plan', ''),
    ),
  ];
}

/** Where the benchmarks go, and one line an objective, for Home. */
export const glanceWords = (objectives: readonly Branch[], labels: Labels, trend: Trend): Words => [
  ...(trend.of === 0 ? [] : [paragraph(trendLine(trend))]),
  ...objectives.slice(0, 10).map((one) => branchEntry(one, labels)),
  ...(objectives.length > 10 ? [aside(`and ${objectives.length - 10} more: /throughline plan`)] : []),
];

function branchEntry({ ref, code, words, owner, actions, benchmarks }: Branch, labels: Labels): Piece {
  const lines: Text[] = [
    say`${bold(code)} ${short(words, 200)}`,
    ...(owner === '' ? [] : [say`Owner: ${owner}`]),
    say`${labels.actions}: ${actions === '' ? 'none' : actions}`,
    say`Benchmarks: ${benchmarks === '' ? 'none' : benchmarks}`,
  ];
  return entry(join(lines, '\n'), place(names.showRow, `Open ${code}`, ref));
}

function leafEntry({ ref, code, words, status, latest, owner, due, says }: Leaf): Piece {
  const rest = join(
    [owner, due, ...says].map((one) => say`${clip(one, 200)}`),
    ' · ',
  );
  const text = join([say`${bold(code)} ${short(words, 200)}`, standsSaid(status, latest), rest], '\n');
  return entry(text, place(names.showRow, `Open ${code}`, ref));
}

const standsSaid = (status: string, latest: string): Text =>
  latest === '' ? bold(status) : say`${bold(status)} · ${clip(latest, 200)}`;

function titled(title: string, leaves: readonly Leaf[]): Piece[] {
  return leaves.length === 0 ? [] : [divider, paragraph(bold(title)), ...leaves.map(leafEntry)];
}

function lookForPieces(lookFors: readonly string[]): Piece[] {
  if (lookFors.length === 0) return [];
  const lines = firstOf(
    lookFors.map((one) => short(one, 150)),
    10,
  );
  return [paragraph(bold('Look-fors that show it')), bullets(lines)];
}

const lookForsButton = (ref: Ref, code: string): ButtonPiece =>
  place(names.openLookFors, 'Look-fors…', ref, { spoken: `Look-fors of ${code}` });

const remarksEntry = (n: number): Piece =>
  entry(n === 1 ? 'One thing is worth a look.' : `${n} things are worth a look.`, place(names.worthALook, 'Show', '0'));

/** The way on where a screen does not hold all rows. */
function older(
  button: { readonly name: `${string}/${string}` },
  value: string,
  rows: readonly Piece[],
  from: number,
): ButtonPiece[] {
  const left = rows.slice(from + onePage).filter((one) => one.piece === 'entry').length;
  return left > 0 ? [place(button, `${left} more`, toValue(value, String(from + onePage)))] : [];
}
