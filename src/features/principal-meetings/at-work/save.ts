import { reachable } from '../../../district/people.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { mayToday, roleForbids } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, type Message, type Outcome, problems } from '../../../kit/outcome.ts';
import { principalMeetingNow } from '../calendar/show.ts';
import { keepMeetingState } from '../calendar/store.ts';
import { expectedAt } from '../calendar/told.ts';
import { coversAgain } from '../prep-sheet/post.ts';
import type { DecisionKind } from '../rules.ts';
import type { PrincipalMeeting } from '../store.ts';
import {
  areaForm,
  type DecisionWindow,
  decisionOwnerMay,
  helpPromisedForm,
  meetingDecisionForm,
  meetingNoteForm,
} from './form.ts';
import { decisionOwnerWords, ownerNotice } from './messages.ts';
import { insertMeetingDecision, insertMeetingNote } from './store.ts';

/** Keeps a point. */
export const saveMeetingNote = saving(meetingNoteForm, (c, { answers, shown }) => {
  insertMeetingNote(c, shown, 'point', answers.words);
  return written(c, shown);
});

/** Keeps an area to improve. */
export const saveArea = saving(areaForm, (c, { answers, shown }) => {
  insertMeetingNote(c, shown, 'area', answers.words);
  return written(c, shown);
});

/** Keeps a decision. */
export const saveMeetingDecision = saving(meetingDecisionForm, (c, { answers, shown }) =>
  saveDecision(c, 'decision', shown, answers),
);

/** Keeps a promise of help. */
export const saveHelpPromised = saving(helpPromisedForm, (c, { answers, shown }) =>
  saveDecision(c, 'help', shown, answers),
);

function saveDecision(
  c: Asked<Writing>,
  kind: DecisionKind,
  { meeting }: DecisionWindow,
  { words, owner, day }: { words: string; owner: string; day: DecisionWindow['day'] },
): Outcome<'owner' | 'day'> {
  if (!mayToday(c, owner, decisionOwnerMay)) return problems({ owner: roleForbids });
  if (day < c.today) return problems({ day: 'That day has passed.' });
  const id = insertMeetingDecision(c, meeting, { kind, words, ownerId: owner, byDay: day });
  const told = ownerTold(c, meeting, { id, kind, words, ownerId: owner, byDay: day });
  return written(c, meeting, told);
}

/** Whoever writes in a meeting says that it takes place. Both covers tell that something was written. */
function written(c: Asked<Writing>, meeting: PrincipalMeeting, told: readonly Message[] = []): Done {
  if (meeting.state === 'planned') keepMeetingState(c, meeting.id, 'held', '');
  const words = principalMeetingNow(c, meeting.id);
  return done({ messages: [...coversAgain(c, meeting), ...told], instead: words, tell: words });
}

/** An owner who was not in the meeting is told of their decision, and of nothing else that was written there. */
function ownerTold(
  c: Asked<Writing>,
  meeting: PrincipalMeeting,
  made: { id: string; kind: DecisionKind; words: string; ownerId: string; byDay: DecisionWindow['day'] },
): Message[] {
  const owner = personById(c.db, made.ownerId);
  const wasThere = [...expectedAt(c, meeting), c.viewer.person.id].includes(made.ownerId);
  if (!owner || wasThere || !reachable(owner)) return [];
  return [
    {
      name: `principal-meetings/decision/${made.id}/owner`,
      to: { person: owner.id },
      about: refTo('meetingDecision', made.id),
      can: 'meetingDecisions.keep',
      words: decisionOwnerWords(made, { by: c.viewer.person.name, school: meeting.school }),
      notice: ownerNotice(made.kind),
    },
  ];
}
