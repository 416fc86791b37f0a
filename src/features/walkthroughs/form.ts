import { z } from 'zod';
import { type Day, dayText } from '../../district/days.ts';
import { type LookFor, lookForsOf, type TeacherAtSchool, teachersOn, toolOn } from '../../district/roster.ts';
import type { Asked } from '../../kit/context.ts';
import { type ButtonPress, place } from '../../kit/feature.ts';
import { type Choice, dayField, paragraphField, search, several } from '../../kit/forms/field.ts';
import { defineForm, opening } from '../../kit/forms/form.ts';
import { type Done, done } from '../../kit/outcome.ts';
import { Refusal } from '../../kit/refusal.ts';
import { aside, type ButtonPiece } from '../../kit/words/pieces.ts';
import { clip } from '../../kit/words/text.ts';

/** The day and the version of the tool the window was opened with: it is read against these however late it is sent. */
const opened = z.object({ day: dayText, tool: z.string(), comment: z.string().optional() });

export interface LogShown {
  readonly day: Day;
  readonly lookFors: readonly LookFor[];
  /** What was typed before the window opened. */
  readonly comment?: string | undefined;
}

export const logForm = defineForm({
  name: 'walkthroughs/log',
  title: 'Log a walkthrough',
  submit: 'Send copy',
  ability: 'walkthroughs.log',
  opened,
  look: (c, { day, tool, comment }): LogShown => ({ day, lookFors: lookForsOf(c.db, tool), comment }),
  intro: () => [aside('The teacher gets a copy today. What you did not look for is not mentioned.')],
  fields: ({ day, lookFors, comment }: LogShown) => ({
    teacher: search('Teacher', { choices: teacherChoices }),
    seen: several('Seen', lookFors.map(asChoice), { optional: true }),
    notSeen: several('Looked for, not seen', lookFors.map(asChoice), { optional: true }),
    comment: paragraphField('Comment for the teacher', { optional: true, ...(comment ? { typed: comment } : {}) }),
    day: dayField('Day of the visit', { day }),
  }),
});

/** Opens the window with today's date, today's version of the tool, and what was typed already. */
export function openWindow(c: Asked, typed = ''): Done {
  const tool = toolOn(c.db, c.today);
  if (!tool)
    throw new Refusal(
      'Your district has no look-fors yet. The plan manager adds them with the roster workbook, sheet Look-fors.',
    );
  return done({ open: opening(logForm, { day: c.today, tool, ...(typed ? { comment: typed } : {}) }) });
}

/** The button that starts a walkthrough, wherever it stands. */
export const openLog: ButtonPress = { name: 'walkthroughs/open-log', ability: 'walkthroughs.log', press: openWindow };

/** As much of a typed line as travels with a button and a window. */
const carriedTyping = 500;

/** Takes a line that is no command into the window, as the comment. */
export const openWithTyped = (typed: string): ButtonPiece =>
  place(openLog, 'Log a walkthrough with these words', clip(typed, carriedTyping));

/** Teachers of today, the observer's own school first. */
function teacherChoices(c: Asked, typed: string): Choice[] {
  const own = c.viewer.holdings.flatMap((held) => (held.schoolId === null ? [] : [held.schoolId]));
  return teachersOn(c.db, c.today, typed, own, 100).map((teacher) => ({
    value: teacher.holdingId,
    label: teacherLabel(teacher),
  }));
}

const teacherLabel = (teacher: TeacherAtSchool): string => `${teacher.name} · ${teacher.school}`;
const asChoice = (one: LookFor): Choice => ({ value: one.id, label: one.words });
