import type { Feature } from '../../kit/feature.ts';
import { freezeDue } from './freeze/freeze.ts';
import { freezeNow } from './freeze/press.ts';
import { chooseIdea, haveIdea } from './ideas/form.ts';
import { saveIdea } from './ideas/save.ts';
import { packetPdf } from './pdf/paper.ts';
import { packetCommand } from './reading/command.ts';
import { samples } from './samples.ts';
import { packetAbout } from './sections.ts';
import { frozenPacketOf, isPacket } from './store.ts';
import { packetThread } from './thread/post.ts';

/** The packet of a DILT: what all routines have to say, frozen before the day. */
export const packet: Feature = {
  name: 'packet',
  commands: [packetCommand],
  parts: [packetPdf],
  forms: [saveIdea, chooseIdea],
  buttons: [freezeNow, haveIdea],
  jobs: [freezeDue],
  hears: packetThread.hears,
  records: { packet: (db, id) => (isPacket(db, id) ? {} : undefined) },
  answers: { frozenPacket: (c, { diltId }) => frozenPacketOf(c.db, diltId) },
  about: packetAbout,
  samples,
};
