import { z } from 'zod';
import { type LookFor, lookForsOf } from '../../../district/look-fors.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { type CopyLine, type CopySaid, copyWords } from '../../../kit/look-fors/copy.ts';
import { aside, buttons, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import type { WrittenInRoom } from '../rules.ts';
import { jointNoteAt } from '../store.ts';
import { jointChangeWords, jointGoesSaid } from './names.ts';
import { type RoomToTalk, roomToTalk } from './room.ts';
import { copyTextOf, type JointCopyText } from './rules.ts';

export interface JointPreview {
  readonly roomId: string;
  readonly teacher: string;
  readonly copy: CopySaid;
  /** The note was changed after the reader had seen it. */
  readonly changed: boolean;
}

/** The copy exactly as the teacher will read it: of the version of the note that `number` names, and of no other. */
export const jointPreviewForm = defineForm({
  name: 'joint/send-copy',
  title: 'The teacher’s copy',
  submit: 'Send copy',
  ability: 'jointWalkthroughs.own',
  params: z.object({ room: z.string(), number: z.number(), changed: z.boolean().default(false) }),
  about: ({ room }) => refTo('jointRoom', room),
  load: (c: Asked, { room, number, changed }): JointPreview => {
    const talk = roomToTalk(c, room);
    const copy = previewOf(c, talk, jointNoteAt(c.db, room, number));
    return { roomId: room, teacher: talk.names.teacher, copy, changed };
  },
  intro: ({ roomId, teacher, copy, changed }: JointPreview): Words => [
    heading(`For ${teacher}`),
    ...(changed ? [paragraph('This changed after you opened it. It reads like this now.')] : []),
    ...copyWords(copy),
    buttons(place(jointChangeWords, 'Change the words', roomId)),
    aside(`The teacher has it as soon as either of you sends it. ${jointGoesSaid}`),
  ],
  fields: () => ({}),
});

function previewOf(c: Asked, { room, joint, names }: RoomToTalk, note: WrittenInRoom): CopySaid {
  const lookFors = lookForsOf(c.db, room.toolId);
  const text = copyTextOf(note, lookFors);
  return {
    ...text,
    observer: `${names.observer} and ${names.secondObserver}`,
    secondObserverId: joint.secondObserverId,
    school: names.school,
    day: joint.day,
    seen: copyLines(text, 'seen', lookFors),
    notSeen: copyLines(text, 'notSeen', lookFors),
    comment: text.note,
    sentenceOfUse: c.settings.sentenceOfUse,
  };
}

/** The look-fors of a copy that have this mark, as its teacher reads them. */
const copyLines = (
  { marks, comments }: JointCopyText,
  mark: 'seen' | 'notSeen',
  lookFors: readonly LookFor[],
): CopyLine[] =>
  lookFors.filter(({ id }) => marks[id] === mark).map(({ id, words }) => ({ words, comment: comments[id] ?? '' }));
