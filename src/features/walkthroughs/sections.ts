import { type Day, sayDay } from '../../district/days.ts';
import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import type { Asked } from '../../kit/context.ts';
import { place } from '../../kit/feature.ts';
import type { Statement } from '../../kit/statement.ts';
import { bullets, buttons, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import { say, type Text } from '../../kit/words/text.ts';
import { focusHome } from './focus/sections.ts';
import { openLog } from './form.ts';
import { monthHome } from './month/sections.ts';
import { nextHome } from './next/sections.ts';
import { newestAbout, newestOf } from './store.ts';
import { type Progress, sayProgress } from './targets/rules.ts';
import { progressToday } from './targets/store.ts';

const listed = 5;

/** On Home: an administrator's month and where to go next, the copies a teacher was given, and what leaders decide. */
export function home(c: Asked): Statement[] {
  return [...myMonth(c), ...myCopies(c), ...nextHome(c), ...monthHome(c), ...focusHome(c)];
}

function myMonth(c: Asked): Statement[] {
  if (!can(c.viewer, 'walkthroughs.log')) return [];
  const me = c.viewer.person.id;
  const [progress] = progressToday(c, me);
  if (!progress) return [];
  const words = monthWords(progress, newestOf(c.db, c.viewer, me, listed));
  return [{ part: 'month', words, refs: [refTo('person', me)], weight: 1, can: 'walkthroughs.log' }];
}

/** What an administrator's Home says of their month. */
export function monthWords(progress: Progress, newest: readonly { day: Day; teacher: string }[]): Words {
  return [
    paragraph(sayProgress(progress)),
    ...listing(newest.map((one) => say`${sayDay(one.day)}: ${one.teacher}`)),
    buttons(place(openLog, 'Log a walkthrough', '', { style: 'primary' })),
  ];
}

function myCopies(c: Asked): Statement[] {
  const me = c.viewer.person.id;
  const copies = newestAbout(c.db, c.viewer, me, listed);
  const [first, ...rest] = copies.map((one) => refTo('walkthrough', one.id));
  if (first)
    return [
      { part: 'month', words: copyListWords(copies), refs: [first, ...rest], weight: 2, can: 'walkthroughs.read' },
    ];
  const teaches = c.viewer.holdings.some((held) => held.role === 'teacher');
  return teaches ? [{ part: 'month', words: noCopiesYet, refs: [refTo('person', me)], weight: 2, can: 'app.use' }] : [];
}

const noCopiesYet: Words = [
  paragraph(
    'No visits to your classroom yet. When there is one, your copy comes the same day, as a message from this app.',
  ),
];

/** What a teacher's Home says of the visits to their classroom. */
export function copyListWords(copies: readonly { day: Day; observer: string }[]): Words {
  const lines = copies.map((one) => say`${sayDay(one.day)}: ${one.observer}`);
  return [paragraph('Visits to your classroom. Each copy is in your messages from this app.'), ...listing(lines)];
}

const listing = (lines: readonly Text[]): Piece[] => (lines.length > 0 ? [bullets(lines)] : []);
