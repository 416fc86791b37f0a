import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import { type Asked, askedBy, type Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Message } from '../../../kit/outcome.ts';
import { canBeMessaged } from '../../../kit/told.ts';
import { buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { type JointWalkthrough, jointById } from '../store.ts';
import { jointTalk } from '../talk/names.ts';
import { jointShownTo } from './shown.ts';
import { jointWords } from './words.ts';

/** What the two of a joint walkthrough have before them, each in their own messages: the rooms and where each is. Set again it is edited. */
export function jointMessages(c: Reading, jointId: string): Message[] {
  const joint = jointById(c.db, jointId);
  if (!joint) return [];
  return toBoth(c, joint, (reader) => ({
    name: `joint/${jointId}`,
    notice: 'Your joint walkthrough: the rooms, and what’s next.',
    words: jointWords(jointShownTo(reader, joint)),
  }));
}

/** The same to each of the two who can be told, as each may see it; its name for life has who it is to. */
function toBoth(
  c: Reading,
  joint: JointWalkthrough,
  said: (reader: Asked) => Pick<Message, 'name' | 'notice' | 'words'>,
): Message[] {
  return [joint.observerId, joint.secondObserverId].flatMap((id) => {
    const reader = personById(c.db, id);
    if (!reader || !canBeMessaged(c, id, 'jointWalkthroughs.plan')) return [];
    const message = said(askedBy(c, reader));
    const about = refTo('jointWalkthrough', joint.id);
    return [
      { ...message, name: `${message.name}/${id}`, to: { person: id }, about, can: 'jointWalkthroughs.own' as const },
    ];
  });
}

/** Both are told once that a room is shown: what each answered stands beside the other’s from now on. */
export const revealedMessages = (c: Reading, joint: JointWalkthrough, room: RevealedRoom): Message[] =>
  toBoth(c, joint, () => ({
    name: `joint/revealed/${room.id}`,
    notice: 'Both of you have sent a room. You can talk it over now.',
    words: revealedWords(room),
  }));

interface RevealedRoom {
  readonly id: string;
  readonly teacher: string;
}

export const revealedWords = ({ id, teacher }: RevealedRoom): Words => [
  paragraph(say`You’ve both sent your answers for ${bold(teacher)}. Now you can see each other’s.`),
  buttons(place(jointTalk, 'Talk it over…', id, { style: 'primary', spoken: `Talk it over: ${teacher}` })),
];

/** The other one is told that it is called off. */
export const calledOffMessages = (c: Asked, joint: JointWalkthrough, words: Words): Message[] =>
  toBoth(c, joint, () => ({
    name: `joint/called-off/${joint.id}`,
    notice: 'A joint walkthrough was called off.',
    words,
  })).filter(({ to }) => 'person' in to && to.person !== c.viewer.person.id);
