import { describe, expect, test } from 'vitest';
import { doorSamples } from '../src/engine/doors/samples.ts';
import { noticeWindow } from '../src/engine/doors/windows.ts';
import { toPost } from '../src/engine/render/blocks.ts';
import { features } from '../src/features/index.ts';
import type { Fill, Sample } from '../src/kit/feature.ts';
import { paragraph } from '../src/kit/words/pieces.ts';
import { visibleText } from '../src/simulator/simulator.ts';
import { blockProblems } from '../src/simulator/validate/surfaces.ts';
import { viewProblems } from '../src/simulator/validate/views.ts';
import { payloadOf } from './drawn.ts';

/** The worst that somebody can type into a text of at most `max` letters. */
const fillings: Record<string, Fill> = {
  'as usual': (usual) => usual,
  'as long as it may be': (_, max) => 'long words '.repeat(300).slice(0, max).trim(),
  'without a space': (_, max) => 'W'.repeat(max),
  'in emoji': (_, max) => '👩🏽‍🏫'.repeat(Math.floor(max / 4)),
  'in Slack’s control characters': (_, max) => '<!channel> & <@U1|x>'.repeat(200).slice(0, max),
  'in lines': (_, max) => `${'\n'.repeat(max - 1)}x`,
  'with nothing at all': () => '',
};

describe.each(Object.entries(fillings))('everything the app shows, filled %s', (_, fill) => {
  const samples = [...features.flatMap((feature) => feature.samples?.(fill) ?? []), ...doorSamples(features, fill)];

  test.each(samples.map((sample) => [sample.name, sample] as const))('%s is within Slack’s limits', (_name, sample) => {
    expect(problemsOf(sample)).toEqual([]);
  });
});

test('nothing that somebody typed is a mention, a link or half an entity', () => {
  const hostile: Fill = (_, max) =>
    '<!channel> <@U024BE7LH> <http://evil.example|here> &lt;!here&gt; @channel'.slice(0, max);
  const samples = features.flatMap((feature) => feature.samples?.(hostile) ?? []);
  for (const sample of [...samples, ...doorSamples(features, hostile)]) {
    // The facilitator's desk mentions whom one can write to: that mention is ours.
    const sent = JSON.stringify(payloadOf(sample)).replaceAll(/<@U\d>/g, '');
    expect([sample.name, sent.match(/"type":"mrkdwn","text":"[^"]*[<](?!br|https:)[^"]*"/)]).toEqual([
      sample.name,
      null,
    ]);
  }
});

test('a long comment arrives whole, in as many parts as it needs', () => {
  const comment = Array.from({ length: 400 }, (_, at) => `word${at}`)
    .join(' & ')
    .slice(0, 3000);

  const post = toPost([{ piece: 'quote', words: comment }]);

  expect(visibleText(post.blocks).replaceAll(/\s|>/g, '')).toContain(comment.replaceAll(/\s/g, ''));
});

test('a window that only says something is within Slack’s limits', () => {
  expect(viewProblems(noticeWindow([paragraph('x'.repeat(5_000))]), 'modal')).toEqual([]);
});

function problemsOf(sample: Sample): string[] {
  const payload = payloadOf(sample);
  if (!('post' in payload)) return viewProblems(payload.view, payload.kind);
  const { text, blocks } = payload.post;
  const textProblems = [...text].length > 4_000 ? ['the text is too long'] : [];
  return [...textProblems, ...blockProblems(blocks, 'message')];
}
