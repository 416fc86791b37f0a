import { monthOf, sayDay, sayMonth } from '../../district/days.ts';
import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import type { Asked } from '../../kit/context.ts';
import { place } from '../../kit/feature.ts';
import type { Statement } from '../../kit/statement.ts';
import { bullets, buttons, paragraph } from '../../kit/words/pieces.ts';
import { bold, say } from '../../kit/words/text.ts';
import { openLog } from './form.ts';
import { countInMonth, newestAbout, newestOf } from './store.ts';

const listed = 5;

/** On Home: an administrator's month, and the copies a teacher was given. */
export function home(c: Asked): Statement[] {
  return [...myMonth(c), ...myCopies(c)];
}

function myMonth(c: Asked): Statement[] {
  if (!can(c.viewer, 'walkthroughs.log')) return [];
  const me = c.viewer.person.id;
  const month = monthOf(c.today);
  const logged = countInMonth(c.db, me, month);
  const newest = newestOf(c.db, c.viewer, me, listed);
  const words =
    logged === 1
      ? say`${bold('1 walkthrough')} logged in ${sayMonth(month)}.`
      : say`${bold(`${logged} walkthroughs`)} logged in ${sayMonth(month)}.`;
  return [
    {
      part: 'month',
      words: [
        paragraph(words),
        ...(newest.length > 0 ? [bullets(newest.map((one) => say`${sayDay(one.day)}: ${one.teacher}`))] : []),
        buttons(place(openLog, 'Log a walkthrough', '', { style: 'primary' })),
      ],
      refs: [refTo('person', me)],
      weight: 1,
      can: 'walkthroughs.log',
    },
  ];
}

function myCopies(c: Asked): Statement[] {
  const me = c.viewer.person.id;
  const [first, ...rest] = newestAbout(c.db, c.viewer, me, listed);
  if (!first) return [];
  const all = [first, ...rest];
  return [
    {
      part: 'month',
      words: [
        paragraph('Visits to your classroom. The copies are in your messages from this app.'),
        bullets(all.map((one) => say`${sayDay(one.day)}: ${one.observer}`)),
      ],
      refs: [refTo('walkthrough', first.id), ...rest.map((one) => refTo('walkthrough', one.id))],
      weight: 2,
      can: 'walkthroughs.read',
    },
  ];
}
