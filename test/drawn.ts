import { toView } from '../src/engine/forms/window.ts';
import { type Post, toPost, toViewBlocks } from '../src/engine/render/blocks.ts';
import type { Sample } from '../src/kit/feature.ts';

type Payload = { view: object; kind: 'modal' | 'home' } | { post: Post };

/** A sample as Slack would be sent it. */
export function payloadOf(sample: Sample): Payload {
  if ('form' in sample) return { view: toView(sample.form, {}, sample.shown), kind: 'modal' };
  if (sample.on === 'home') return { view: { type: 'home', blocks: toViewBlocks(sample.words) }, kind: 'home' };
  return { post: toPost(sample.words) };
}
