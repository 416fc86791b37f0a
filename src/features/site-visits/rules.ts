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
