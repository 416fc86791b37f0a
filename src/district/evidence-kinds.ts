/** What evidence is of (the study compares several kinds: a benchmark that rests on one alone is weak). */
export const evidenceKinds = [
  'tests',
  'attendance',
  'failureRates',
  'discipline',
  'walkthroughs',
  'surveys',
  'ownRecords',
  'developmentSeen',
  'interviews',
  'siteVisits',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** The kinds as people say them. */
export const evidenceNames: Record<EvidenceKind, string> = {
  tests: 'Tests, interim or summative',
  attendance: 'Attendance',
  failureRates: 'Failure rates',
  discipline: 'Discipline',
  walkthroughs: 'Walkthrough patterns',
  surveys: 'Surveys',
  ownRecords: 'Records people keep of their own practice',
  developmentSeen: 'Professional development seen in classrooms',
  interviews: 'Interviews',
  siteVisits: 'Site visits',
};
