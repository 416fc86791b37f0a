import { administrators, type Role } from '../../src/district/people.ts';
import type { TestDistrict } from '../district.ts';
import { inOpenRound, inRounds, inSummary } from './learning-walk-day.ts';
import { everythingSeenBy, keptOf, papersFor, type Ways, whoReads } from './seen.ts';
import { inShared, notShared, onBehalf, raised, wanted } from './site-visit-day.ts';
import {
  castOfWalks,
  inBlindRoom,
  inOpenRooms,
  inSharedNote,
  inTheCopy,
  inTheDraft,
  inTheMemo,
} from './walking-day.ts';

interface Canary {
  readonly said: string;
  readonly by: readonly string[];
  /** Who reads it in what is kept about them, and on no screen. */
  readonly kept?: readonly string[];
}
type Words = readonly Canary[];
const all = (words: Readonly<Record<string, string>>, by: readonly string[]): Words =>
  Object.values(words).map((said) => ({ said, by }));

const [ada, pat, al, sam] = ['Ada Assistant', 'Pat Okafor', 'Al Vice', 'Sam Sato'] as const;

const together: Ways = {
  lines: [
    '/walkthrough joint',
    '/walkthrough memos',
    '/walkthrough calibration',
    '/walkthrough mine',
    '/walkthrough patterns',
    '/throughline',
    '/throughline history',
    '/throughline todo',
    '/throughline asks',
    '/sip meeting',
    '/digest',
    '/dilt agenda',
    '/dilt packet',
  ],
  buttons: ['Open', 'History', 'More', 'Read', 'Write…', 'Talk it over…', 'Write memo…'],
};

/** Ada has sent Bo’s room, and Pat has not. */
export const beforeTheReveal = (district: TestDistrict): Promise<string[]> =>
  searched(district, 'before the reveal', {
    words: [
      { said: inBlindRoom.byAda, by: [ada] },
      { said: inSharedNote, by: [ada, pat] },
    ],
    reads: { [ada]: [inBlindRoom.byAda, inSharedNote], [pat]: [inSharedNote] },
  });

/** Both copies went; the memo of Friday is begun. */
export const beforeTheMemo = (district: TestDistrict): Promise<string[]> =>
  searched(district, 'before the memo', {
    words: [...afterTheTalk, { said: inTheDraft, by: [pat] }],
    reads: { [pat]: [inTheDraft, inTheCopy], 'Bo Nguyễn': [inTheCopy], 'Ana Rivera': [inSharedNote] },
  });

/** On the evening of the second day. */
export const afterTheMemo = (district: TestDistrict): Promise<string[]> =>
  searched(district, 'in the end', {
    words: [
      ...afterTheTalk,
      { said: inTheDraft, by: [] },
      ...all(inTheMemo, [ada, pat, sam]),
      { said: inOpenRooms.note, by: [ada, pat] },
      { said: inOpenRooms.blind, by: [ada] },
    ],
    reads: {
      [ada]: [inTheMemo.improve, inTheMemo.why, inOpenRooms.note, inOpenRooms.blind],
      [pat]: [inTheMemo.answer, inOpenRooms.note],
      [sam]: [inTheMemo.help],
    },
  });

/** What was answered blind stays with the two, and is kept about whoever taught there; of a copy its teacher and who leads the school read as of any. */
const afterTheTalk: Words = [
  ...all(inBlindRoom, [ada, pat]).map((one) => ({ ...one, kept: ['Bo Nguyễn'] })),
  { said: inTheCopy, by: [ada, pat, al, 'Bo Nguyễn'] },
  { said: inSharedNote, by: [ada, pat, al, 'Ana Rivera'] },
];

const inLearningWalks: Ways = {
  lines: [
    '/throughline learning-walk',
    '/throughline learning-walk trends',
    '/throughline',
    '/throughline history',
    '/throughline todo',
    '/walkthrough mine',
    '/walkthrough patterns',
    '/dilt agenda',
    '/dilt packet',
    '/digest',
  ],
  buttons: ['Open', 'History', 'Trends', 'Say…', 'Write the summary…', 'Change the summary…'],
};
const team = [pat, al, 'Dina Director', 'Ana Rivera'];

/** What somebody said in the first round, which is open: nobody reads it. */
export const inTheFirstRound = (district: TestDistrict): Promise<string[]> =>
  searched(district, 'in the first round', { ways: inLearningWalks, words: all(inRounds, []), reads: {} });

/** The debrief is closed, and the summary is the team’s. */
export const beforeItIsGiven = (district: TestDistrict): Promise<string[]> =>
  searched(district, 'before it is given', {
    ways: inLearningWalks,
    words: [...all(inRounds, team), ...all(inSummary, team)],
    reads: { 'Ana Rivera': [...Object.values(inRounds), inSummary.summary] },
  });

