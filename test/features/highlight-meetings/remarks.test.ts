import { expect, test } from 'vitest';
import { remarksOnParts } from '../../../src/features/highlight-meetings/agenda/at-work.ts';
import { besidesWords } from '../../../src/features/highlight-meetings/agenda/groups.ts';
import { plain } from '../../../src/kit/words/pieces.ts';

test('what the plan manager wrote beside a part of the report stands on the agenda, though no item is about it', () => {
  const objectives = [{ id: 'o1', code: '1', words: 'Rigorous instruction', shortName: '' }];
  const remarks = remarksOnParts({
    objectives,
    remarks: [
      { place: 'obstacles', words: 'The buses hold up three schools.' },
      { place: 'progress/o1', words: 'Said in the reply of its objective.' },
    ],
    pieces: [],
  });

  const said = plain(besidesWords({ remarks, notes: [], obstacles: [], corrections: [] }));

  expect(said).toContain('the plan manager writes\nThe buses hold up three schools.');
  expect(said).not.toContain('Said in the reply');
});
