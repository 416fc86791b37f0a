import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { sayDay } from '../../../district/days.ts';
import { parseRef, refTo } from '../../../district/ref.ts';
import { evidence } from '../../../district/schema.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import type { Arrived } from '../../../kit/errand.ts';
import { evidenceFields, isGiven, keepGiven, wrongLink } from '../../../kit/evidence/ask.ts';
import { placeFound } from '../../../kit/evidence/hear.ts';
import { opens } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { principalMeetingNow } from '../calendar/show.ts';
import { principalMeetingNames } from '../messages.ts';
import { addedSince } from '../prep-sheet/post.ts';
import { prepSheetOf } from '../prep-sheet/store.ts';
import { type PrincipalMeeting, principalMeetingById, principalMeetingRef } from '../store.ts';
import { insertTopic } from './store.ts';

/** Where Slack’s answer to where a file lies is heard. */
export const topicFile = 'principal-meetings/file';

/** Longest text of what somebody wants to talk about. */
export const maxTopic = 500;

interface TopicShown {
  readonly meeting: PrincipalMeeting;
  readonly isFrozen: boolean;
}

/** What somebody wants to talk about, by the principal or who meets them. */
export const topicForm = defineForm({
  name: 'principal-meetings/topic',
  title: 'I want to talk about',
  submit: 'Save',
  ability: 'principalMeetings.meet',
  params: z.object({ meetingId: z.string() }),
  about: ({ meetingId }) => refTo('principalMeeting', meetingId),
  load(c: Reading, { meetingId }): TopicShown {
    const meeting = principalMeetingById(c.db, meetingId);
    if (!meeting) throw notFound();
    if (meeting.cancelledOn !== null) throw new Refusal('That meeting is called off.');
    if (meeting.day < c.today) throw new Refusal('That meeting is over.');
    return { meeting, isFrozen: prepSheetOf(c.db, meetingId) !== undefined };
  },
  intro: ({ meeting, isFrozen }: TopicShown): Words => [
    paragraph(say`${bold(meeting.school)}, ${sayDay(meeting.day)}`),
    aside('Only the principal and the district’s leaders can read this.'),
    ...(isFrozen ? [aside('The prep sheet is frozen. This goes below it as “added since”.')] : []),
  ],
  fields: () => ({
    words: paragraphField('What do you want to talk about?', { max: maxTopic }),
    ...evidenceFields(),
  }),
});

/** Opens it for one meeting. */
export const openTopic = opens(principalMeetingNames.topic, topicForm, (_, meetingId) => ({ meetingId }));

/** Keeps it; after the sheet is frozen it goes below it. */
export const saveTopic = saving(topicForm, (c, { answers, shown }) => {
  const { meeting } = shown;
  const wrong = wrongLink(answers.link);
  if (wrong) return problems({ link: wrong });
  insertTopic(c, { meetingId: meeting.id, byId: c.viewer.person.id, words: answers.words });
  const errands = isGiven(answers) ? keepGiven(c, principalMeetingRef(meeting), answers, topicFile) : [];
  const words = principalMeetingNow(c, meeting.id);
  return done({ messages: addedSince(c, meeting), errands, instead: words, tell: words });
});

/** Somebody has prepared a meeting elsewhere, and said what they want to talk about. */
export function keepPrepared(c: Writing, said: { meetingId: string; by: string; topics: string }): Done {
  const meeting = principalMeetingById(c.db, said.meetingId);
  const words = said.topics.trim();
  if (!meeting || words === '') return done();
  insertTopic(c, { meetingId: meeting.id, byId: said.by, words });
  return done({ messages: addedSince(c, meeting) });
}

/** Slack has told where a file lies: below a frozen sheet it is a link from now on. */
export function hearTopicFile(c: Writing, arrived: Arrived): Done {
  placeFound(c, arrived);
  if (arrived.kind !== 'whereIs') return done();
  const kept = c.db.select({ about: evidence.about }).from(evidence).where(eq(evidence.id, arrived.about)).get();
  const meeting = kept && principalMeetingById(c.db, parseRef(kept.about)?.id ?? '');
  return done({ messages: meeting ? addedSince(c, meeting) : [] });
}
