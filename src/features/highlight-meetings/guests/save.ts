import { invitedTo } from '../../../district/highlight-meetings/store.ts';
import { newId, refTo } from '../../../district/ref.ts';
import { linesOf, personNamed } from '../../../kit/forms/named.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, type Message, problems } from '../../../kit/outcome.ts';
import { guestsForm } from './form.ts';
import { invitedWords, notInvitedWords } from './messages.ts';
import { canBeMessagedOnMeetings, expectedByOffice, keepGuests } from './store.ts';

/** More than fit a room. */
const most = 60;

/** Keeps who is invited; who is new is told, and who need not come any more. */
export const saveGuests = saving(guestsForm, (c, { answers, shown: { meeting } }) => {
  const lines = linesOf(answers.guests);
  if (lines.length > most) return problems({ guests: `At most ${most} people can be invited.` });
  const named = lines.map((one) => ({ ...one, who: personNamed(c, one.words) }));
  const wrong = named.flatMap(({ number, who }) => ('problem' in who ? [`Line ${number}: ${who.problem}.`] : []));
  if (wrong.length > 0) return problems({ guests: wrong.slice(0, 3).join(' ') });
  const comeAnyway = expectedByOffice(c);
  const ids = new Set(named.flatMap(({ who }) => ('id' in who && !comeAnyway.includes(who.id) ? [who.id] : [])));
  const before = invitedTo(c.db, meeting.id);
  keepGuests(c, meeting.id, [...ids]);
  const come = [...ids].filter((id) => !before.includes(id));
  const gone = before.filter((id) => !ids.has(id));
  if (come.length + gone.length === 0) return done();

  const { name } = c.viewer.person;
  const changeId = newId();
  const tell = (person: string, rest: Pick<Message, 'about' | 'can' | 'words'>): Message => ({
    name: `highlight/${meeting.id}/invited/${changeId}/${person}`,
    to: { person },
    ...rest,
  });
  const about = refTo('highlightMeeting', meeting.id);
  const words = invitedWords(meeting, name, meeting.wanted);
  return done({
    messages: [
      ...come
        .filter((id) => canBeMessagedOnMeetings(c, id))
        .map((id) => tell(id, { about, can: 'highlights.meet', words })),
      // The meeting is none of theirs any more, so this is only about themselves.
      ...gone
        .filter((id) => canBeMessagedOnMeetings(c, id))
        .map((id) => tell(id, { about: refTo('person', id), can: 'app.use', words: notInvitedWords(meeting) })),
    ],
    happened: [{ what: 'highlightChanged', meetingId: meeting.id }],
  });
});
