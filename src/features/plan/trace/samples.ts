import type { Fill, Sample } from '../../../kit/feature.ts';
import { chooseWords, traceWords } from './messages.ts';
import { rungsOf, type Traced } from './rules.ts';

const ref = 'initiative/018f0000-0000-7000-8000-000000000001';

export function traceSamples(fill: Fill): Sample[] {
  const lookFors = Array.from({ length: 40 }, (_, at) => ({ code: `L${at}`, words: fill('Rigorous task', 300) }));
  const figure = { month: '2026-11', seen: 41, looked: 66, bound: 'about' } as const;
  const whole: Traced = {
    code: fill('1.2', 20),
    words: fill('Students talk more than teachers', 2_000),
    shortName: '',
    owner: fill('Pat Okafor', 100),
    actions: '⛔ 1 blocked, 🟡 2 in progress',
    newestMove: '2026-11-03',
    since: '2026-09-01',
    lookFors,
    schools: new Map([['lin', fill('Lincoln', 80)]]),
    taught: lookFors.map(({ code }) => ({
      initiativeId: 'i',
      day: '2026-10-08',
      title: fill('Rigor in math', 100),
      codes: [code],
    })),
    support: lookFors.map(() => ({
      initiativeId: 'i',
      schoolId: 'lin',
      words: fill('One rigorous task a week', 500),
      state: 'kept',
      by: fill('Pat Okafor', 80),
      day: '2026-10-08',
    })),
    sitsInDilt: true,
    daysToSeen: new Map([['lin', 14]]),
    sightings: lookFors.flatMap(({ code }) => [
      { code, schoolId: null, ...figure },
      { code, schoolId: 'lin', ...figure },
    ]),
    outcomes: lookFors.map(() => ({
      says: fill('1.2.B1 10 points more: 🔵 on track, latest 62%', 400),
      isRead: true,
    })),
  };
  const gaps: Traced = {
    ...whole,
    newestMove: null,
    lookFors: [],
    sightings: [],
    taught: [],
    support: [],
    outcomes: [],
  };
  const words = (traced: Traced) =>
    traceWords({ ref, label: fill('Initiative', 30), code: traced.code, rungs: rungsOf(traced) });
  const rows = Array.from(
    { length: 60 },
    (_, at) => ({ ref, code: fill(`1.${at + 1}`, 20), words: whole.words, shortName: '' }) as const,
  );
  return [
    { name: 'A trace without a gap', on: 'message', words: words(whole) },
    { name: 'A trace with gaps', on: 'message', words: words(gaps) },
    {
      name: 'Which initiative to trace',
      on: 'message',
      words: chooseWords(fill('Initiative', 30), rows, { from: 5, objectiveId: '' }),
    },
  ];
}
