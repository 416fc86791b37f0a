import { reachable } from '../../../district/people.ts';
import { parseRef, refTo } from '../../../district/ref.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Arrived } from '../../../kit/errand.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { ownCoverWords, titleOf, withheldWords } from '../messages.ts';
import { forReaders, packetReaders } from '../reading/readers.ts';
import { type Frozen, keepWithheld, packetById } from '../store.ts';

/** The channel does not show it: each who may read it has it as a direct message, and the plan manager is told why. */
export function hearCover(c: Writing, arrived: Arrived): Done {
  if (arrived.kind !== 'notShown') return done();
  const frozen = packetById(c.db, parseRef(arrived.about)?.id ?? '');
  return frozen ? done({ messages: byDirectMessage(c, frozen, arrived.why) }) : done();
}

/** Brings it to each of its readers who is in Slack, as far as that one may read it, and says why it is not in the channel. */
export function byDirectMessage(c: Writing, frozen: Frozen, why: string): Message[] {
  keepWithheld(c.db, frozen.id, why);
  const common = { about: refTo('packet', frozen.id), can: 'packet.read' } as const;
  const covers = packetReaders(c)
    .filter(({ person }) => person.slackId !== null && reachable(person))
    .map((viewer) => ({
      ...common,
      name: `packet/${frozen.id}/to/${viewer.person.id}`,
      to: { person: viewer.person.id },
      words: ownCoverWords(forReaders(frozen.document, [viewer]), frozen.id),
    }));
  const told = holdersOf(c.db, 'planManager', c.today).map((person) => ({
    ...common,
    name: `packet/${frozen.id}/withheld/${person}`,
    to: { person },
    words: withheldWords(why, titleOf(frozen.document)),
  }));
  return [...covers, ...told];
}
