import type { Message, Retraction } from '../outcome.ts';
import { toEach } from '../told.ts';
import type { Words } from '../words/pieces.ts';

/** The first message of an agenda’s thread, whose name is for life, and who may read what stands in it. */
export type ThreadOf = Pick<Message, 'name' | 'about' | 'can'> & Required<Pick<Message, 'tells'>>;

/** Something said in a thread: `what` ends its name for life. */
export interface Reply {
  readonly what: string;
  readonly words: Words;
}

/** What stands in a channel: the first message, and the replies under it. */
export function inChannel(thread: ThreadOf, channel: string, first: Words, replies: readonly Reply[]): Message[] {
  const { name, about, can } = thread;
  const to = { channel };
  const under = replies.map(({ what, words }) => ({ name: `${name}/${what}`, to, about, can, under: name, words }));
  return [{ ...thread, to, words: first }, ...under];
}

/** The same to each reader by direct message: where no channel may show it, or besides. */
export const toReaders = (
  { name, about, can }: ThreadOf,
  readers: readonly string[],
  { what, words }: Reply,
): Message[] => toEach(readers, { name: `${name}/${what}`, about, can, words });

/** What was withheld is wanted anew, also where it says the same as before: taken back first, it is looked at once more. */
export const onceMore = ({ name }: Pick<ThreadOf, 'name'>): Retraction => ({ name, why: 'it is posted once more' });
