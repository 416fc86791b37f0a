import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, sentence } from '../district.ts';
import { logWalkthrough } from '../logging.ts';

test.each([1, 2, 3])(
  'a principal logs a walkthrough, and the teacher has the copy, whatever Slack does not promise (seed %i)',
  async (seed) => {
    const district = await openDistrict({ seed });
    const principal = district.as('Pat Okafor');
    const teacher = district.as('Ana Rivera');

    const submitted = await logWalkthrough(principal, {
      teacher: 'Ana Rivera',
      seen: ['Rigorous task'],
      notSeen: ['Student discourse'],
      comments: { 'Seen: Rigorous task': 'Two groups asked why.' },
      note: 'Strong <!channel> questions & quick checks.',
    });
    await district.settle();

    expect(submitted.kind).toBe('closed');
    const [copy, ...more] = teacher.dms();
    expect(more).toEqual([]);
    const words = visibleText(copy?.blocks ?? []);
    expect(words).toContain('Pat Okafor visited your classroom on Monday, November 23, 9:50 AM – 10:00 AM (Lincoln).');
    expect(words).toMatch(/Rigorous task\s+“Two groups asked why.”/);
    expect(words).toContain('Strong <!channel> questions & quick checks.');
    expect(words).toContain(sentence);
    expect(words).not.toContain('Clear objective');
    expect(district.slack.problems()).toEqual([]);
  },
);
