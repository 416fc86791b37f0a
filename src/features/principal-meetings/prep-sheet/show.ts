import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { writtenSoFar } from '../at-work/list.ts';
import { principalMeetingNames } from '../messages.ts';
import { principalMeetingById } from '../store.ts';
import { prepSheetKind } from './document.ts';
import { sheetAgainWords } from './messages.ts';
import { addedTo } from './post.ts';
import { type FrozenSheet, prepSheetOf } from './store.ts';

/** The sheet of a meeting as far as this viewer may read it: who is met now need not be whom it is about. */
export function sheetFor(c: Asked, meetingId: string): FrozenSheet | undefined {
  const sheet = prepSheetOf(c.db, meetingId);
  return sheet && can(c.viewer, prepSheetKind.can, { addressee: sheet.personId }) ? sheet : undefined;
}

/** Shows the sheet of a meeting once more. */
export const openSheet: ButtonPress = {
  name: principalMeetingNames.sheet,
  ability: 'principalMeetings.meet',
  about: 'principalMeeting',
  press(c, id) {
    const meeting = principalMeetingById(c.db, id);
    const sheet = sheetFor(c, id);
    if (!meeting) throw notFound();
    if (!sheet)
      throw new Refusal('You have no prep sheet for this meeting. It freezes at 3:00 PM the school day before.');
    const later = addedTo(c, meeting, sheet);
    return done({ tell: sheetAgainWords(sheet.document, sheet, { written: writtenSoFar(c.db, id), later }) });
  },
};
