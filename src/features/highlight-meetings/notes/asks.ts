import { addDays, type Day, sayDay } from '../../../district/days.ts';
import { nextHighlight, reportDueOn } from '../../../district/highlight-meetings/store.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { answerButton, doneButton } from './messages.ts';
import { isFeedback, kindNames } from './rules.ts';
import { highlightNoteRef, type Note, openNotesOf } from './store.ts';

/** So many days before the next report is due the answer to feedback is asked for. */
const askedBefore = 14;

/** What is asked about notes: whether what was to be done by now is done, and the answer to feedback before the next report. */
export function noteAsks(c: Reading, of?: string): Ask[] {
  const open = openNotesOf(c.db, of);
  const promised = open.filter(({ kind, dueOn }) => !isFeedback(kind) && dueOn !== null && dueOn <= c.today);
  const feedback = open.filter(({ kind }) => isFeedback(kind));
  return [...promised.map(promiseAsk), ...feedbackAsks(c, feedback)];
}

const common = (one: Note) =>
  ({ of: one.ownerId, about: highlightNoteRef(one), can: 'highlightNotes.answer', cap: 3 }) as const;

const promiseAsk = (one: Note): Ask => ({
  // The day is part of the name: put off, it is asked about anew.
  name: `highlights/note-by-${one.dueOn ?? ''}`,
  ...common(one),
  by: one.dueOn ?? one.onDay,
  why: say`${kindNames[one.kind]} of the highlight meeting, by ${sayDay(one.dueOn ?? one.onDay)}: “${one.words}” Is it done?`,
  button: doneButton(one),
  or: answerButton(one, 'Not yet, because…'),
});

function feedbackAsks(c: Reading, open: readonly Note[]): Ask[] {
  if (open.length === 0) return [];
  const next = nextHighlight(c.db, addDays(c.today, 1));
  return open
    .filter(({ onDay }) => c.today >= askedFrom(onDay, next && reportDueOn(next)))
    .map((one) => ({
      name: 'highlights/feedback',
      ...common(one),
      by: next ? reportDueOn(next) : addDays(c.today, askedBefore),
      why: say`${kindNames[one.kind]}${one.from === null ? '' : ` from ${one.from}`}: “${one.words}” What’s your answer? It opens the next agenda.`,
      button: answerButton(one, 'Answer…'),
    }));
}

/** Two weeks before the report is due; where no meeting is in the calendar, two weeks after it was said. */
const askedFrom = (onDay: Day, due: Day | undefined): Day =>
  due === undefined ? addDays(onDay, askedBefore) : addDays(due, -askedBefore);
