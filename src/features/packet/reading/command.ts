import { can } from '../../../district/policy.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { CommandWord } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { schoolDaysBefore, toFreeze } from '../freeze/freeze.ts';
import { previewNow } from '../freeze/press.ts';
import { nonePacket, ownCoverWords } from '../messages.ts';
import { earliest } from '../rules.ts';
import { newestPacket } from '../store.ts';
import { forReaders } from './readers.ts';

/** `/dilt packet`: the newest packet; for who facilitates or leads, the next one from the day on which it may be frozen. `last` is always the newest. */
export const packetCommand: CommandWord = {
  command: '/dilt',
  word: 'packet',
  ability: 'packet.read',
  does: 'Read the newest packet of the DILT, or freeze the next one if you facilitate; “last” for the newest',
  run: (c, rest) => (rest.trim().toLowerCase() === 'last' ? newest(c) : (preview(c) ?? newest(c))),
};

function preview(c: Asked<Reading>): Done | undefined {
  const dilt = toFreeze(c);
  if (!dilt || !can(c.viewer, 'dilt.facilitate', { facilitator: dilt.facilitatorId })) return undefined;
  if (schoolDaysBefore(c, dilt) > earliest) return undefined;
  return done({ tell: previewNow(c, dilt) });
}

function newest(c: Asked<Reading>): Done {
  const frozen = newestPacket(c.db, c.now.toString());
  if (!frozen) return done({ tell: nonePacket });
  return done({ tell: ownCoverWords(forReaders(frozen.document, [c.viewer]), frozen.id) });
}
