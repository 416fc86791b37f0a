import { z } from 'zod';
import { inBothLists } from '../../../district/look-fors.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { several } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { lookForChoice, saidWhole } from '../../../kit/look-fors/choices.ts';
import { marksIn } from '../../../kit/look-fors/marks.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold } from '../../../kit/words/text.ts';
import { cardsToTeam, learningWalkNow } from '../card/told.ts';
import { learningWalkNames, learningWalkTitle } from '../messages.ts';
import { takesNoRoom } from '../rules.ts';
import { type LookForSum, learningWalkIn, learningWalkRef, learningWalkSums } from '../store.ts';
import { addRoom } from './store.ts';

export interface WalkRoomShown {
  readonly title: string;
  readonly rooms: number;
  readonly lookFors: readonly Pick<LookForSum, 'id' | 'code' | 'words'>[];
}

/** A room, in a tap for each look-for. No draft is kept of it, nor anything by which the same answers are known again. */
export const walkRoomForm = defineForm({
  name: 'learning-walks/room',
  title: 'Learning walk: a room',
  submit: 'Add room',
  ability: 'learningWalks.walk',
  params: z.object({ walkId: z.string() }),
  about: ({ walkId }) => learningWalkRef({ id: walkId }),
  leavesNoTrace: true,
  load: (c: Asked, { walkId }): WalkRoomShown => {
    const walk = learningWalkIn(c.db, walkId);
    const why = takesNoRoom(walk, c.today);
    if (why) throw new Refusal(why);
    return { title: learningWalkTitle(walk), rooms: walk.rooms, lookFors: learningWalkSums(c.db, walkId) };
  },
  intro: ({ title, rooms, lookFors }: WalkRoomShown): Words => [
    paragraph(bold(`${title} · ${counted(rooms, 'room', 'rooms')} so far`)),
    aside('One of you adds each room: agree on who. It joins the sums at once, and you can’t take it back.'),
    ...saidWhole(lookFors),
  ],
  fields: ({ lookFors }: WalkRoomShown) => ({
    seen: several('Seen', lookFors.map(lookForChoice), { optional: true, inSight: true }),
    notSeen: several('Looked for, not seen', lookFors.map(lookForChoice), {
      optional: true,
      inSight: true,
      hint: 'Leave out what nobody looked for.',
    }),
  }),
});

/** Opens it, on the day. */
export const openWalkRoom = opens(learningWalkNames.room, walkRoomForm, (_, walkId) => ({ walkId }));

/** Adds it to the sums. The team sees how many rooms there are, and no sum before the debrief. */
export const saveWalkRoom = saving(walkRoomForm, (c, { answers, params: { walkId } }) => {
  const { seen, notSeen } = answers;
  if (seen.some((one) => notSeen.includes(one))) return problems({ notSeen: inBothLists });
  if (seen.length + notSeen.length === 0) return problems({ seen: 'Mark at least one look-for in one of the lists.' });
  addRoom(c, walkId, marksIn(answers));
  return done({ messages: cardsToTeam(c, walkId), instead: learningWalkNow(c, walkId) });
});
