import { z } from 'zod';
import { addDays, type Day, sayDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import { schoolDayAfter } from '../../../district/school-days.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { type Choice, dayField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm, type Opening, opening } from '../../../kit/forms/form.ts';
import { mayToday, personField } from '../../../kit/forms/person.ts';
import { done } from '../../../kit/outcome.ts';
import { fromBefore, notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { principalMeetingNames, type WriteChoice, writeChoices } from '../messages.ts';
import { meetingAround, type PrincipalMeeting, principalMeetingById } from '../store.ts';
import { topicForm } from '../topics/form.ts';
import { wontTake } from './rules.ts';
import { isMemoSent } from './store.ts';

/** Who may own what is decided: administrators and the plan manager. */
export const decisionOwnerMay = 'obstacles.raise';

/** Longest text of what is written down. */
export const maxWritten = 500;

const params = z.object({ meetingId: z.string() });
const about = ({ meetingId }: z.infer<typeof params>) => refTo('principalMeeting', meetingId);
const ability = 'principalMeetings.meet';

/** A meeting that something can be written down in. Refuses any other, with the reason. */
export function meetingAtWork(c: Asked, meetingId: string): PrincipalMeeting {
  const meeting = principalMeetingById(c.db, meetingId);
  if (!meeting) throw notFound();
  const why = wontTake({ ...meeting, memoSent: isMemoSent(c.db, meetingId) }, c.today);
  if (why) throw new Refusal(why);
  return meeting;
}

const whichMeeting = ({ school, day }: PrincipalMeeting) => paragraph(say`${bold(school)}, ${sayDay(day)}`);
const readers = aside('Only the principal and the district’s leaders can read this.');

const noteFormOf = (what: 'note' | 'area', title: string, label: string) =>
  defineForm({
    name: `principal-meetings/${what}`,
    title,
    submit: 'Save',
    ability,
    params,
    about,
    load: (c, { meetingId }) => meetingAtWork(c, meetingId),
    intro: (meeting: PrincipalMeeting): Words => [whichMeeting(meeting), readers],
    fields: () => ({ words: paragraphField(label, { max: maxWritten }) }),
  });

/** A point, by either. */
export const meetingNoteForm = noteFormOf('note', 'Note', 'Note');

/** An area to improve, by either. */
export const areaForm = noteFormOf('area', 'Area to improve', 'What is to improve?');

/** What a window for a decision begins with. */
export interface DecisionWindow {
  readonly meeting: PrincipalMeeting;
  readonly owner: Choice | undefined;
  readonly day: Day;
}

/** Where no meeting is planned after this one: four weeks later. */
const apart = 28;

function decisionShown(
  c: Asked,
  meetingId: string,
  ownerOf: (meeting: PrincipalMeeting) => string | null,
): DecisionWindow {
  const meeting = meetingAtWork(c, meetingId);
  const after = addDays(c.today, 1);
  const { next } = meetingAround(c, { schoolId: meeting.schoolId, from: after });
  const id = ownerOf(meeting);
  const owner = id !== null && mayToday(c, id, decisionOwnerMay) ? personById(c.db, id) : undefined;
  return {
    meeting,
    owner: owner && { value: owner.id, label: owner.name },
    day: next?.day ?? schoolDayAfter(c.db, addDays(c.today, apart - 1), 1),
  };
}

const decisionFields = (label: string, ownerLabel: string, { owner, day }: DecisionWindow) => ({
  words: paragraphField(label, { max: maxWritten }),
  owner: personField(ownerLabel, decisionOwnerMay, owner ? { chosen: owner } : {}),
  day: dayField('By', { day }),
});

const decisionIntro = ({ meeting }: DecisionWindow): Words => [
  whichMeeting(meeting),
  aside('We’ll ask the owner how it went on that day. Another owner sees this decision alone, not the notes.'),
];

/** A decision with its owner and its day; the principal’s by the next meeting, where nobody says otherwise. */
export const meetingDecisionForm = defineForm({
  name: 'principal-meetings/decision',
  title: 'Decision',
  submit: 'Save',
  ability,
  params,
  about,
  load: (c, { meetingId }) => decisionShown(c, meetingId, ({ principalId }) => principalId),
  intro: decisionIntro,
  fields: (shown: DecisionWindow) => decisionFields('What was decided?', 'Owner', shown),
});

/** Help that was promised, by whom and by when; by who leads the meeting, where nobody says otherwise. */
export const helpPromisedForm = defineForm({
  name: 'principal-meetings/help',
  title: 'Help promised',
  submit: 'Save',
  ability,
  params,
  about,
  load: (c, { meetingId }) => decisionShown(c, meetingId, ({ leadId }) => leadId),
  intro: decisionIntro,
  fields: (shown: DecisionWindow) => decisionFields('What help was promised?', 'By whom', shown),
});

/** Opens the window for a note. */
export const openMeetingNote = opens(principalMeetingNames.note, meetingNoteForm, (_, meetingId) => ({ meetingId }));

const windows: Readonly<Record<WriteChoice, (meetingId: string) => Opening>> = {
  decision: (meetingId) => opening(meetingDecisionForm, { meetingId }),
  area: (meetingId) => opening(areaForm, { meetingId }),
  help: (meetingId) => opening(helpPromisedForm, { meetingId }),
  topic: (meetingId) => opening(topicForm, { meetingId }),
};

/** The menu beside it: the windows for the rest. */
export const openMeetingWrite: ButtonPress = {
  name: principalMeetingNames.write,
  ability,
  about: 'principalMeeting',
  press(_, id, { more }) {
    const choice = writeChoices.find((one) => one === more);
    if (!choice) throw fromBefore();
    return done({ open: windows[choice](id) });
  },
};
