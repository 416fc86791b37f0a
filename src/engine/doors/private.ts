import type { RespondArguments, RespondFn } from '@slack/bolt';
import { paragraph, type Words } from '../../kit/words/pieces.ts';
import { type Log, traceOf } from '../log.ts';
import { type Post, toPost, withoutCharts } from '../render/blocks.ts';
import type { Reply } from './answer.ts';

/** A few words to who typed a command, with the acknowledgement. */
export const privately = (words: string): Reply => ({ ack: ephemeral(toPost([paragraph(words)])) });

/**
 * An answer to who typed a command, and to nobody else. It goes with the acknowledgement. What Slack refuses there is never heard
 * of, so an answer with a chart follows the acknowledgement, and comes without its charts where the workspace refuses them.
 */
export function saidPrivately(log: Log, words: Words, respond: RespondFn): Reply {
  const post = toPost(words);
  if (!words.some((one) => one.piece === 'chart')) return { ack: ephemeral(post) };
  const sent = () => respond(ephemeral(post)).catch(() => respond(ephemeral(withoutCharts(post))));
  return { after: () => void sent().catch((error: unknown) => log.warn(traceOf(error), 'an answer was not taken')) };
}

/** The private words that a button stands in, as they are now. Slack keeps them nowhere: only the answer to the press reaches them. */
export function saidAgain(log: Log, words: Words, respond: RespondFn): Reply {
  const sent = () => respond({ replace_original: true, ...toPost(words) });
  return {
    after: () => void sent().catch((error: unknown) => log.warn(traceOf(error), 'a private list was not changed')),
  };
}

const ephemeral = (post: Post): RespondArguments => ({ response_type: 'ephemeral', ...post });
