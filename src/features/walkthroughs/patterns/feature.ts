import { type Day, instantOf } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import { calendarOf } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, type CommandWord, type Feature, type Job, place } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { firstSchoolDayOfWeek } from '../../../kit/slots/rule.ts';
import type { Statement } from '../../../kit/statement.ts';
import { buttons } from '../../../kit/words/pieces.ts';
import { blocksOf } from './blocks.ts';
import { bySchoolButton, openBySchool, showBySchool } from './form.ts';
import { nothingYet, patternsWords } from './messages.ts';
import { isClosed, monthsToRefresh, refreshedAt } from './rules.ts';
import { isComplete, newestPublished, patternsFor } from './sections.ts';
import { leadersAt, marksOf, publishBlocks, sightings } from './store.ts';

/** Publishes what can be published as of the beginning of a day. Done twice on a day it publishes nothing more. */
export function refreshPatterns(c: Pick<Writing, 'db' | 'settings'>, today: Day): void {
  const calendar = calendarOf(c.db);
  const through = beginningOf(today, c.settings.timeZone);
  for (const month of monthsToRefresh(today)) {
    const marks = marksOf(c.db, month, through);
    const blocks = blocksOf(marks, isClosed(month, today, calendar), leadersAt(c.db, marks, today));
    publishBlocks(c.db, blocks, { month, through, refreshedOn: today });
  }
}

/**
 * The instant a day begins, to the minute and without a zone: as text it stands before every instant from then on, with or without
 * parts of a second, and after every earlier one.
 */
function beginningOf(day: Day, zone: string): string {
  return instantOf(day, '00:00', zone).toString({ smallestUnit: 'minute' }).replace('Z', '');
}

/** Every week, before the first lesson. A refresh that could not run is made up for by the next. */
const weeklyPatterns: Job = {
  name: 'patterns by look-for',
  when: firstSchoolDayOfWeek(refreshedAt),
  missed: 'latest',
  within: { hours: 120 },
  run(c) {
    refreshPatterns(c, c.today);
    return done();
  },
};

/** `/walkthrough patterns`: the district for everybody, and one's own school; every school for those whose work it is. */
export const patternsCommand: CommandWord = {
  command: '/walkthrough',
  word: 'patterns',
  also: ['what is seen in classrooms', 'trends'],
  title: 'Patterns',
  first: { teacher: 4, schoolCommittee: 1, invited: 1 },
  ability: 'patterns.district',
  does: 'See how often each look-for is seen, without names',
  run: showPatterns,
};

/** The same from Home, in a window. */
const openPatterns: ButtonPress = {
  name: 'walkthroughs/open-patterns',
  ability: 'patterns.district',
  press: showPatterns,
};

/** On Home, for everybody, as soon as there is something to read. */
function patternsOnHome(c: Asked): Statement[] {
  if (!newestPublished(c)) return [];
  const words = [buttons(place(openPatterns, 'Patterns by look-for', ''))];
  return [{ part: 'month', words, refs: [refTo('person', c.viewer.person.id)], weight: 3, can: 'patterns.district' }];
}

function showPatterns(c: Asked): Done {
  const shown = patternsFor(c);
  if (!shown) return done({ tell: nothingYet });
  return done({ tell: patternsWords(shown, can(c.viewer, 'patterns.read') ? bySchoolButton : undefined) });
}

/** How often each look-for is seen. Its command stands with the others of walkthroughs, in their order. */
export const patterns: Feature = {
  name: 'walkthroughs/patterns',
  forms: [showBySchool],
  buttons: [openPatterns, openBySchool],
  jobs: [weeklyPatterns],
  answers: {
    sightings: (c, asked) => sightings(c.db, asked),
    sightingsComplete: (c, { month }) => isComplete(c, month),
  },
  home: patternsOnHome,
};
