import type { Feature } from '../../kit/feature.ts';
import { freezeDue } from './freeze/freeze.ts';
import { freezeNow } from './freeze/press.ts';
import { haveIdea } from './ideas/form.ts';
import { saveIdea } from './ideas/save.ts';
import { hearPdf, packetPdf, sendPdf } from './pdf/ask.ts';
import { packetPaper } from './pdf/paper.ts';
import { packetCommand } from './reading/command.ts';
import { samples } from './samples.ts';
import { packetAbout } from './sections.ts';
import { frozenAt, isPacket } from './store.ts';
import { coverTells } from './thread/post.ts';
import { hearCover } from './thread/withheld.ts';

/** The packet of a DILT: what all routines have to say, frozen before the day. */
export const packet: Feature = {
  name: 'packet',
  commands: [packetCommand],
  forms: [saveIdea],
  buttons: [freezeNow, haveIdea, sendPdf],
  jobs: [freezeDue],
  papers: { [packetPdf]: packetPaper },
  hears: { [packetPdf]: hearPdf, [coverTells]: hearCover },
  records: { packet: (db, id) => (isPacket(db, id) ? {} : undefined) },
  answers: { frozenPacket: (c, { diltId }) => ({ frozenAt: frozenAt(c.db, diltId) }) },
  about: packetAbout,
  samples,
};
