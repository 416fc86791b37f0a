import { expect, test } from 'vitest';
import { newId, nouns } from '../../src/district/ref.ts';
import { buttonValue, fromRow, toValue } from '../../src/kit/value.ts';

const [a, b] = ['01a22a72-4c5c-7941-b823-a68735db1579', '01a22a72-4c5c-7941-b823-a68735db157a'];

/** What buttons carry, and carried before, in messages that stand for good. */
test.each([
  ['nothing', '', undefined, '', ''],
  ['a benchmark', a, undefined, a, ''],
  ['an obstacle, as before', `obstacle/${a}`, 'obstacle', a, ''],
  ['a segment, as before', `segment/${a}`, 'segment', a, ''],
  ['a row of the plan', `strategicObjective/${a}`, 'strategicObjective', a, ''],
  ['a part of an action, as before', `actionPart/${a}`, 'actionPart', a, ''],
  ['an item or a meeting', `highlightItem/${a}`, 'highlightItem', a, ''],
  ['a reading of a benchmark', `${a}|${b}`, undefined, a, b],
  ['what walkthroughs suggest', `${a}|2026-11|9|14`, undefined, a, '2026-11|9|14'],
  ['a place of a report', `${a}|objective/${b}`, undefined, a, `objective/${b}`],
  ['an answer to a correction, as before', `correction/${a} tooEarly`, 'correction', a, 'tooEarly'],
  ['how a commitment went, as before', `commitment/${a} partly`, 'commitment', a, 'partly'],
  ['what was typed, as before', `actionPart/${a} blocked no bus, see 2/3`, 'actionPart', a, 'blocked no bus, see 2/3'],
  ['a school’s commitment, as before', `${a}/${b}`, undefined, a, b],
  ['a standard to rate, as before', `${a}/II-A: Rigor`, undefined, a, 'II-A: Rigor'],
  ['an idea in a packet or a win, as before', `${a}/12`, undefined, a, '12'],
  ['a page of an objective, as before', `initiative/${a}#40`, 'initiative', a, '40'],
  ['a page of the plan, as before', '#40', undefined, '', '40'],
  ['a page of the plan', '|40', undefined, '', '40'],
  ['when to ask again', `tomorrow|dilt/ready segment/${a}`, undefined, 'tomorrow', `dilt/ready segment/${a}`],
])('a value that says %s is read', (_, text, noun, id, more) => {
  expect(buttonValue.parse(text)).toEqual({ noun, id, more });
});

test.each(['a', ' ', '|', '/', '#', `${a}|`, `${a} `])(
  'a value that is none names nothing that is there: “%s”',
  (text) => {
    expect(nouns).not.toContain(buttonValue.parse(text).id);
    expect(buttonValue.parse(text).id).not.toBe(a);
  },
);

test('what is written is read as the same', () => {
  for (const noun of [undefined, ...nouns])
    for (const more of ['', 'partly', 'blocked no bus', `${b}|2 of 3`, 'line\nline', '#/ |'])
      for (const id of [newId(), a]) {
        const text = toValue(noun === undefined ? id : `${noun}/${id}`, more);
        expect(buttonValue.parse(text)).toEqual({ noun, id, more });
      }
});

test.each([
  ['40', 40],
  ['', 0],
  ['-3', 0],
  ['1.5', 0],
  ['x', 0],
])('a list goes on from row “%s”: %i', (text, row) => {
  expect(fromRow(text)).toBe(row);
});
