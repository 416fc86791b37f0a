import { type Day, sayDay, sayNearDay } from '../../district/days.ts';
import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import type { Asked } from '../../kit/context.ts';
import { place } from '../../kit/feature.ts';
import type { Statement } from '../../kit/statement.ts';
import { bullets, buttons, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import { capital, say, type Text } from '../../kit/words/text.ts';
import { focusHome } from './focus/sections.ts';
import { letGo } from './log/copy-window.ts';
import { type DraftListed, draftsOf } from './log/drafts.ts';
import { continueDraft } from './log/open.ts';
import { monthHome } from './month/sections.ts';
import { nextHome } from './next/sections.ts';
import { newestAbout, newestOf } from './store.ts';
import { sayProgress, type TargetProgress } from './targets/rules.ts';
import { progressToday } from './targets/store.ts';

const listed = 5;

/** On Home: what is missing before the first copy, what was begun, an administrator's month, and the copies a teacher was given. */
export function walkthroughsHome(c: Asked): Statement[] {
  return [
    ...sentenceWanted(c),
    ...myDrafts(c),
    ...myMonth(c),
    ...myCopies(c),
    ...nextHome(c),
    ...monthHome(c),
    ...focusHome(c),
  ];
}

/** No copy goes out before the district has written what these visits are for: those who can write it are told first. */
function sentenceWanted(c: Asked): Statement[] {
  if (c.settings.sentenceOfUse !== '' || !can(c.viewer, 'roster.import')) return [];
  return [{ part: 'today', words: sentenceWords, refs: [refTo('roster', 'app')], weight: 0, can: 'roster.import' }];
}

/** Asks the district for its sentence of use. */
export const sentenceWords: Words = [
  paragraph(
    'Before the first walkthrough, your district needs one sentence: what these visits are for, and what they are not. Agree on it with the teachers’ association, then add it with /throughline settings. Every teacher’s copy ends with it.',
  ),
];

/** Those of the first window. What is marked already stands with what is asked today. */
function myDrafts(c: Asked): Statement[] {
  if (!can(c.viewer, 'walkthroughs.log')) return [];
  return draftsOf(c, 1, c.viewer.person.id)
    .slice(0, listed)
    .map((draft) => ({
      part: 'today',
      words: walkthroughDraftWords(draft),
      refs: [refTo('walkthrough', draft.id)],
      weight: 5,
      can: 'walkthroughs.own',
    }));
}

/** A walkthrough that was begun: go on, or discard it. */
export function walkthroughDraftWords({ id, teacher, day }: Pick<DraftListed, 'id' | 'teacher' | 'day'>): Words {
  const about = teacher ?? 'no teacher chosen yet';
  return [
    paragraph(say`You started a walkthrough on ${sayDay(day)}: ${about}.`),
    buttons(
      place(continueDraft, 'Continue', id, { spoken: `Continue: ${about}` }),
      place(letGo, 'Discard draft', id, { spoken: `Discard draft: ${about}` }),
    ),
  ];
}

function myMonth(c: Asked): Statement[] {
  if (!can(c.viewer, 'walkthroughs.log')) return [];
  const me = c.viewer.person.id;
  const [progress] = progressToday(c, me);
  if (!progress) return [];
  const words = monthWords(progress, newestOf(c.db, c.viewer, me, listed), c.today);
  return [{ part: 'month', words, refs: [refTo('person', me)], weight: 1, can: 'walkthroughs.log' }];
}

/** What an administrator's Home says of their month. */
export function monthWords(
  progress: TargetProgress,
  newest: readonly { day: Day; teacher: string }[],
  today: Day,
): Words {
  const lines = newest.map((one) => say`${capital(sayNearDay(one.day, today))}: ${one.teacher}`);
  return [paragraph(sayProgress(progress)), ...listing(lines)];
}

function myCopies(c: Asked): Statement[] {
  const me = c.viewer.person.id;
  const copies = newestAbout(c.db, c.viewer, me, listed);
  const [first, ...rest] = copies.map((one) => refTo('walkthrough', one.id));
  if (first)
    return [
      {
        part: 'month',
        words: copyListWords(copies, c.today),
        refs: [first, ...rest],
        weight: 2,
        can: 'walkthroughs.read',
      },
    ];
  const teaches = c.viewer.holdings.some((held) => held.role === 'teacher');
  return teaches ? [{ part: 'month', words: noCopiesYet, refs: [refTo('person', me)], weight: 2, can: 'app.use' }] : [];
}

const noCopiesYet: Words = [
  paragraph('No visits to your classroom yet. After a visit, you get your copy here the same day.'),
];

/** What a teacher's Home says of the visits to their classroom. */
export function copyListWords(copies: readonly { day: Day; observer: string }[], today: Day): Words {
  const lines = copies.map((one) => say`${capital(sayNearDay(one.day, today))}: ${one.observer}`);
  return [paragraph('Visits to your classroom. Each copy is in your messages from Throughline.'), ...listing(lines)];
}

const listing = (lines: readonly Text[]): Piece[] => (lines.length > 0 ? [bullets(lines)] : []);
