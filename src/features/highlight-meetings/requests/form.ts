import { z } from 'zod';
import type { HighlightMeeting } from '../../../district/highlight-meetings/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { evidenceFields } from '../../../kit/evidence/ask.ts';
import { few, lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { sayWhen } from '../../../kit/meetings/words.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { meetingToCome } from '../calendar/form.ts';
import type { RequestAnswer } from './rules.ts';
import { type HighlightRequest, requestById } from './store.ts';

/** The plan monitor’s list of what is wanted, one a line. */
export const askForm = defineForm({
  name: 'highlights/ask',
  title: 'Ask for something',
  submit: 'Ask',
  ability: 'highlights.note',
  params: z.object({ meetingId: z.string() }),
  about: ({ meetingId }) => refTo('highlightMeeting', meetingId),
  load: (c, { meetingId }): { readonly meeting: HighlightMeeting } => {
    const meeting = meetingToCome(c, meetingId);
    if (meeting.cancelledOn !== null) throw new Refusal('That highlight meeting is called off: nothing is asked for.');
    return { meeting };
  },
  intro: ({ meeting }: { readonly meeting: HighlightMeeting }): Words => [
    paragraph(say`Documents and people wanted for the highlight meeting: ${bold(sayWhen(meeting))}.`),
    aside('Each line goes to whoever holds it, with buttons to answer. Without a name it goes to the plan manager.'),
  ],
  fields: () => ({
    wanted: paragraphField('What is wanted, one a line', {
      hint: 'What it is | who holds it. Such as: Attendance by grade | Dina Director',
    }),
  }),
});

/** What a window about one request shows. */
export interface RequestOpened {
  readonly request: Pick<HighlightRequest, 'id' | 'words' | 'owner'>;
  readonly meeting: HighlightMeeting;
}

const params = z.object({ requestId: z.string() });
const about = ({ requestId }: { requestId: string }) => refTo('highlightRequest', requestId);
const load = (c: Reading, { requestId }: { requestId: string }): RequestOpened => wantedNow(c, requestId);
const intro = ({ request, meeting }: RequestOpened): Words => [
  paragraph(say`Wanted for the highlight meeting: ${bold(sayWhen(meeting))}.`),
  quote(request.words),
];

/** A request that can still be answered. Refuses any other. */
export function wantedNow(c: Reading, requestId: string): RequestOpened {
  const request = requestById(c.db, requestId);
  if (!request) throw notFound();
  const meeting = meetingToCome(c, request.meetingId);
  if (request.takenBackOn !== null || meeting.cancelledOn !== null)
    throw new Refusal('It is not wanted any more. Thank you.');
  return { request, meeting };
}

/** A link or a file for what is wanted. */
export const attachForm = defineForm({
  name: 'highlights/attach',
  title: 'Attach what is wanted',
  submit: 'Attach',
  ability: 'highlightRequests.answer',
  params,
  about,
  load,
  intro,
  fields: () => ({
    ...evidenceFields(),
    words: lineField('A word with it', { optional: true, max: 300 }),
  }),
});

/** Why it cannot be had. */
export const cannotForm = defineForm({
  name: 'highlights/cannot',
  title: 'It cannot be had',
  submit: 'Say so',
  ability: 'highlightRequests.answer',
  params,
  about,
  load,
  intro,
  fields: () => ({
    why: lineField('Why not, or what could be had instead', { max: 300 }),
  }),
});

const answers = [
  { value: 'bring', label: 'They will bring it' },
  { value: 'attached', label: 'It is attached here' },
  { value: 'cannot', label: 'It cannot be had' },
  { value: 'takeBack', label: 'It is not wanted any more' },
] as const;

/** The answer of somebody who is not in Slack, or who said it aloud. */
export const answerForm = defineForm({
  name: 'highlights/answer-for',
  title: 'Answer for them',
  submit: 'Save',
  ability: 'highlightRequests.answer',
  params,
  about,
  load,
  intro: (shown: RequestOpened): Words => [...intro(shown), aside(`Asked of ${shown.request.owner}.`)],
  fields: () => ({
    answer: few<RequestAnswer | 'takeBack'>('What do they say?', answers),
    ...evidenceFields(),
    words: lineField('In their words', { optional: true, max: 300 }),
  }),
});
