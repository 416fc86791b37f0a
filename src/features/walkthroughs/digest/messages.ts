import { sayDays, sayMonth } from '../../../district/days.ts';
import type { Span } from '../../../district/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { chart, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { wholeSentence } from '../../../kit/words/sentence.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import { monthPaceWords } from '../month/messages.ts';
import { copiesWords, type SchoolCopies } from '../month/rules.ts';
import { figureSaid } from '../patterns/rules.ts';
import { paceNames, paceOf, type TargetProgress } from '../targets/rules.ts';
import { fromFirst, type MonthLogged, type Risen } from './rules.ts';

/** What somebody who leads the district logged themselves. */
export function ownWalkthroughsText(name: string, progress: TargetProgress): Text {
  const { logged, target, month } = progress;
  const said = `${name} logged ${target ? `${logged} of ${counted(target, 'walkthrough', 'walkthroughs')}` : counted(logged, 'walkthrough', 'walkthroughs')} in ${sayMonth(month)}`;
  const pace = paceNames[paceOf(progress)];
  return pace === '' ? say`${said}.` : say`${said}: ${pace}.`;
}

/** How the copies of these days went, all schools together. */
export function copiesText(all: Omit<SchoolCopies, 'school'>, { since, until }: Span): Text {
  return say`Teachers’ copies, ${sayDays(since, until)}: ${copiesWords(all)}.`;
}

/** What was logged in the district, beside what is meant, and how many are at which pace. */
export const paceText = (all: TargetProgress, lines: readonly TargetProgress[]): Text =>
  say`Walkthroughs toward targets in ${sayMonth(all.month)}: ${monthPaceWords(all, lines)}.`;

/** A look-for is named where it is no longer than this. */
const lookForMost = 120;

/** A look-for that rose: of the whole district, never of one school or teacher. */
export function risenText({ before, now }: Risen, words: string): Text {
  const what = wholeSentence(words, lookForMost);
  const which = what === '' ? 'one look-for' : `“${what}”`;
  return say`Classrooms show ${which} more often: ${figureSaid(before)} in ${sayMonth(before.month)}, ${figureSaid(now)} in ${sayMonth(now.month)}.`;
}

/** The school year’s walkthroughs beside what was meant; nothing where one month is all there is. */
export function loggedWords(all: readonly MonthLogged[]): Words {
  const months = fromFirst(all);
  if (months.length < 2) return [];
  const sum = months.reduce((total, { logged }) => total + logged, 0);
  return [
    paragraph(
      `${counted(sum, 'walkthrough', 'walkthroughs')} this school year. Visits drop off after October nearly everywhere.`,
    ),
    chart({
      kind: 'bar',
      title: 'Walkthroughs by month',
      categories: months.map(({ month }) => sayMonth(month)),
      series: [
        { name: 'Logged', values: months.map(({ logged }) => logged) },
        { name: 'Target', values: months.map(({ meant }) => meant) },
      ],
    }),
    table({
      caption: 'Walkthroughs by month',
      headings: ['Month', 'Logged', 'Of the targets'],
      rows: months.map(({ month, logged, toward, meant }) => [
        sayMonth(month),
        String(logged),
        meant === 0 ? '–' : `${toward} of ${meant}`,
      ]),
    }),
  ];
}

/** The school year’s share of copies that went the same day; nothing where one month is all there is. */
export function sameDayYearWords(all: readonly MonthLogged[]): Words {
  const months = all.filter(({ copies }) => copies > 0);
  const last = months.at(-1);
  if (!last || months.length < 2) return [];
  const share = ({ sameDay, copies }: MonthLogged) => Math.round((100 * sameDay) / copies);
  return [
    paragraph(`In ${sayMonth(last.month)}, ${share(last)}% of the copies went out on the day of the visit.`),
    chart({
      kind: 'line',
      title: 'Same-day copies, %',
      categories: months.map(({ month }) => sayMonth(month)),
      series: [{ name: 'Same day, %', values: months.map(share) }],
    }),
    table({
      caption: 'Teachers’ copies by month',
      headings: ['Month', 'Same day', 'Copies'],
      rows: months.map((one) => [sayMonth(one.month), `${one.sameDay} (${share(one)}%)`, String(one.copies)]),
    }),
  ];
}
