import { type Day, monthAfter, monthOf, sayMonth } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { aside, buttons, entry, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, join, say } from '../../../kit/words/text.ts';
import { ratingNames } from '../messages.ts';
import { maxStandards, type Rubric, ratingLevels, type Standard, sayLevel } from '../rules.ts';
import type { RubricKept } from './store.ts';

/** The district's rubric as it will be, each standard with the button that changes it. */
export function rubricWords(rubric: RubricKept, today: Day): Words {
  const levels = ratingLevels.map((level) => sayLevel(level, rubric.levels[level])).join(', ');
  const add = rubric.standards.length < maxStandards;
  return [
    heading('Self-rating rubric'),
    paragraph(sinceWords(rubric, today)),
    entry(say`Levels: ${levels}`, place({ name: ratingNames.levels }, 'Rename…', '')),
    ...rubric.standards.map((standard) => standardEntry(standard, rubric)),
    ...(add ? [buttons(place({ name: ratingNames.rubric }, 'Add a standard…', ''))] : []),
    aside(
      `Changes apply to ratings that open in ${sayMonth(monthAfter(monthOf(today)))} or later. Past ratings keep their wording.`,
    ),
  ];
}

function sinceWords({ fromMonth }: RubricKept, today: Day): string {
  if (fromMonth === null) return 'This rubric came with the app. Change any part to make it your district’s own.';
  const since = fromMonth > monthOf(today) ? 'Your district’s own, starting' : 'Your district’s own, since';
  return `${since} ${sayMonth(fromMonth)} ${fromMonth.slice(0, 4)}.`;
}

function standardEntry({ code, name, sentences }: Standard, { levels }: Rubric): Piece {
  const lines = [
    say`${bold(name)}`,
    ...ratingLevels.map((level) => say`${sayLevel(level, levels[level])}: ${sentences[level]}`),
  ];
  return entry(join(lines, '\n'), place({ name: ratingNames.rubric }, `Change ${name}…`, code));
}
