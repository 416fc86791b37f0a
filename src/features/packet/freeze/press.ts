import { type Dilt, diltById } from '../../../district/dilt/store.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { counted } from '../../../kit/words/lists.ts';
import { buttons, type Confirm, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { previewPacketWords } from '../messages.ts';
import { forReaders, packetReaders } from '../reading/readers.ts';
import { earliest, freezesBefore } from '../rules.ts';
import { frozenAt } from '../store.ts';
import { freezePacket, schoolDaysBefore } from './freeze.ts';
import { gatherPacket } from './gather.ts';

/** The packet of a DILT as it would be now, and the button that freezes it before its time. */
export function previewNow(c: Asked, dilt: Dilt): Words {
  const document = forReaders(gatherPacket(c, dilt, null), [c.viewer]);
  const byItself = `It freezes by itself ${freezesBefore} school days before the DILT, at 7:30 AM.`;
  const { said } = c.ask('ratedSoFar', { diltId: dilt.id });
  const asked = freezeAsks({
    ratings: said,
    readers: packetReaders(c).length,
    channel: c.settings.diltChannel !== '',
  });
  return [...previewPacketWords(document, byItself), freezeButtons(dilt.id, asked)];
}

export const freezeButtons = (diltId: string, confirm: Confirm) =>
  buttons(place(freezeNow, 'Freeze now', diltId, { style: 'danger', confirm }));

interface Asking {
  /** How many are in, in words. */
  readonly ratings: string;
  readonly readers: number;
  readonly channel: boolean;
}

/** What is asked before a packet is frozen: `This posts the packet to the DILT channel with the self-ratings that are in: 7 of 22 …` */
export function freezeAsks({ ratings, readers, channel }: Asking): Confirm {
  const to = channel
    ? 'posts the packet to the DILT channel'
    : `sends the packet to ${counted(readers, 'person', 'people')}`;
  return {
    title: 'Freeze the packet now?',
    text: `This ${to} with the self-ratings that are in: ${ratings}. It can’t be undone.`,
    yes: 'Freeze now',
  };
}

/** Freezes it at the word of whoever facilitates or leads. */
export const freezeNow: ButtonPress = {
  name: 'packet/freeze-now',
  ability: 'dilt.facilitate',
  about: 'dilt',
  press(c, id) {
    const dilt = unfrozen(c, id);
    if (schoolDaysBefore(c, dilt) > earliest)
      throw new Refusal(
        `You can freeze it from ${earliest} school days before the DILT. Before that, nobody can have rated yet.`,
      );
    const frozen = freezePacket(c, dilt, c.viewer.person.id);
    return { ...frozen, instead: [paragraph('You froze the packet. It’s on its way to everybody who may read it.')] };
  },
};

function unfrozen(c: Asked, id: string): Dilt {
  const dilt = diltById(c.db, id);
  if (!dilt || dilt.cancelledOn !== null) throw notFound();
  if (frozenAt(c.db, id) !== null) throw new Refusal('This packet is already frozen. Type /dilt packet to read it.');
  return dilt;
}
