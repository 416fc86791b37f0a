import { type Month, monthBefore, monthOf } from '../../../district/days.ts';
import type { PacketOccasion } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { alsoIn, type Contribution } from '../../../kit/occasions.ts';
import type { Piece, Words } from '../../../kit/words/pieces.ts';
import { ownWalkthroughs } from '../digest/sections.ts';
import { monthCountsSaid, sameDaySaid } from '../month/sections.ts';
import { patternsWords } from '../patterns/messages.ts';
import { districtPatterns } from '../patterns/sections.ts';

/** In a packet: leaders’ own walkthroughs, how copies and counts stand, and what is published of the district. No teacher is in any of it. */
export function walkthroughsPacket(c: Reading, occasion: PacketOccasion): Contribution<'packet'>[] {
  const shown = districtPatterns(c);
  const refs = [refTo('dilt', occasion.diltId)] as const;
  const patterns: Contribution<'packet'>[] = shown
    ? [{ part: 'patterns', ...apart(patternsWords(shown)), refs, weight: 0, can: 'patterns.district' }]
    : [];
  return [
    ...alsoIn('promises', ownWalkthroughs(c)),
    { part: 'counts', ...countsWords(c, occasion), refs, weight: 0, can: 'walkthroughs.counts' },
    ...patterns,
  ];
}

/** How the copies went stands first: a count alone is never the headline. School by school and person by person it is for the PDF. */
function countsWords(c: Reading, { since, until }: PacketOccasion): Said {
  const copies = sameDaySaid(c, { since, until });
  const months = monthsTold(monthOf(since), monthOf(until)).map((month) => apart(monthCountsSaid(c, month)));
  return {
    words: [...apart(copies).words, ...months.flatMap(({ words }) => words)],
    detail: [...copies, ...months.flatMap(({ detail }) => detail)],
  };
}

interface Said {
  readonly words: Words;
  readonly detail: Words;
}

/** Sentences and charts are read in Slack; tables, lists and small print are for the PDF. */
function apart(words: Words): Said {
  const isSaid = ({ piece }: Piece) => piece === 'paragraph' || piece === 'chart';
  return { words: words.filter(isSaid), detail: words.filter((one) => !isSaid(one) && one.piece !== 'heading') };
}

/** Whole months, as the numbers are for whole months: this one so far, and before it the one that ended since the last packet. */
const monthsTold = (first: Month, month: Month): Month[] => (first < month ? [month, monthBefore(month)] : [month]);
