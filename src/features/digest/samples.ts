import { digestParts } from '../../district/digest.ts';
import { refTo } from '../../district/ref.ts';
import { type Fill, place, type Sample, sampleWindow } from '../../kit/feature.ts';
import type { Contribution } from '../../kit/occasions.ts';
import { chart, table, type Words } from '../../kit/words/pieces.ts';
import { say } from '../../kit/words/text.ts';
import { lineForm, sayLine } from './breaks/form.ts';
import { inMessage, placedIn } from './compose/rules.ts';
import { digestParentWords, frameOf, outageWords } from './messages.ts';
import { digestReplies, type SeenThread } from './thread/replies.ts';
import type { DigestDocument } from './weekly/document.ts';
import { notSaid, winWords } from './wins/say.ts';

/** The digest of a usual week, of a quiet one, and of the worst there can be. */
export function samples(fill: Fill): Sample[] {
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  const usual = seenOf(documentOf(fill, 2));
  const quiet = seenOf(documentOf(fill, 0));
  const worst = seenOf(documentOf(fill, 200));
  return [
    message('Digest of a usual week', digestParentWords(usual)),
    ...digestReplies(usual).map(({ at, words }) => message(`Digest: in the thread, ${at}`, words)),
    message('Digest of a quiet week', digestParentWords(quiet)),
    message('Digest of the worst week', digestParentWords(worst)),
    ...digestReplies(worst).map(({ at, words }) => message(`Digest: in the thread of the worst week, ${at}`, words)),
    message('Digest: two decisions are taken', digestParentWords({ ...usual, settled: [2, 3] })),
    message('Digest: as of now', digestParentWords({ document: usual.document, now: true })),
    message('Digest: said in the channel', winWords(say`${fill('1.1.B1 is met.', 300)}`, fill('Sam Sato', 80))),
    message('Digest: not said in the channel', notSaid(fill('1.1.B1 is met.', 300), 'the channel is shared')),
    sampleWindow('Digest: a line beside a break', lineForm, {
      words: say`${fill('Nothing of strategic objective 2 has moved for 31 school days.', 300)}`,
      answer: fill('The coach starts in January.', 200),
    }),
  ];
}

const seenOf = (document: DigestDocument): SeenThread => ({
  id: 'sample',
  document,
  mayName: true,
  named: new Set<string>(),
});

function documentOf(fill: Fill, size: number): DigestDocument {
  const pieces = digestParts.flatMap((part) => Array.from({ length: size }, (_, at) => pieceOf(fill, part, at)));
  const said: DigestDocument = {
    sample: true,
    day: '2026-11-23',
    since: '2026-11-16',
    until: '2026-11-22',
    pieces,
    placed: [],
    outage: size === 2 ? '' : outageWords({ missed: 3, days: ['Nov 17', 'Nov 18'], late: 2 }),
  };
  return { ...said, placed: placedIn(pieces, inMessage, frameOf(said)) };
}

const usualWords = {
  promises: 'The superintendent logged 3 of 8 walkthroughs this month, with 5 school days left.',
  decisions: '1.2.A3 is blocked: no substitutes on Tuesdays, for 12 school days.',
  changed: '1.1.A2 is complete; it was in progress.',
  benchmarksDue: '2.1.B1 is due on Dec 18 and stands at 62% of 80%: ▲ off track.',
  breaks: 'Nothing of strategic objective 2 has moved for 31 school days. – Nothing was said.',
  health: '118 of 160 walkthroughs this month, with 5 school days left.',
  wins: '1.1.B1 is met: 84% of 80%.',
} as const;

function pieceOf(fill: Fill, part: Contribution<'digest'>['part'], at: number): Contribution<'digest'> {
  const piece: Contribution<'digest'> = {
    part,
    weight: at,
    can: 'plan.read',
    refs: [refTo('action', `sample-${part}-${at}`)],
    words: say`${fill(usualWords[part], 300)}`,
  };
  if (part === 'decisions') return { ...piece, button: place(sayLine, fill('Decide…', 75) || 'Decide…', String(at)) };
  return part === 'health' && at < 5 ? { ...piece, detail: trendOf(fill) } : piece;
}

const trendOf = (fill: Fill): Words => [
  chart({
    kind: 'line',
    title: 'Walkthroughs by month',
    categories: ['Sep', 'Oct', 'Nov'],
    series: [{ name: fill('logged', 80), values: [120, 151, 118] }],
  }),
  table({
    caption: fill('Walkthroughs by month', 100),
    headings: ['Month', 'Logged', 'Meant'],
    rows: ['Sep', 'Oct', 'Nov'].map((month) => [month, fill('120', 20), '160']),
  }),
];
