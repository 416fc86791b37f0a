import { type Day, type Month, monthBefore, sayDay } from '../../../district/days.ts';
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
import { type Figure, figureSaid, monthSoFar, percentOf } from './rules.ts';

/** A place and what is published of it. */
export interface Place {
  readonly name: string;
  readonly figures: readonly Figure[];
  /** How many schools it has; left out for one school alone. */
  readonly schools?: number;
}

/** A look-for as people know it. */
export type NamedLookFor = Pick<LookFor, 'code' | 'words'>;

/** What is published, and since when; `month` is the newest with a figure. */
export interface Published {
  readonly month: Month;
  readonly on: Day;
  /** The months nothing more comes to. */
  readonly complete: readonly Month[];
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
}

/** What `/walkthrough patterns` answers: a sentence, a chart, a table, and what is not in them. */
export function patternsWords(shown: PatternsShown, bySchool?: ButtonPiece): Words {
  const { published, leading, own, district } = shown;
  const first = leading.find((one) => figureOf(district, one.code, published.month)) ?? leading[0];
  return [
    heading('Patterns by look-for'),
    ...(first ? [...own, district].map((place) => paragraph(sentence(place, first, published))) : []),
    ...yearChart(shown),
    figuresTable(shown),
    ...small(published, [district]),
    ...(bySchool ? [buttons(bySchool)] : []),
  ];
}

/** One look-for at each school, in the order of their names: no ranking. */
export function bySchoolWords({ code, words }: NamedLookFor, places: readonly Place[], published: Published): Words {
  const months = [published.month, monthBefore(published.month)];
  const rows = places.map((place) => [place.name, ...months.map((month) => cell(place, code, month))]);
  const figures = {
    caption: 'Seen where it was looked for',
    headings: ['School', ...months.map((one) => monthSoFar(one, published.complete))],
    rows,
  };
  return [heading(clip(words, 150)), table(figures), ...small(published, places)];
}

/** What is said while there is no figure. */
export const nothingYet: Words = [
  paragraph(
    'No pattern is published yet: there are not enough different visits. It is shown once five teachers were visited and no single visit can be worked out. New figures come on the first school day of each week.',
  ),
];

function sentence(place: Place, { code, words }: NamedLookFor, { month, complete }: Published): Text {
  const said = (one: Month) => monthSoFar(one, complete);
  const now = figureOf(place, code, month);
  const start = say`${bold(clip(words, 100))}, ${place.name}:`;
  if (!now) return say`${start} not shown for ${said(month)}. Not enough different visits yet.`;
  const seen = `${boundNames[now.bound]}${now.seen} of ${now.looked}`;
  const all = say`seen in ${seen} walkthroughs where it was looked for in ${said(month)} (${percentOf(now)}%${ofSchools(place, now)})`;
  const before = figureOf(place, code, monthBefore(month));
  return before
    ? say`${start} ${all}, ${said(before.month)} ${boundNames[before.bound]}${percentOf(before)}%${ofSchools(place, before)}.`
    : say`${start} ${all}.`;
}

/** A line a look-for. Only months with a figure for each of them are drawn: a month that is not shown is not a month of none. */
function yearChart({ published, months, leading, district }: PatternsShown): Piece[] {
  const drawn = leading.filter(({ code }) => months.some((month) => figureOf(district, code, month)));
  const whole = months.filter((month) => drawn.every(({ code }) => figureOf(district, code, month)));
  if (drawn.length === 0 || whole.length < 2) return [];
  const series = drawn.map(({ code, words }) => ({
    name: words,
    values: whole.flatMap((month) => figureOf(district, code, month) ?? []).map(percentOf),
  }));
  return [
    chart({
      kind: 'line',
      title: 'District: seen where looked for, %',
      categories: whole.map((one) => monthSoFar(one, published.complete)),
      series,
    }),
  ];
}

function figuresTable({ published, lookFors, district, own }: PatternsShown): Piece {
  const { month, complete } = published;
  const said = (one: Month) => monthSoFar(one, complete);
  const before = monthBefore(month);
  const headings = ['Look-for', ...own.map((place) => place.name), said(month), said(before)];
  const rows = lookFors.map(({ code, words }) => [
    words,
    ...own.map((place) => cell(place, code, month)),
    cell(district, code, month),
    cell(district, code, before),
  ]);
  const ofOwn = own.length > 0 ? `; ${own.map((place) => place.name).join(' and ')} in ${said(month)}` : '';
  return table({ caption: `Seen where it was looked for, district by month${ofOwn}`, headings, rows });
}

/** `64% (14 of 22)`, or a dash where it is withheld. */
function cell(place: Place, code: string, month: Month): string {
  const figure = figureOf(place, code, month);
  return figure ? `${figureSaid(figure)}${ofSchools(place, figure)}` : '–';
}

/** Of how many schools a district's figure is, where it is not of all that could be in it: of each figure, as each has its own. */
function ofSchools({ schools }: Place, figure: Figure): string {
  return schools === undefined || isOfAll(figure, schools) ? '' : `, ${figure.schools} of ${schools} schools`;
}

const isOfAll = (figure: Figure, schools: number): boolean => figure.together > 0 || figure.schools >= schools;

function small({ on, month, complete }: Published, places: readonly Place[]): Piece[] {
  const shown = [month, monthBefore(month)];
  const unfinished = shown.some((one) => !complete.includes(one));
  const partly = places.some(({ schools, figures }) =>
    figures.some((one) => schools !== undefined && shown.includes(one.month) && !isOfAll(one, schools)),
  );
  return [
    ...(unfinished
      ? [aside('“So far”: the month’s figures can still change. They are complete about three weeks after its end.')]
      : []),
    ...(partly
      ? [
          aside(
            `“Of … schools”: the others had too few different visits.${unfinished ? ' They can still join until the month is complete.' : ''}`,
          ),
        ]
      : []),
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
