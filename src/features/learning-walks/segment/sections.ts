import type { PacketOccasion } from '../../../district/occasions.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { bullets, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { learningWalkTitle, learningWalkWhen, sumLines } from '../messages.ts';
import { type LearningWalk, type LookForSum, learningWalkIn, learningWalkRef, learningWalkSums } from '../store.ts';
import { walksGivenIn } from './store.ts';

/** In the packet: what came of a walk that was a part of a DILT. Its school has it by then, so there were five rooms and more, and every reader of a packet may read it. */
export const learningWalksPacket = (c: Reading, occasion: PacketOccasion): Contribution<'packet'>[] =>
  walksGivenIn(c.db, occasion).map((id, weight) => {
    const walk = learningWalkIn(c.db, id);
    const words = walkPacketWords(walk, learningWalkSums(c.db, id));
    return { part: 'learningWalks', words, refs: [learningWalkRef(walk)], weight, can: 'packet.read' };
  });

/** Nobody is named in it, and no room. */
export const walkPacketWords = (walk: LearningWalk, sums: readonly LookForSum[]): Words => [
  paragraph(say`${bold(learningWalkTitle(walk))}, ${learningWalkWhen(walk)}: ${walk.question}`),
  quote(walk.summary),
  paragraph(say`${bold('Next step:')} ${walk.nextStep}`),
  paragraph(`Counted in ${walk.rooms} rooms of a learning walk, which isn’t a walkthrough:`),
  bullets(sumLines(sums)),
];
