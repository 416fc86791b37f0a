import { type Day, monthOf, sayNearDay, schoolYearStart } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Statement } from '../../../kit/statement.ts';
import { bullets, buttons, entry, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { openLog, openLogOf } from '../log/open.ts';
import { mustRest } from '../visits/store.ts';
import { longestSince, notSeenYet, type TeacherPlace, type Waiting } from './rules.ts';
import { lastAtSchools, lastVisits, schoolsOf, seenSince, teachersAt } from './store.ts';

/** As many as one may go to in a week, and not a list of everybody. */
const proposed = 3;

/** On an administrator's Home: the walkthrough to log, with who or where next, and what this month has not shown yet. Only of one's own walkthroughs. */
export function nextHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'walkthroughs.log')) return [];
  const me = c.viewer.person.id;
  const since = schoolYearStart(c.today);
  const about = { refs: [refTo('person', me)], weight: 3, can: 'walkthroughs.log' } as const;
  const act: Statement = { part: 'act', words: [logButton, ...waitingHome(c, since)], ...about };
  const notSeen = notSeenYet(seenSince(c.db, me, since), monthOf(c.today));
  return notSeen.length === 0 ? [act] : [act, { part: 'month', words: notSeenWords(notSeen), ...about }];
}

const logButton = buttons(place(openLog, 'Log a walkthrough', '', { style: 'primary' }));

/** Teachers of one's own school; for the district office, schools. */
function waitingHome(c: Asked, since: Day): Words {
  const me = c.viewer.person.id;
  const own = c.viewer.holdings.flatMap(({ role, schoolId }) =>
    schoolId !== null && (role === 'principal' || role === 'assistantPrincipal') ? [schoolId] : [],
  );
  if (own.length === 0) {
    const schools = longestSince(schoolsOf(c.db), lastAtSchools(c.db, me, since), c.today);
    return waitingSchoolWords(schools.slice(0, proposed), c.today);
  }
  const teachers = teachersAt(c.db, own, { day: c.today, not: me });
  return waitingTeacherWords(visitable(c, longestSince(teachers, lastVisits(c.db, me, since), c.today)), c.today);
}

/** The first of them that the agreement lets one visit today. */
function visitable(c: Asked, waiting: readonly Waiting<TeacherPlace>[]): Waiting<TeacherPlace>[] {
  const first: Waiting<TeacherPlace>[] = [];
  for (const one of waiting) {
    if (first.length === proposed) break;
    if (!mustRest(c, { observerId: c.viewer.person.id, teacherId: one.id, day: c.today })) first.push(one);
  }
  return first;
}

/** Whom to visit next, each with the button that opens the window about them. */
export function waitingTeacherWords(waiting: readonly Waiting<TeacherPlace>[], today: Day): Words {
  if (waiting.length === 0) return [];
  return [longest, ...waiting.map((one): Piece => entry(waitingText(one, today), logOf(one)))];
}

const logOf = ({ name, holding }: TeacherPlace) =>
  place(openLogOf, 'Log…', holding, { spoken: `Log a walkthrough: ${name}` });

/** Where to go next. */
export function waitingSchoolWords(waiting: readonly Waiting[], today: Day): Words {
  return waiting.length === 0 ? [] : [longest, bullets(waiting.map((one) => waitingText(one, today)))];
}

const longest = paragraph(bold('Longest without a visit from you'));

const waitingText = ({ name, last }: Waiting, today: Day): Text =>
  say`${name}: ${last === undefined ? 'not yet this school year' : sayNearDay(last, today)}`;

/** What of the month is missing yet. */
export const notSeenWords = (notSeen: readonly string[]): Words => [
  paragraph(say`Not seen yet this month: ${notSeen.join(', ')}.`),
];
