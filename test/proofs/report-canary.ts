import type { TestDistrict } from '../district.ts';
import { superintendent } from '../features/quarterly-reports/finals.ts';
import {
  betweenTheTwo,
  bothSides,
  castOfReports,
  inNewVersion,
  neverSaid,
  onTheirWay,
  readersOfDrafts,
  toBePublic,
  writer,
} from './report-day.ts';
import type { Ways } from './seen.ts';
import { searched } from './walking-canary.ts';

const inReports: Ways = {
  lines: [
    '/throughline report',
    '/throughline',
    '/throughline history',
    '/throughline todo',
    '/throughline asks',
    '/throughline plan',
    '/benchmark',
    '/highlight',
    '/digest',
    '/sip',
  ],
  buttons: ['Open', 'Older', 'History', 'What changed', 'Details', 'Write…', 'Change…'],
};
const all = (words: Readonly<Record<string, string>>, by: readonly string[]) =>
  Object.values(words).map((said) => ({ said, by }));
const everybody = castOfReports.map(({ name }) => name);
const { reported, ...drafted } = toBePublic;

/** Only who writes it reads anything of it; the superintendent what they reported. */
export const beforeItIsSent = (district: TestDistrict): Promise<string[]> =>
  searched(district, 'before it is sent', {
    ways: inReports,
    words: [...all(drafted, [writer]), ...all(neverSaid, [writer]), { said: reported, by: [writer, superintendent] }],
    reads: { [writer]: Object.values(toBePublic), [superintendent]: [reported] },
  });

const between: readonly string[] = [writer, superintendent];
const readers = [writer, ...readersOfDrafts];
const inCheck = (by: readonly string[]) => [
  ...all(toBePublic, by),
  ...all(neverSaid, [writer]),
  ...all(betweenTheTwo, between),
];

/** Corrections are asked for, and none is answered. */
export const beforeItIsAnswered = (district: TestDistrict): Promise<string[]> =>
  searched(district, 'in the fact-check', {
    ways: inReports,
    words: [...inCheck(readers), ...all(bothSides, between)],
    reads: {
      [writer]: [betweenTheTwo.accepted, bothSides.words, bothSides.record],
      ...Object.fromEntries(readersOfDrafts.map((name) => [name, Object.values(toBePublic)])),
    },
  });

/** It is final, and becomes public on Wednesday: now both sides are in it. */
export const beforeItIsPublic = (district: TestDistrict): Promise<string[]> =>
  searched(district, 'before it is public', {
    ways: inReports,
    words: [...inCheck(readers), ...all(bothSides, readers)],
    reads: Object.fromEntries(readers.map((name) => [name, Object.values(bothSides)])),
  });

/** One is public and a version of it at work; the others are where they are. */
export const inTheEnd = (district: TestDistrict): Promise<string[]> =>
  searched(district, 'in the end', {
    ways: inReports,
    words: [
      ...inCheck([...everybody]),
      ...all(bothSides, everybody),
      ...all(inNewVersion, [writer]),
      { said: onTheirWay.draft, by: [writer] },
      { said: onTheirWay.sent, by: readers },
      { said: onTheirWay.final, by: readers },
    ],
    reads: {
      'Ana Rivera': [...Object.values(toBePublic), ...Object.values(bothSides)],
      'Cora Cortez': Object.values(toBePublic),
      [writer]: [inNewVersion.words, ...Object.values(onTheirWay)],
      [superintendent]: [onTheirWay.sent, onTheirWay.final],
    },
  });
