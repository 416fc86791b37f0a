import { z } from 'zod';
import type { HighlightMeeting } from '../../../district/highlight-meetings/store.ts';
import { refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { writtenAs } from '../../../kit/forms/named.ts';
import { sayWhen } from '../../../kit/meetings/words.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { meetingToCome } from '../calendar/form.ts';
import { highlightNames } from '../messages.ts';
import { guestsOf } from './store.ts';

export interface GuestsShown {
  readonly meeting: HighlightMeeting;
  readonly typed: string;
}

/** Who is invited besides those who always come, a name a line. */
export const guestsForm = defineForm({
  name: 'highlights/guests',
  title: 'Who is invited',
  submit: 'Save',
  ability: 'highlights.lead',
  params: z.object({ meetingId: z.string() }),
  about: ({ meetingId }) => refTo('highlightMeeting', meetingId),
  load(c, { meetingId }): GuestsShown {
    const meeting = meetingToCome(c, meetingId);
    const typed = guestsOf(c, meetingId).map((one) => writtenAs(c, one));
    return { meeting, typed: typed.join('\n') };
  },
  intro: ({ meeting }: GuestsShown): Words => [
    paragraph(
      say`${bold(sayWhen(meeting))}. The plan monitor, the plan manager and the district’s leaders always come. We’ll notify anyone you add; administrators among them can read the report once it’s final.`,
    ),
  ],
  fields: ({ typed }: GuestsShown) => ({
    guests: paragraphField('Also invited, a name a line', {
      optional: true,
      typed,
      hint: 'Anybody on the roster. Delete a line to take the invitation back.',
    }),
  }),
});

/** Opens it. */
export const openGuests = opens(highlightNames.guests, guestsForm, (_, meetingId) => ({ meetingId }), {
  inPlace: true,
});
