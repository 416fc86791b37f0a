import { z } from 'zod';
import { addDays, type Day, sayDay } from '../../../district/days.ts';
import { highlightById } from '../../../district/highlight-meetings/store.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { type Choice, dayField, lineField, paragraphField, search } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { personField } from '../../../kit/forms/person.ts';
import { notFound } from '../../../kit/refusal.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { correctionNames } from '../messages.ts';
import { rowChoices, sayCorrectedRow } from '../row/find.ts';
import { correctionById, shownBy } from '../store.ts';

/** How many days after it was decided it is looked at, when nobody says otherwise. */
const lookAfter = 28;

const params = z.object({ meeting: z.string().optional(), follows: z.string().optional() });

export interface NewCorrectionShown {
  /** The meeting it is decided in. */
  readonly meetingDay: Day | undefined;
  /** The one that changed nothing, in whose place it comes. */
  readonly follows:
    | { readonly row: string; readonly decision: string; readonly effect: string; readonly outcome: string }
    | undefined;
  readonly about: Choice | undefined;
  readonly viewer: Choice;
  readonly lookOn: Day;
}

/** Writes down a mid-course correction. */
export const correctionForm = defineForm({
  name: 'corrections/record',
  title: 'Mid-course correction',
  submit: 'Record',
  ability: 'corrections.make',
  params,
  load: (c: Asked, { meeting, follows: before }: z.infer<typeof params>): NewCorrectionShown => {
    const held = meeting === undefined ? undefined : highlightById(c.db, meeting);
    const follows = before === undefined ? undefined : correctionById(c.db, before);
    if ((meeting !== undefined && !held) || (before !== undefined && !follows)) throw notFound();
    const row = follows && sayCorrectedRow(c.db, follows.about);
    const { id, name } = c.viewer.person;
    return {
      meetingDay: held?.day,
      follows:
        follows && row !== undefined
          ? { row, decision: follows.decision, effect: follows.effect, outcome: outcomeOf(c, follows.id) }
          : undefined,
      about: follows?.about && row !== undefined ? { value: follows.about, label: row } : undefined,
      viewer: { value: id, label: name },
      lookOn: addDays(c.today, lookAfter),
    };
  },
  intro: ({ meetingDay, follows }: NewCorrectionShown): Words => [
    ...(meetingDay === undefined ? [] : [aside(`Decided in the highlight meeting of ${sayDay(meetingDay)}.`)]),
    ...(follows === undefined
      ? []
      : [paragraph(say`This correction to ${follows.row} changed nothing:`), quote(follows.decision)]),
  ],
  fields: ({ about, follows, viewer, lookOn }: NewCorrectionShown) => ({
    signal: paragraphField('What was seen?', {
      max: 500,
      ...(follows === undefined ? {} : { typed: follows.outcome }),
      hint: 'The signal: a reading, a pattern, what somebody said.',
    }),
    decision: paragraphField('What is decided?', { max: 500 }),
    about: search('Which part of the plan?', {
      optional: true,
      hint: 'Type a code or a word of it. Empty: the plan as a whole.',
      types: 'Type a code',
      choices: rowChoices,
      ...(about === undefined ? {} : { chosen: about }),
    }),
    effect: lineField('Expected result', {
      max: 300,
      ...(follows === undefined ? {} : { typed: follows.effect }),
    }),
    owner: personField('Owner', 'corrections.read', { chosen: viewer, hint: 'We’ll notify anyone but you.' }),
    lookOn: dayField('Check on', { day: lookOn }),
  }),
});

/** What came of the one before: what was seen then is where the next one begins. */
function outcomeOf({ db }: Asked, id: string): string {
  const shown = shownBy(db, id);
  return shown === '' ? 'The last correction changed nothing.' : `The last correction changed nothing. ${shown}`;
}

/** Opens the window; the value names the meeting it is decided in, or the one that changed nothing, or nothing. */
export const openCorrection = opens(correctionNames.record, correctionForm, (_, _text, { noun, id }) => {
  if (noun === 'highlightMeeting') return { meeting: id };
  return noun === 'correction' ? { follows: id } : {};
});
