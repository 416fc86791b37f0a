import type { Fill, Sample } from '../../../kit/feature.ts';
import { type HandoverShown, handoverWentWords, handoverWords } from './messages.ts';

/** Everything the handover shows. */
export function handoverSamples(fill: Fill): Sample[] {
  const inherited = (at: number) => ({
    id: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    words: fill('Coaches plan weekly with grade 4.', 300),
    owner: fill('Ines Interim', 80),
    byDay: at % 2 === 0 ? ('2027-01-12' as const) : ('2026-12-18' as const),
  });
  const shown: HandoverShown = {
    schoolId: 'school',
    school: fill('Lincoln', 60),
    decisions: Array.from({ length: 12 }, (_, at) => inherited(at)),
    help: Array.from({ length: 3 }, (_, at) => inherited(at + 20)),
    plan: '6 of 14 complete, 2 added since October',
    dates: [
      { day: '2027-01-14', beginsAt: '09:00' },
      { day: '2027-02-11', beginsAt: '09:00' },
    ],
    today: '2027-01-04',
  };
  const leads = [fill('Ada Assistant', 80), fill('Sam Sato', 80)];
  const nothing = { ...shown, decisions: [], help: [], plan: null, dates: [] };
  return [
    { name: 'Handover to a new principal', on: 'message', words: handoverWords(shown, leads) },
    { name: 'Handover with nothing open', on: 'message', words: handoverWords(nothing, leads) },
    { name: 'A handover went', on: 'message', words: handoverWentWords(fill('Ines Interim', 80), shown, false) },
    {
      name: 'A handover goes on paper',
      on: 'message',
      words: handoverWentWords(fill('Ines Interim', 80), shown, true),
    },
  ];
}
