import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, sentence } from '../district.ts';

test.each([1, 2, 3])(
  'a principal logs a walkthrough, and the teacher has the copy, whatever Slack does not promise (seed %i)',
  async (seed) => {
    const district = await openDistrict({ seed });
    const principal = district.as('Pat Okafor');
    const teacher = district.as('Ana Rivera');

    const answer = await principal.command('/walkthrough');
    await principal.fill('Teacher', 'Ana Rivera');
    await principal.fill('Seen', ['Rigorous task']);
    await principal.fill('Looked for, not seen', ['Student discourse']);
    await principal.fill('Comment', 'Strong <!channel> questions & quick checks.');
    const submitted = await principal.submit();
    await district.settle();

    expect(answer.kind).toBe('window');
    expect(submitted.kind).toBe('closed');
    const [copy, ...more] = teacher.dms();
    expect(more).toEqual([]);
    const words = visibleText(copy?.blocks ?? []);
    expect(words).toContain('Pat Okafor visited your classroom at Lincoln on Monday, November 23');
    expect(words).toContain('Rigorous task');
    expect(words).toContain('Strong <!channel> questions & quick checks.');
    expect(words).toContain(sentence);
    expect(words).not.toContain('Clear objective');
    expect(district.slack.problems()).toEqual([]);
  },
);
