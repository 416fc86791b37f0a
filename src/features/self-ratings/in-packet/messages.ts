import { aside, bullets, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { bold, join, say } from '../../../kit/words/text.ts';
import { promiseText, ratingLines, workingText } from '../messages.ts';
import { type RatingsIn, sayLevel, sayRatingsIn } from '../rules.ts';
import type { Rated } from '../store.ts';
import { levelsSaid, type PersonRated, ratingTable, whose } from './rules.ts';

/** What somebody had promised themselves the month before, and how each went. */
export function promiseWords(one: PersonRated): Words {
  const promises = one.ratings.filter(({ how }) => how !== null);
  return [
    paragraph(say`Last month’s next steps of ${bold(whose(one))}:`),
    bullets(promises.map((rated) => say`${promiseText(rated)} (${rated.standard})`)),
  ];
}

/** On what somebody wants ideas, in words that stand alone. */
export function ideasWantedWords(
  { name }: Pick<PersonRated, 'name'>,
  { standard, ideasWanted }: Pick<Rated, 'standard' | 'ideasWanted'>,
): Words {
  return [paragraph(say`${bold(name)} would like ideas on ${standard}: ${ideasWanted}`)];
}

/** How many have rated, and for each standard how many stand at each level. */
export function ratedWords(people: readonly PersonRated[], ratings: RatingsIn): Words {
  const late = people.filter(({ earlier }) => earlier?.late).length;
  const unsaid = people.filter(({ earlier }) => earlier !== null).length - late;
  const more = [
    ...(late === 0 ? [] : [`; ${late} more came late, for an earlier DILT`]),
    ...(unsaid === 0 ? [] : [`; ${unsaid} more from an earlier DILT that had no packet`]),
  ].join('');
  const levels = levelsSaid(people);
  return [
    paragraph(say`${bold('Self-ratings')}: ${sayRatingsIn(ratings)}${more}.`),
    ...(levels.length === 0 ? [] : [bullets(levels)]),
    ...(people.length === 0 ? [] : [aside('Each person’s ratings, reasons and next steps are in the PDF.')]),
  ];
}

/** Everybody's levels, and the reasons of each: for paper. */
export const ratingsDetail = (people: readonly PersonRated[]): Words => [
  table(ratingTable(people)),
  aside('Counts ratings saved before the packet was frozen, of everyone who was an administrator then.'),
  ...people.flatMap(personWords),
];

/** Why somebody rates themselves so, what shows it, and the next steps. */
function personWords(one: PersonRated): Words {
  return [
    paragraph(bold(whose(one))),
    bullets(
      one.ratings.map((rated) =>
        join(
          [
            say`${rated.standard}: ${sayLevel(rated.level, rated.levelName)}`,
            ...ratingLines(rated),
            ...(rated.working ? [workingText(rated)] : []),
          ],
          '\n     ',
        ),
      ),
    ),
  ];
}
