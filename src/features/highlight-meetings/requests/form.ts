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
    aside('Each line goes to the person named, with buttons to answer. Without a name it goes to the plan manager.'),
  ],
  fields: () => ({
    wanted: paragraphField('What should people bring? One a line', {
      hint: 'What | who. For example: Attendance by grade | Dina Director',
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
  paragraph(say`For the highlight meeting: ${bold(sayWhen(meeting))}.`),
  quote(request.words),
];

/** A request that can still be answered. Refuses any other. */
export function wantedNow(c: Reading, requestId: string): RequestOpened {
  const request = requestById(c.db, requestId);
  if (!request) throw notFound();
  const meeting = meetingToCome(c, request.meetingId);
  if (request.takenBackOn !== null || meeting.cancelledOn !== null)
    throw new Refusal('It’s no longer needed. Thank you.');
  return { request, meeting };
}

/** A link or a file for what is wanted. */
export const attachForm = defineForm({
  name: 'highlights/attach',
  title: 'Attach what to bring',
  submit: 'Attach',
  ability: 'highlightRequests.answer',
  params,
  about,
  load,
  intro,
  fields: () => ({
    ...evidenceFields(),
    words: lineField('A note with it', { optional: true, max: 300 }),
  }),
});

/** Why it cannot be had. */
export const cannotForm = defineForm({
  name: 'highlights/cannot',
  title: 'You can’t bring it',
  submit: 'Send',
  ability: 'highlightRequests.answer',
  params,
  about,
  load,
  intro,
  fields: () => ({
    why: lineField('Why not, or what could you bring instead?', { max: 300 }),
  }),
});

const answers = [
  { value: 'bring', label: 'They will bring it' },
  { value: 'attached', label: 'It is attached here' },
  { value: 'cannot', label: 'They can’t bring it' },
  { value: 'takeBack', label: 'It’s no longer needed' },
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
  intro: (shown: RequestOpened): Words => [...intro(shown), aside(`We asked ${shown.request.owner}.`)],
  fields: () => ({
    answer: few<RequestAnswer | 'takeBack'>('What do they say?', answers),
    ...evidenceFields(),
    words: lineField('In their words', { optional: true, max: 300 }),
  }),
});
