import { refTo } from '../../../district/ref.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Arrived } from '../../../kit/errand.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { notHandedOver, pdfButton } from '../messages.ts';
import { isPacket } from '../store.ts';

/** The paper's name, and under which what became of it is heard. */
export const packetPdf = 'packet/pdf';

/** Hands the packet to whoever presses, in their own direct messages. */
export const sendPdf: ButtonPress = {
  name: pdfButton,
  ability: 'packet.read',
  about: (value) => refTo('packet', value),
  press(c, value) {
    if (!isPacket(c.db, value)) throw notFound();
    const to = c.viewer.person.id;
    return done({
      errands: [{ name: packetPdf, request: { kind: 'handOver', paper: packetPdf, value, to } }],
      tell: [paragraph('The packet comes as one PDF in your messages with Throughline.')],
    });
  },
};

/** It could not be brought: who asked is told why. */
export function hearPdf(c: Writing, arrived: Arrived): Done {
  const failed = failureOf(arrived);
  if (!failed) return done();
  const { to, value, why } = failed;
  return done({
    messages: [
      {
        // Who asks again and is refused again is told again: it has a name of its own.
        name: `packet/${value}/pdf/${to}/${c.now.epochMilliseconds}`,
        to: { person: to },
        about: refTo('person', to),
        can: 'person.own',
        words: notHandedOver(why),
      },
    ],
  });
}

function failureOf(arrived: Arrived): { to: string; value: string; why: string } | undefined {
  if (arrived.kind === 'notHandedOver') return arrived;
  if (arrived.kind !== 'gaveUp' || arrived.request.kind !== 'handOver') return undefined;
  return { ...arrived.request, why: 'Slack did not take it for hours. Please ask once more.' };
}
