import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { DecisionState } from '../rules.ts';
import { type DecisionShown, decisionsPage, decisionsWords } from './messages.ts';
import { settleForm } from './settle/form.ts';

const states: readonly DecisionState[] = ['open', 'partly', 'done', 'not'];

/** Everything decisions show. */
export function decisionSamples(fill: Fill): Sample[] {
  const of = (at: number, state: DecisionState): DecisionShown => ({
    id: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    kind: at % 3 === 2 ? 'help' : 'decision',
    words: fill('Coaches plan weekly with grade 4.', 300),
    school: fill('Lincoln', 60),
    owner: fill('Pat Okafor', 80),
    state,
    stateOn: '2026-11-02',
    byDay: '2026-11-04',
    said: state === 'open' ? '' : fill('Grade 4 yes, grade 5 next week.', 300),
  });
  const rows = Array.from({ length: decisionsPage }, (_, at) => of(at, at < 5 ? 'open' : (states[at % 4] ?? 'done')));
  const list = { rows, open: 6, of: 24, from: 0, today: '2026-11-05' } as const;
  return [
    { name: 'Decisions of principal meetings', on: 'message', words: decisionsWords(list) },
    {
      name: 'Decisions of principal meetings, one just settled',
      on: 'message',
      words: decisionsWords({ ...list, from: 8, changed: of(30, 'done') }),
    },
    {
      name: 'Decisions of principal meetings: none',
      on: 'message',
      words: decisionsWords({ ...list, rows: [], open: 0, of: 0 }),
    },
    sampleWindow('What became of a decision', settleForm, { decision: of(1, 'open'), how: 'partly' }),
  ];
}
