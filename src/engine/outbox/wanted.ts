import type { Message } from '../../kit/outcome.ts';
import { escapeMrkdwn } from '../../kit/words/text.ts';
import { type Post, toPost } from '../render/blocks.ts';
import type { Row } from './ledger.ts';

/** What a message should say as it is kept; in a public channel only what was declared for one. */
type Wanted = Post & { readonly inPublic?: Post };

/** What a message should say, as it is kept until it is sent. */
export function wantedFrom({ words, notice, inPublic }: Pick<Message, 'words' | 'notice' | 'inPublic'>): Wanted {
  const said = notice === undefined ? {} : { text: escapeMrkdwn(notice) };
  return { ...toPost(words), ...said, ...(inPublic === undefined ? {} : { inPublic: toPost(inPublic) }) };
}

/** What it says among people who may each read it. */
export function postOf(row: Row): Post {
  const { text, blocks } = wantedOf(row);
  return { text, blocks };
}

/** What it says where anybody in the workspace may read it; undefined: nothing of it may stand there. */
export const publicPostOf = (row: Row): Post | undefined => wantedOf(row).inPublic;

function wantedOf(row: Row): Wanted {
  // Written by `put` and by nothing else.
  return JSON.parse(row.wanted ?? '{"text":"","blocks":[]}') as Wanted;
}
