import type { PrepSheetOccasion } from '../../../district/occasions.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { bullets, type Piece, paragraph } from '../../../kit/words/pieces.ts';
import { bold, linked, say } from '../../../kit/words/text.ts';
import { principalMeetingById, principalMeetingRef } from '../store.ts';
import { topicsOf } from '../topics/store.ts';

/** What is to be talked about, and the files to look at, as links. */
export function topicsForSheet(c: Reading, { meetingId }: PrepSheetOccasion): Contribution<'prepSheet'>[] {
  const meeting = principalMeetingById(c.db, meetingId);
  if (!meeting) return [];
  const { topics, files } = topicsOf(c, meeting);
  if (topics.length + files.length === 0) return [];
  const said: Piece[] = topics.length === 0 ? [] : [bullets(topics.map(({ by, words }) => say`${bold(by)}: ${words}`))];
  const links = files.map(({ words, url }) => linked(words, url));
  const brought: Piece[] = links.length === 0 ? [] : [paragraph(bold('To look at together')), bullets(links)];
  return [{ part: 'topics', words: [...said, ...brought], refs: [principalMeetingRef(meeting)], weight: 0 }];
}
