import { type Day, type Month, monthBefore, sayDay, sayMonth } from '../../../district/days.ts';
import type { LookFor } from '../../../district/look-fors.ts';
import { boundNames } from '../../../district/questions.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  chart,
  heading,
  type Piece,
  paragraph,
  table,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import { type Figure, figureSaid, percentOf } from './rules.ts';

/** A place and what is published of it. */
export interface Place {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** A look-for as people know it. */
export type NamedLookFor = Pick<LookFor, 'code' | 'words'>;

/** What is published, and since when; `month` is the newest with a figure. */
export interface Published {
  readonly month: Month;
  readonly on: Day;
}

export interface PatternsShown {
  readonly published: Published;
  readonly lookFors: readonly NamedLookFor[];
  /** The look-fors to lead with. */
  readonly leading: readonly NamedLookFor[];
  /** The months of the school year, oldest first. */
  readonly months: readonly Month[];
  readonly district: Place;
  /** The reader's own schools. */
  readonly own: readonly Place[];
  /** How many schools the district has. */
  readonly schools: number;
}

/** What `/walkthrough patterns` answers: a sentence, a chart, a table, and what is not in them. */
export function patternsWords(shown: PatternsShown, bySchool?: ButtonPiece): Words {
  const { published, leading, own, district } = shown;
  const first = leading.find((one) => figureOf(district, one.code, published.month)) ?? leading[0];
  return [
    heading('Patterns by look-for'),
    ...(first ? [...own, district].map((place) => paragraph(sentence(place, first, published.month))) : []),
    ...(first ? soFar(shown, first) : []),
    ...yearChart(shown),
    figuresTable(shown),
    ...small(published),
    ...(bySchool ? [buttons(bySchool)] : []),
  ];
}

/** One look-for at each school, in the order of their names: no ranking. */
export function bySchoolWords({ code, words }: NamedLookFor, places: readonly Place[], published: Published): Words {
  const months = [published.month, monthBefore(published.month)];
  const rows = places.map((place) => [place.name, ...months.map((month) => cell(place, code, month))]);
  const figures = { caption: 'Seen where it was looked for', headings: ['School', ...months.map(sayMonth)], rows };
  return [heading(clip(words, 150)), table(figures), ...small(published)];
}

/** What is said while there is no figure. */
export const nothingYet: Words = [
  paragraph(
    'No pattern is published yet: there are not enough different visits. It is shown once five teachers were visited and no single visit can be worked out. New figures come on the first school day of each week.',
  ),
];

function sentence(place: Place, { code, words }: NamedLookFor, month: Month): Text {
  const now = figureOf(place, code, month);
  const start = say`${bold(clip(words, 100))}, ${place.name}:`;
  if (!now) return say`${start} not shown for ${sayMonth(month)}. Not enough different visits yet.`;
  const seen = `${boundNames[now.bound]}${now.seen} of ${now.looked}`;
  const said = say`seen in ${seen} walkthroughs where it was looked for in ${sayMonth(month)} (${percentOf(now)}%)`;
  const before = figureOf(place, code, monthBefore(month));
  return before
    ? say`${start} ${said}, ${sayMonth(before.month)} ${boundNames[before.bound]}${percentOf(before)}%.`
    : say`${start} ${said}.`;
}

/** While a month goes on the district's figure may be that of a few schools: then it says of how many. */
function soFar({ published: { month }, district, schools }: PatternsShown, { code }: NamedLookFor): Piece[] {
  const figure = figureOf(district, code, month);
  if (!figure || figure.together > 0 || figure.schools >= schools) return [];
  return [
    aside(
      `The district’s figure for ${sayMonth(month)} is of ${figure.schools} of ${schools} schools so far. The others join once they have enough different visits, or together when the month is over.`,
    ),
  ];
}

/** A line a look-for. Only months with a figure for each of them are drawn: a month that is not shown is not a month of none. */
function yearChart({ months, leading, district }: PatternsShown): Piece[] {
  const drawn = leading.filter(({ code }) => months.some((month) => figureOf(district, code, month)));
  const whole = months.filter((month) => drawn.every(({ code }) => figureOf(district, code, month)));
  if (drawn.length === 0 || whole.length < 2) return [];
  const series = drawn.map(({ code, words }) => ({
    name: words,
    values: whole.flatMap((month) => figureOf(district, code, month) ?? []).map(percentOf),
  }));
  return [
    chart({ kind: 'line', title: 'District: seen where looked for, %', categories: whole.map(sayMonth), series }),
  ];
}

function figuresTable({ published, lookFors, district, own }: PatternsShown): Piece {
  const { month } = published;
  const before = monthBefore(month);
  const headings = ['Look-for', ...own.map((place) => place.name), sayMonth(month), sayMonth(before)];
  const rows = lookFors.map(({ code, words }) => [
    words,
    ...own.map((place) => cell(place, code, month)),
    cell(district, code, month),
    cell(district, code, before),
  ]);
  const ofOwn = own.length > 0 ? `; ${own.map((place) => place.name).join(' and ')} in ${sayMonth(month)}` : '';
  return table({ caption: `Seen where it was looked for, district by month${ofOwn}`, headings, rows });
}

/** `64% (14 of 22)`, or a dash where it is withheld. */
function cell(place: Place, code: string, month: Month): string {
  const figure = figureOf(place, code, month);
  return figure ? figureSaid(figure) : '–';
}

function small({ on }: Published): Piece[] {
  return [
    aside(
      '“–”: not enough different visits yet. A figure needs five teachers. Without one visitor’s own visits, three must be left or none.',
    ),
    aside(
      'Nobody can work out from a figure how a colleague marked one visit. So each week’s count may be one off, and low and high counts are bounds: “at most”, “at least”.',
    ),
    aside(
      `Refreshed on the first school day of each week; the newest figures are of ${sayDay(on)}. They stay as published: what is corrected or withdrawn later does not change them.`,
    ),
  ];
}

const figureOf = ({ figures }: Place, code: string, month: Month): Figure | undefined =>
  figures.find((one) => one.code === code && one.month === month);
