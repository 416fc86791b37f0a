import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Left, placed, sayStanding, type Topic } from '../../../src/features/highlight-meetings/agenda/rules.ts';
import { isFeedback, noteKinds, wrongDay } from '../../../src/features/highlight-meetings/notes/rules.ts';

const meeting = { id: 'm2', day: '2027-01-07' } as const;
const matters = () => true;
const topic = (kind: Topic['kind'], about: Topic['about'], words = 'x'): Topic => ({ kind, about, words });
const left = (id: string, of: Topic): Left => ({ ...of, id, firstMeetingId: 'm1', firstOn: '2026-12-03' });

test('what was left and is talked about anyway stands once, with the day it was first to be talked about', () => {
  const topics = [topic('objective', 'strategicObjective/1'), topic('feedback', 'highlightNote/1')];

  const agenda = placed(topics, [left('a', topic('objective', 'strategicObjective/1'))], { meeting, matters });

  expect(agenda.map(({ kind, firstMeetingId, carriedFromId }) => [kind, firstMeetingId, carriedFromId])).toEqual([
    ['feedback', 'm2', null],
    ['objective', 'm1', 'a'],
  ]);
});

test('what was left and does not matter any more is not carried over', () => {
  const agenda = placed([], [left('a', topic('obstacle', 'obstacle/1'))], { meeting, matters: () => false });

  expect(agenda).toEqual([]);
});

const about = fc.constantFrom(
  null,
  'obstacle/1',
  'obstacle/2',
  'strategicObjective/1',
  'highlightNote/1',
) as fc.Arbitrary<Topic['about']>;

test('nothing that was left and matters is lost, and nothing stands twice', () => {
  const fresh = fc.uniqueArray(
    about.filter((one) => one !== null),
    { maxLength: 4 },
  );
  const before = fc.uniqueArray(about, { maxLength: 5, selector: (one) => one });
  fc.assert(
    fc.property(fresh, before, (now, then) => {
      const lefts = then.map((one, at) => left(`l${at}`, topic('obstacle', one)));
      const agenda = placed(
        now.map((one) => topic('objective', one)),
        lefts,
        { meeting, matters },
      );
      const abouts = agenda.flatMap((one) => one.about ?? []);
      expect(new Set(abouts).size).toBe(abouts.length);
      for (const one of lefts) {
        const there = agenda.find((each) => each.carriedFromId === one.id);
        expect(there).toMatchObject({ firstMeetingId: 'm1', firstOn: '2026-12-03' });
      }
    }),
  );
});

const item = (kind: Topic['kind'], discussedAt: string | null = null, firstMeetingId = 'm2') => ({
  kind,
  discussedAt,
  firstMeetingId,
  meetingId: 'm2',
});

test.each([
  ['nothing', [], 'Nothing is on the agenda.'],
  ['one of each', [item('objective'), item('obstacle')], '1 strategic objective, 1 obstacle'],
  ['carried over', [item('obstacle', null, 'm1'), item('own')], '1 obstacle, 1 further item, 1 carried over'],
  ['in the meeting', [item('objective', 'then'), item('obstacle')], '1 of 2 discussed'],
])('how far a meeting has come: %s', (_, items, words) => {
  expect(sayStanding(items)).toBe(words);
});

test.each(noteKinds)('%s: only a next step must have a day, and none may be gone by', (kind) => {
  expect(wrongDay(kind, undefined, '2026-12-03') !== undefined).toBe(kind === 'nextStep');
  expect(wrongDay(kind, '2026-12-02', '2026-12-03')).toContain('Today is');
  expect(wrongDay(kind, '2026-12-03', '2026-12-03')).toBeUndefined();
  expect(isFeedback(kind)).toBe(['praise', 'concern', 'question'].includes(kind));
});
