import { addDays } from '../../../district/days.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { calibrationWords, noAgreementYet } from './messages.ts';
import { calibrationSegmentForm } from './segment/form.ts';

const told: readonly (readonly [agreed: number, bothLooked: number])[] = [
  [4, 9],
  [7, 11],
  [8, 10],
  [6, 6],
];

/** Everything calibration shows. */
export function calibrationSamples(fill: Fill): Sample[] {
  const lookFors = told.map(([agreed, bothLooked], at) => ({
    code: `L${at + 1}`,
    words: fill(['Rigorous task', 'Checks for understanding', 'Student discourse', 'Clear objective'][at] ?? '', 300),
    agreed,
    bothLooked,
    seen: bothLooked,
  }));
  const shown = { lookFors, all: lookFors, on: '2026-11-30', proposes: true } as const;
  const dilts = Array.from({ length: 4 }, (_, at) => ({
    id: `018f0000-0000-7000-8000-00000000000${at}`,
    day: addDays('2027-01-13', 28 * at),
    facilitator: fill('Dina Director', 80),
  }));
  const [first] = lookFors;
  return [
    { name: 'Calibration', on: 'message', words: calibrationWords(shown) },
    { name: 'Calibration, as a plan monitor', on: 'message', words: calibrationWords({ ...shown, proposes: false }) },
    { name: 'Calibration: nothing yet', on: 'message', words: noAgreementYet },
    ...(first
      ? [
          sampleWindow('A look-for as a DILT segment', calibrationSegmentForm, {
            lookFor: first,
            agreed: first.agreed,
            bothLooked: first.bothLooked,
            dilts,
          }),
        ]
      : []),
  ];
}
