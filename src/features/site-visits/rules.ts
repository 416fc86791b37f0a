import { type Day, dayText, sayDays } from '../../district/days.ts';

/** What the monitor attended (the study's monitor: classes, meetings, feedback conferences, planning meetings, professional development). */
export const attendedKinds = [
  'classes',
  'meetingWithTeachers',
  'meetingWithAdministrators',
  'meetingWithParents',
  'meetingWithStudents',
  'feedbackConference',
  'planningMeeting',
  'professionalDevelopment',
] as const;
export type AttendedKind = (typeof attendedKinds)[number];

/** What an observation says of what the district reported. */
export const bearings = ['supports', 'qualifies', 'contradicts'] as const;
export type Bearing = (typeof bearings)[number];

/** What becomes of somebody or something that was asked for. */
export const siteAnswers = ['yes', 'cannot'] as const;
export type SiteAnswer = (typeof siteAnswers)[number];

/** The same as people say it. */
export const attendedNames: Readonly<Record<AttendedKind, string>> = {
  classes: 'Classes',
  meetingWithTeachers: 'Meeting with teachers',
  meetingWithAdministrators: 'Meeting with administrators',
  meetingWithParents: 'Meeting with parents',
  meetingWithStudents: 'Meeting with students',
  feedbackConference: 'Feedback conference',
  planningMeeting: 'Planning meeting',
  professionalDevelopment: 'Professional development',
};

/** The same, with a shape. */
export const bearingNames: Readonly<Record<Bearing, string>> = {
  supports: '🟢 supports',
  qualifies: '🟡 qualifies',
  contradicts: '🔴 contradicts',
};

/** What became of a request, with a shape. */
export const siteAnswerNames: Readonly<Record<SiteAnswer | 'open', string>> = {
  yes: '🟢 yes',
  cannot: '🔴 can’t',
  open: '⚪ no answer yet',
};

/** The window of state tests a day is in: `Mar 24–Apr 7`; undefined on every other day. */
export function testWindowOf(day: Day, windows: readonly (readonly [string, string])[]): string | undefined {
  const found = windows.find(([first, last]) => day >= first && day <= last);
  const [first, last] = (found ?? []).map((one) => dayText.parse(one));
  return first && last && sayDays(first, last);
}
