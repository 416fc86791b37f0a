import { digestParts } from '../../district/digest.ts';
import { refTo } from '../../district/ref.ts';
import { type Fill, place, type Sample, sampleWindow } from '../../kit/feature.ts';
import type { Contribution } from '../../kit/occasions.ts';
import { chart, table, type Words } from '../../kit/words/pieces.ts';
import { say } from '../../kit/words/text.ts';
import { lineForm, sayLine } from './breaks/form.ts';
import { inMessage, placedIn } from './compose/rules.ts';
import { becameWords, digestParentWords, frameOf, outageWords } from './messages.ts';
import { digestReplies, everythingWords, type SeenThread } from './thread/replies.ts';
import type { DigestDocument } from './weekly/document.ts';
import { notSaid, winWords } from './wins/say.ts';
import { thankForm, thanksWords } from './wins/thank.ts';

/** The digest of a usual week, of a quiet one, and of the worst there can be. */
export function samples(fill: Fill): Sample[] {
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  const usual = seenOf(documentOf(fill, 2));
  const quiet = seenOf(documentOf(fill, 0));
  const worst = seenOf(documentOf(fill, 200));
  const decided = new Map([
    [3, becameWords({ owner: fill('Ben Haddad', 80), by: 'You', on: '2026-11-23' }, '2026-11-23')],
    [4, becameWords({ owner: undefined, by: undefined, on: '2026-11-23' }, '2026-11-24')],
  ]);
  const won = say`${fill('1.1.B1 Rigorous tasks is 🟢 met.', 300)}`;
  const thanked = { to: [{ id: 'p1', name: fill('Hugo Zamora', 80) }], win: won };
  return [
    message('Digest of a usual week', digestParentWords(usual)),
    ...digestReplies(usual).map(({ at, words }) => message(`Digest: in the thread, ${at}`, words)),
    message('Digest of a quiet week', digestParentWords(quiet)),
    message('Digest of the worst week', digestParentWords(worst)),
    ...digestReplies(worst).map(({ at, words }) => message(`Digest: in the thread of the worst week, ${at}`, words)),
    message('Digest: of somebody who does not lead the district', digestParentWords({ ...usual, leads: false })),
    message('Digest: two decisions are taken', digestParentWords({ ...usual, decided })),
    message('Digest: as of now', digestParentWords({ ...usual, id: '' })),
    { name: 'Digest: everything, in a window', on: 'home', words: everythingWords(usual) },
    message('Digest: said in the channel', winWords(won, fill('Sam Sato', 80))),
    message('Digest: not said in the channel', notSaid(fill('1.1.B1 is met.', 300), 'the channel is shared')),
    message('Digest: a thank-you', thanksWords(fill('Sam Sato', 80), fill('Thank you, Hugo!', 1000))),
    sampleWindow('Digest: say thank you', thankForm, thanked),
    sampleWindow('Digest: a line beside a missing link', lineForm, {
      words: say`${fill('No action under 2 Shared planning has moved since Sep 19.', 300)}`,
      answer: fill('The coach starts in January.', 200),
    }),
  ];
}

const seenOf = (document: DigestDocument): SeenThread => ({
  id: 'sample',
  document,
  leads: true,
  hidden: new Set(),
  decided: new Map(),
  mayName: true,
  named: new Set(),
  thanks: new Map(
    document.pieces.flatMap(({ part }, at) =>
      part === 'wins' ? [[at, { to: [{ id: 'p1', name: 'Hugo Zamora' }], isSaid: at % 2 === 0 }] as const] : [],
    ),
  ),
});

function documentOf(fill: Fill, size: number): DigestDocument {
  const pieces = digestParts.flatMap((part) =>
    part === 'headline' ? [pieceOf(fill, part, 0)] : Array.from({ length: size }, (_, at) => pieceOf(fill, part, at)),
  );
  const said: DigestDocument = {
    sample: true,
    day: '2026-11-23',
    since: '2026-11-16',
    until: '2026-11-22',
    pieces,
    lines: [],
    outage: size === 2 ? '' : outageWords({ missed: 3, days: ['Nov 17', 'Nov 18'], late: 2 }),
  };
  return { ...said, lines: placedIn(pieces, inMessage, frameOf({ id: 'sample', document: said, leads: true })) };
}

const usualWords = {
  headline: '5 of 12 benchmarks off track',
  promises: 'The superintendent logged 3 of 8 walkthroughs in November: behind pace.',
  decisions: '1.2.A3 Visit one another has been blocked for 12 days and has no owner: no substitutes on Tuesdays.',
  breaks: 'No action under 2 Shared planning has moved since Sep 19. Nobody has said why.',
  changed: '1.1.A2 Agree on a rigorous task is now 🟢 complete.',
  benchmarksDue: '2.1.B1 Grade teams meet is due Dec 18: 🔴 off track, last reading 62%.',
  health: 'Walkthroughs toward targets in November: 118 of 160, 5 school days left; 3 on pace, 1 behind pace.',
  wins: '1.1.B1 Rigorous tasks is 🟢 met, with evidence: 84%.',
} as const;

function pieceOf(fill: Fill, part: Contribution<'digest'>['part'], at: number): Contribution<'digest'> {
  const piece: Contribution<'digest'> = {
    part,
    weight: at,
    can: 'plan.read',
    refs: [refTo('action', `sample-${part}-${at}`)],
    words: say`${part === 'headline' ? usualWords.headline : fill(usualWords[part], 300)}`,
  };
  if (part === 'promises') return { ...piece, kept: at % 2 === 0 };
  if (part === 'decisions')
    return { ...piece, subject: say`1.2.A3 Visit one another`, button: place(sayLine, 'Assign…', String(at)) };
  return part === 'health' && at < 5 ? { ...piece, detail: trend } : piece;
}

const trend: Words = [
  chart({
    kind: 'line',
    title: 'Walkthroughs by month',
    categories: ['Sep', 'Oct', 'Nov'],
    series: [{ name: 'Logged', values: [120, 151, 118] }],
  }),
  table({
    caption: 'Walkthroughs by month',
    headings: ['Month', 'Logged', 'Target'],
    rows: ['Sep', 'Oct', 'Nov'].map((month) => [month, '120', '160']),
  }),
];
