import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asRead } from '../../src/engine/from-slack.ts';
import { linked } from '../../src/kit/words/text.ts';

test.each([
  ['https://x.example/a?b=1&c=2', '<https://x.example/a?b=1&amp;c=2|Minutes>'],
  ['https://x.example/a|b>c', '<https://x.example/a%7Cb%3Ec|Minutes>'],
  ['javascript:alert(1)', 'Minutes'],
  ['mailto:a@x.example', 'Minutes'],
  ['', 'Minutes'],
])('words that lead to “%s” are %s', (url, mrkdwn) => {
  expect(linked('Minutes', url).mrkdwn).toBe(mrkdwn);
});

test('a link is one link, whatever it is called and wherever it leads', () => {
  fc.assert(
    fc.property(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true }), (words, url) => {
      const { mrkdwn } = linked(words, url);
      expect(mrkdwn.match(/[<>|]/g)).toEqual(['<', '|', '>']);
    }),
  );
});

test.each([
  ['No bus &lt;3 &amp; more', 'No bus <3 & more'],
  ['see <https://x.example|the minutes> in <#C1|dilt>', 'see the minutes in dilt'],
  ['see <https://x.example>', 'see https://x.example'],
  ['<@U1> and <!channel> know', ' and  know'],
])('a message that Slack hands over as “%s” is read as “%s”', (markup, words) => {
  expect(asRead(markup)).toBe(words);
});
