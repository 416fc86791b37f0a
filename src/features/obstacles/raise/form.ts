import { z } from 'zod';
import { type Day, sayDay } from '../../../district/days.ts';
import { highlightById } from '../../../district/highlight-meetings/store.ts';
import { findInPlan } from '../../../district/plan/find.ts';
import { sayReaders } from '../../../district/readers.ts';
import type { Asked } from '../../../kit/context.ts';
import { type MessagePress, opens } from '../../../kit/feature.ts';
import { committeeField } from '../../../kit/forms/committee.ts';
import { type Choice, lineField, paragraphField, search } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { personField } from '../../../kit/forms/person.ts';
import { planChoice } from '../../../kit/forms/plan-choice.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { aside } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';
import { obstacleNames } from '../messages.ts';

/** Longest text of an obstacle that is taken from a message. */
const taken = 500;
/** Slack shows a hundred. */
const offered = 100;

/** A message in Slack it is taken from, or the highlight meeting it is raised in: then there is no message. */
const source = z.object({
  channel: z.string().max(40),
  ts: z.string().max(40),
  text: z.string(),
  meeting: z.string().max(60).optional(),
});

export interface NewObstacleShown {
  readonly text: string;
  /** Who reads what is entered, in a sentence. */
  readonly readers: string;
  /** Of the highlight meeting it is raised in. */
  readonly meetingDay?: Day;
}

/** Writes down what stands in the way. */
export const obstacleForm = defineForm({
  name: 'obstacles/record',
  title: 'Record as obstacle',
  submit: 'Record',
  ability: 'obstacles.raise',
  params: source,
  load: (c: Asked, { text, meeting }: z.infer<typeof source>): NewObstacleShown => {
    const held = meeting === undefined ? undefined : highlightById(c.db, meeting);
    if (meeting !== undefined && !held) throw notFound();
    // What is raised in a meeting stands in its notes as well.
    const readers = sayReaders(held ? 'highlights.read' : 'obstacles.read', c.settings);
    return { text, readers, ...(held ? { meetingDay: held.day } : {}) };
  },
  intro: ({ meetingDay, readers }: NewObstacleShown) =>
    meetingDay === undefined
      ? [aside(`${readers} The next highlight report shows it too.`)]
      : [aside(`Raised in the highlight meeting of ${sayDay(meetingDay)}.`), aside(readers)],
  fields: ({ text }: NewObstacleShown) => ({
    words: paragraphField('What’s in the way?', { max: 1000, ...(text === '' ? {} : { typed: text }) }),
    about: search('What does it block?', {
      optional: true,
      hint: 'Type a code or a word of it. Leave empty for the whole plan.',
      choices: choicesFor,
    }),
    owner: personField('Owner', 'obstacles.raise', {
      optional: true,
      hint: 'We’ll notify them. Leave empty to let the plan manager assign someone.',
    }),
    committee: committeeField(false),
    mitigation: lineField('A way around it, if you know one', { max: 500, optional: true }),
  }),
});

function choicesFor(c: Asked, typed: string): Choice[] {
  return findInPlan(c.db, ['initiative', 'actionPart', 'benchmark'], typed, offered).slice(0, offered).map(planChoice);
}

/** The same window from the thread of a highlight meeting, which the value names. */
export const recordIn = opens(obstacleNames.recordIn, obstacleForm, (_, _text, { id: meeting }) => ({
  channel: '',
  ts: '',
  text: '',
  meeting,
}));

/** In the menu of a message. */
export const recordObstacle: MessagePress = {
  name: 'obstacles/record',
  ability: 'obstacles.raise',
  ofOurs:
    'Throughline’s own messages can’t be recorded as an obstacle, because some are only for you. Open the action with /action and press Blocked, or use this on a message that a person wrote.',
  press: (_c, { channel, ts, text }) => done({ open: opening(obstacleForm, { channel, ts, text: clip(text, taken) }) }),
};
