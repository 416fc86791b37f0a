import { highlightById } from '../../../district/highlight-meetings/store.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { itemShown, workIn } from './at-work.ts';
import { itemWords } from './messages.ts';
import { highlightAgendaNames } from './names.ts';
import { highlightAgendaOf, itemIn, keepDiscussed } from './store.ts';
import { highlightThreadNow } from './thread.ts';

/** It was discussed: the thread counts it. A second tap changes nothing. */
const discussed: ButtonPress = {
  name: highlightAgendaNames.discussed,
  ability: 'highlights.note',
  about: 'highlightItem',
  press: (c, id) => mark(c, id, c.viewer.person.id),
};

/** A tap too many is taken back. */
const takeBack: ButtonPress = {
  name: highlightAgendaNames.takeBack,
  ability: 'highlights.note',
  about: 'highlightItem',
  press: (c, id) => mark(c, id, null),
};

function mark(c: Asked<Writing>, id: string, byId: string | null): Done {
  const item = itemIn(c.db, id);
  refuseClosed(c, item.meetingId);
  const change = (item.discussedAt === null) === (byId !== null);
  if (change) keepDiscussed(c, item.id, byId);
  return { ...done({ messages: highlightThreadNow(c, item.meetingId, [item]) }), instead: itemNow(c, id) };
}

/** What is not changed any more once the meeting is closed, or while it is called off. */
export function refuseClosed(c: Writing, meetingId: string): void {
  if (highlightById(c.db, meetingId)?.cancelledOn != null)
    throw new Refusal('This meeting is called off. Its items carry over to the next one.');
  if (highlightAgendaOf(c.db, meetingId)?.closedAt != null)
    throw new Refusal('This meeting is closed. What wasn’t discussed carries over to the next one.');
}

/** One item with all that can be done about it, for whoever works outside of the thread. */
const showItem: ButtonPress = {
  name: highlightAgendaNames.item,
  ability: 'highlights.read',
  about: 'highlightItem',
  press: (c, id) => done({ tell: itemNow(c, id) }),
};

/** An item as whoever works outside of the thread sees it. */
export function itemNow(c: Asked, id: string) {
  const item = itemIn(c.db, id);
  return itemWords(itemShown(c, workIn(c, item.meetingId), item));
}

/** The buttons on an item. */
export const itemButtons: readonly ButtonPress[] = [discussed, takeBack, showItem];
