import type { Day } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
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
import { bold, join, say, type Text } from '../../../kit/words/text.ts';
import * as names from './names.ts';
import { sayDate } from './rules.ts';
import type { Branch, InitiativeShown, Labels, Leaf, ObjectiveShown, PlanShown, RowShown } from './shown.ts';
import { type Trend, trendLine } from './trend.ts';

/** As many rows as anyone reads on a phone before they look for another way. */
export const onePage = 12;

export const noPlan: Words = [
  paragraph(
    'The improvement plan isn’t in Throughline yet. It will be here once the plan manager imports its workbook.',
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
    ...(objectives.length === 0 ? [paragraph('The plan is empty today.')] : []),
    ...(shown.remarks === 0 ? [] : [remarksEntry(shown.remarks)]),
    buttons(
      ...older(names.showPlan, '', rows, from),
      place(names.chooseTrace, 'Trace one through', ''),
      place(names.showVersions, 'Versions', ''),
    ),
  ];
}

/** One objective with its initiatives. */
export function objectiveWords(shown: ObjectiveShown, from = 0): Words {
  const { ref, labels, branches, leaves } = shown;
  const rows = [
    ...branches.map((one) => branchEntry(one, labels)),
    ...leaves.map((one) => leafEntry(one)),
    ...(branches.length === 0 ? [paragraph(`It has no ${labels.initiative.toLowerCase()} yet.`)] : []),
  ];
  return [
    ...titledRow(labels.objective, shown),
    ...rows.slice(from, from + onePage),
    buttons(
      ...older(names.showRow, ref, rows, from),
      place(names.showPlan, 'Back to the plan', ''),
      ...(shown.leads ? [renameButton(ref, shown.code)] : []),
    ),
  ];
}

/** One initiative with its benchmarks and actions. */
export function initiativeWords(shown: InitiativeShown, from = 0): Words {
  const { ref, labels, benchmarks, actions } = shown;
  const rows = [
    ...titled('Benchmarks', benchmarks),
    ...titled(labels.actions, actions),
    ...(benchmarks.length + actions.length === 0 ? [paragraph('It has no benchmarks or actions yet.')] : []),
  ];
  return [
    ...titledRow(labels.initiative, shown),
    paragraph(say`${bold('Owner')}: ${shown.owner}`),
    ...lookForPieces(shown.lookFors),
    ...rows.slice(from, from + onePage),
    buttons(
      ...older(names.showRow, ref, rows, from),
      place(names.showRow, 'Back', shown.above),
      place(names.showTrace, 'Trace', ref, { spoken: `Trace ${shown.code}` }),
      ...(shown.leads ? [lookForsButton(ref, shown.code), renameButton(ref, shown.code)] : []),
    ),
  ];
}

/** One benchmark or action, whole. */
export function rowWords(shown: RowShown): Words {
  const lines = [['Owner', shown.owner], ['By when', shown.due], ...shown.more].filter(([, text]) => text !== '');
  return [
    ...titledRow(shown.level, shown),
    paragraph(standsSaid(shown.status, shown.latest)),
    paragraph(
      join(
        lines.map(([name = '', text = '']) => say`${bold(name)}: ${text}`),
        '\n',
      ),
    ),
    ...lookForPieces(shown.lookFors),
    aside([...shown.says, shown.hint].join(' · ')),
    buttons(
      place(names.showRow, 'Back', shown.above),
      ...(shown.linkable ? [lookForsButton(shown.ref, shown.code)] : []),
      ...(shown.leads ? [renameButton(shown.ref, shown.code)] : []),
    ),
  ];
}

/** A row by its short name, then its full words where they say more. */
function titledRow(
  level: string,
  row: { readonly code: string; readonly words: string; readonly shortName: string },
): Piece[] {
  return [heading(`${level} ${called(row)}`), ...(row.words === row.shortName ? [] : [paragraph(row.words)])];
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
  return [
    paragraph(
      endedOn === undefined
        ? say`The plan has no code “${typed}”.`
        : say`“${typed}” isn’t in the plan anymore. It ended on ${sayDate(endedOn)}.`,
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
  ...(objectives.length > 10 ? [aside(`${objectives.length - 10} more: /throughline plan`)] : []),
];

function branchEntry({ ref, code, shortName, owner, actions, benchmarks }: Branch, labels: Labels): Piece {
  const lines: Text[] = [
    say`${bold(code)} ${shortName}`,
    ...(owner === '' ? [] : [say`Owner: ${owner}`]),
    say`${labels.actions}: ${actions === '' ? 'none' : actions}`,
    say`Benchmarks: ${benchmarks === '' ? 'none' : benchmarks}`,
  ];
  return entry(join(lines, '\n'), place(names.showRow, `Open ${code}`, ref));
}

function leafEntry({ ref, code, shortName, status, latest, owner, due, says }: Leaf): Piece {
  const rest = say`${[owner, due, ...says].join(' · ')}`;
  const text = join([say`${bold(code)} ${shortName}`, standsSaid(status, latest), rest], '\n');
  return entry(text, place(names.showRow, `Open ${code}`, ref));
}

const standsSaid = (status: string, latest: string): Text =>
  latest === '' ? bold(status) : say`${bold(status)} · ${latest}`;

function titled(title: string, leaves: readonly Leaf[]): Piece[] {
  return leaves.length === 0 ? [] : [divider, paragraph(bold(title)), ...leaves.map(leafEntry)];
}

function lookForPieces(lookFors: readonly string[]): Piece[] {
  if (lookFors.length === 0) return [];
  const lines = firstOf(lookFors, 10);
  return [paragraph(bold('Look-fors that show it')), bullets(lines)];
}

const lookForsButton = (ref: Ref, code: string): ButtonPiece =>
  place(names.openLookFors, 'Look-fors…', ref, { spoken: `Look-fors of ${code}` });

const renameButton = (ref: Ref, code: string): ButtonPiece =>
  place(names.renameRow, 'Short name…', ref, { spoken: `Short name of ${code}` });

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