/** What came of it is for its school and who leads, and what was said stays with the team. */
export const onceItIsGiven = (district: TestDistrict): Promise<string[]> =>
  searched(district, 'once it is given', {
    ways: inLearningWalks,
    words: [
      ...all(inRounds, team),
      { said: inOpenRound, by: [] },
      ...all(
        inSummary,
        castOfWalks.filter(({ role }) => readsSummaries.has(role)).map(({ name }) => name),
      ),
    ],
    reads: { 'Bo Nguyễn': [inSummary.summary], 'Paula Webster': [inSummary.next], 'Mona Monitor': [inSummary.next] },
  });

/** All but the committee, guests and who keeps the app running: every teacher here but Cy is at the school. */
const readsSummaries = new Set<Role>([...administrators, 'planManager', 'planMonitor', 'teacher']);

const inSiteVisits: Ways = {
  lines: [
    '/throughline site-visit',
    '/throughline',
    '/throughline history',
    '/throughline todo',
    '/throughline asks',
    '/throughline plan',
    '/throughline plan 1.1',
    '/throughline trace 1.1',
    '/throughline obstacles',
    '/throughline corrections',
    '/benchmark',
    '/benchmark 1.1.B1',
    '/benchmark summary',
    '/highlight',
    '/digest',
    '/sip',
  ],
  buttons: ['Open', 'Older', 'History', 'What changed', 'Details', 'Say what we learned…', 'Answer…', 'Read it'],
};
const [mona, max, dina] = ['Mona Monitor', 'Max Manager', 'Dina Director'] as const;
const sharedWith = [mona, max, 'Pia Plan', sam, ada];

/** One visit is shared, one was typed for the monitor, and the last stays theirs. */
export const asTheMonitorLeavesIt = (district: TestDistrict): Promise<string[]> =>
  searched(district, 'in site visits', {
    ways: inSiteVisits,
    words: [
      ...all(notShared, [mona]),
      ...all(onBehalf, [mona, max]),
      ...all(inShared, sharedWith),
      ...all(raised, [...sharedWith, dina]),
      { said: wanted.ofDina, by: [mona, dina] },
      { said: wanted.yes, by: [mona, dina] },
      { said: wanted.ofPat, by: [mona, pat] },
      { said: wanted.no, by: [mona, pat] },
    ],
    reads: {
      [mona]: [...Object.values(notShared), onBehalf.note, raised.answer, wanted.yes, wanted.no],
      [max]: [onBehalf.seen, inShared.note, inShared.learned],
      [sam]: [inShared.seen, raised.words],
      [dina]: [raised.words, wanted.ofDina],
    },
  });

interface Searched {
  readonly ways?: Ways;
  readonly words: Words;
  /** Who may know of it does: without that, nothing would be shown by silence. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
}

/** On every screen and in every message, in what is kept about each, on every paper each may have, and in the log. */
export async function searched(
  district: TestDistrict,
  when: string,
  { ways = together, words, reads }: Searched,
): Promise<string[]> {
  const people = district.slack.people().flatMap(({ name, bot }) => (bot ? [] : [name]));
  const found = await whoReads(district, ways, words, people);
  // Of who is on no roster nothing is kept.
  const handedTo = (name: string) =>
    district.idOf(name) === ''
      ? ''
      : [keptOf(district, name), papersFor(district, name, papersNow(district))].join('\n');
  for (const name of people) {
    const handed = handedTo(name);
    const hidden = words.filter(({ by, kept = [], said }) => ![...by, ...kept].includes(name) && handed.includes(said));
    found.push(...hidden.map(({ said }) => `an export or a paper for ${name} says “${said}”`));
  }
  for (const [name, said] of Object.entries(reads)) {
    const seen = `${await everythingSeenBy(district, name, ways)}\n${handedTo(name)}`;
    found.push(...said.filter((one) => !seen.includes(one)).map((one) => `${name} does not read “${one}”`));
  }
  // They go on from their messages.
  for (const name of people) await district.as(name).openMessages();
  return found.map((one) => `${when}, ${one}`);
}

/** Papers in which a word of a visit could stand, whoever asks for them. */
function papersNow({ db }: TestDistrict): (readonly [paper: string, value: string])[] {
  const of = (paper: string, sql: string) =>
    db.$client
      .prepare(sql)
      .pluck()
      .all()
      .map((id) => [paper, String(id)] as const);
  return [
    ['walkthroughs/slips', ''],
    ...of('roster/kept-about-me', 'SELECT id FROM person'),
    ...of('handovers/paper', 'SELECT id FROM school'),
    ...of('principal-meetings/sheet-paper', 'SELECT id FROM prep_sheet'),
    ...of('packet/pdf', 'SELECT id FROM packet'),
    ...of('digest/pdf', 'SELECT id FROM digest'),
    ...of('benchmarks/summary-pdf-sent', 'SELECT id FROM benchmark_summary'),
    ...['word-file', 'draft-pdf', 'pdf-paper', 'page-paper', 'committee-night-paper'].flatMap((paper) =>
      of(`quarterly-reports/${paper}`, 'SELECT id FROM quarterly_report'),
    ),
    ...of('highlights/report-pdf', 'SELECT meeting_id FROM highlight_report'),
  ];
}
