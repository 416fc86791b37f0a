import { type Day, type Month, monthBefore, sayDay } from '../../../district/days.ts';
import type { LookFor } from '../../../district/look-fors.ts';
import { boundNames } from '../../../district/sightings.ts';
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
import { bold, say, type Text } from '../../../kit/words/text.ts';
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
    ...figuresPieces(shown),
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
  return [paragraph(bold(words)), table(figures), ...small(published, places)];
}

/** What is said while there is no figure. */
export const nothingYet: Words = [
  paragraph(
    'No patterns yet: there are too few different visits. They appear once five teachers have been visited and nobody can work out a single visit. New figures come on the first school day of each week.',
  ),
];

function sentence(place: Place, { code, words }: NamedLookFor, { month, complete }: Published): Text {
  const said = (one: Month) => monthSoFar(one, complete);
  const now = figureOf(place, code, month);
  const start = say`${bold(words)}, ${place.name}:`;
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

/** A phone shows three columns: beside one school of the reader's own the district's month before is a sentence. */
function figuresPieces(shown: PatternsShown): Piece[] {
  const { published, lookFors, leading, district, own } = shown;
  const { month, complete } = published;
  const said = (one: Month) => monthSoFar(one, complete);
  const before = monthBefore(month);
  const [school, ...others] = own;
  if (school === undefined || others.length > 0) {
    const headings = ['Look-for', said(month), said(before)];
    const rows = lookFors.map(({ code, words }) => [words, cell(district, code, month), cell(district, code, before)]);
    return [
      table({ caption: 'Seen where it was looked for, district by month', headings, rows }),
      ...own.map((place) => inWords(`${place.name} in ${said(month)}`, lookFors, place, month)),
    ];
  }
  const rows = lookFors.map(({ code, words }) => [words, cell(school, code, month), cell(district, code, month)]);
  return [
    table({
      caption: `Seen where it was looked for in ${said(month)}, ${school.name} and the district`,
      headings: ['Look-for', school.name, said(month)],
      rows,
    }),
    inWords(`The district in ${said(before)}`, leading, district, before),
  ];
}

/** The same figures in a sentence: `The district in October: Rigorous task 64% (14 of 22).` */
function inWords(start: string, lookFors: readonly NamedLookFor[], place: Place, month: Month): Piece {
  const figured = lookFors.filter(({ code }) => figureOf(place, code, month));
  const figures = figured.map(({ code, words }) => `${words} ${cell(place, code, month)}`);
  return paragraph(`${start}: ${figures.length === 0 ? 'not enough different visits' : figures.join('; ')}.`);
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
      ? [
          aside(
            '“So far” means the month’s figures can still change. They are complete about three weeks after it ends.',
          ),
        ]
      : []),
    ...(partly
      ? [
          aside(
            `“3 of 9 schools” means the others had too few different visits.${unfinished ? ' They can still join until the month is complete.' : ''}`,
          ),
        ]
      : []),
    aside(
      '“–” means too few different visits yet. A figure needs five teachers. Leaving out any one visitor, three teachers must remain, or none.',
    ),
    aside(
      'So that nobody can work out how a colleague marked one visit, a week’s count may be off by one. Low and high counts are given as “at most” and “at least”.',
    ),
    aside(
      `Updated on the first school day of each week, last on ${sayDay(on)}. Published figures stay as they are, even if a visit is corrected or withdrawn later.`,
    ),
  ];
}

const figureOf = ({ figures }: Place, code: string, month: Month): Figure | undefined =>
  figures.find((one) => one.code === code && one.month === month);
