import type { Fill, Sample } from '../../kit/feature.ts';
import { sampleWindow } from '../../kit/feature.ts';
import { correctionCheckForm } from './check/form.ts';
import { correctionOwnerWords, correctionsWords, type NamedCorrection } from './messages.ts';
import { correctionForm } from './record/form.ts';
import type { Worked } from './rules.ts';

function correctionOf(fill: Fill, at: number, worked: Worked | null): NamedCorrection {
  return {
    id: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    row: fill('1.2', 30),
    signal: fill('Rigor has stood at 48% since September.', 500),
    decision: fill('Coaches plan with the two schools that are behind, weekly.', 500),
    effect: fill('60% by the end of January', 300),
    owner: fill('Dina Director', 80),
    madeOn: '2026-11-02',
    lookOn: '2026-12-18',
    worked,
  };
}

const ways = ['changedNothing', 'yes', 'partly'] as const;

/** Everything this routine shows: as many corrections as fit, with words as long as they may be. */
export function samples(fill: Fill): Sample[] {
  const open = Array.from({ length: 15 }, (_, at) => ({ ...correctionOf(fill, at, null), mayCheck: true }));
  const settled = Array.from({ length: 15 }, (_, at) => ({
    ...correctionOf(fill, at, ways[at % 3] ?? 'yes'),
    shownBy: fill('The reading of January: 47%.', 300),
  }));
  const [correction] = open;
  if (!correction) return [];
  const viewer = { value: 'p', label: fill('Max Manager', 80) };
  const shown = { meetingDay: '2026-11-18', viewer, lookOn: '2026-12-18' } as const;
  const decision = fill('Coaches plan with the two schools that are behind.', 500);
  return [
    { name: 'Corrections', on: 'message', words: correctionsWords({ open, settled, more: true, mayMake: true }) },
    {
      name: 'Corrections: none yet',
      on: 'message',
      words: correctionsWords({ open: [], settled: [], more: false, mayMake: true }),
    },
    {
      name: 'You see to a correction',
      on: 'message',
      words: correctionOwnerWords(correction, fill('Max Manager', 80)),
    },
    sampleWindow('Record a correction', correctionForm, { ...shown, follows: undefined, about: undefined }),
    sampleWindow('Record what comes after one that changed nothing', correctionForm, {
      ...shown,
      follows: {
        row: fill('1.2', 30),
        decision,
        effect: fill('60% by then', 300),
        outcome: fill('It changed nothing.', 340),
      },
      about: { value: 'initiative/1', label: fill('1.2', 30) },
    }),
    sampleWindow('Did the correction work?', correctionCheckForm, { correction, answer: 'partly' }),
  ];
}
