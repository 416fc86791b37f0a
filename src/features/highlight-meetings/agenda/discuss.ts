import { highlightById } from '../../../district/highlight-meetings/store.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { itemShown, workIn } from './at-work.ts';
import { itemWords } from './messages.ts';
import { aboutItem, highlightAgendaNames } from './names.ts';
import { highlightAgendaOf, itemIn, keepDiscussed } from './store.ts';
import { highlightThreadNow } from './thread.ts';

/** It was discussed: the thread counts it. A second tap changes nothing. */
const discussed: ButtonPress = {
  name: highlightAgendaNames.discussed,
  ability: 'highlights.note',
  about: aboutItem,
  press: (c, value) => mark(c, value, c.viewer.person.id),
};

/** A tap too many is taken back. */
const takeBack: ButtonPress = {
  name: highlightAgendaNames.takeBack,
  ability: 'highlights.note',
  about: aboutItem,
  press: (c, value) => mark(c, value, null),
};

function mark(c: Asked<Writing>, value: string, byId: string | null): Done {
  const item = itemIn(c.db, value);
  refuseClosed(c, item.meetingId);
  const change = (item.discussedAt === null) === (byId !== null);
  if (change) keepDiscussed(c, item.id, byId);
  return { ...done({ messages: highlightThreadNow(c, item.meetingId, [item]) }), instead: itemNow(c, value) };
}

/** What is not changed any more once the meeting is closed, or while it is called off. */
export function refuseClosed(c: Writing, meetingId: string): void {
  if (highlightById(c.db, meetingId)?.cancelledOn != null)
    throw new Refusal('This meeting is called off: what it was to talk about is carried over to the next one.');
  if (highlightAgendaOf(c.db, meetingId)?.closedAt != null)
    throw new Refusal('This meeting is closed: what was not discussed is carried over to the next one.');
}

/** One item with all that can be done about it, for whoever works outside of the thread. */
const showItem: ButtonPress = {
  name: highlightAgendaNames.item,
  ability: 'highlights.read',
  about: aboutItem,
  press: (c, value) => done({ tell: itemNow(c, value) }),
};

function itemNow(c: Asked, value: string) {
  const item = itemIn(c.db, value);
  return itemWords(itemShown(c, workIn(c, item.meetingId), item));
}

/** The buttons on an item. */
export const itemButtons: readonly ButtonPress[] = [discussed, takeBack, showItem];
