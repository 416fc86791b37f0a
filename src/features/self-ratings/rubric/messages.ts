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
    heading('The rubric administrators rate themselves by'),
    paragraph(sinceWords(rubric, today)),
    entry(say`The levels: ${levels}`, place({ name: ratingNames.levels }, 'Name them…', '')),
    ...rubric.standards.map((standard) => standardEntry(standard, rubric)),
    ...(add ? [buttons(place({ name: ratingNames.rubric }, 'Add a standard…', ''))] : []),
    aside(
      `What you change holds for ratings that open in ${sayMonth(monthAfter(monthOf(today)))} or later. Past ratings keep the words they were made with.`,
    ),
  ];
}

function sinceWords({ fromMonth }: RubricKept, today: Day): string {
  if (fromMonth === null) return 'This is a default that came with the app, until your district words its own.';
  const since = fromMonth > monthOf(today) ? 'It holds from' : 'Your district’s own, since';
  return `${since} ${sayMonth(fromMonth)} ${fromMonth.slice(0, 4)}.`;
}

function standardEntry({ code, name, sentences }: Standard, { levels }: Rubric): Piece {
  const lines = [
    say`${bold(name)}`,
    ...ratingLevels.map((level) => say`${sayLevel(level, levels[level])}: ${sentences[level]}`),
  ];
  return entry(join(lines, '\n'), place({ name: ratingNames.rubric }, 'Change…', code, { spoken: `Change ${name}` }));
}
