import type { Day } from '../district/days.ts';
import type { Role } from '../district/people.ts';
import type { WantedPerson, WantedRoster } from '../features/roster/workbook/wanted.ts';
import { emailOf, nameOf } from './names.ts';
import { sentenceOfMemos } from './principal-talks.ts';

/** A school of Mill City: how many teach there, and whether it has an assistant principal. */
const schools = [
  { code: 'LIN', name: 'Lincoln Elementary', teachers: 38, assistant: true },
  { code: 'WEB', name: 'Webster Elementary', teachers: 31, assistant: false },
  { code: 'RIV', name: 'Riverside Elementary', teachers: 34, assistant: false },
  { code: 'HAR', name: 'Harbor Street School', teachers: 28, assistant: false },
  { code: 'GRE', name: 'Green Hill School', teachers: 36, assistant: false },
  { code: 'NOR', name: 'North Mill School', teachers: 33, assistant: false },
  { code: 'MID', name: 'Mill City Middle School', teachers: 72, assistant: true },
  { code: 'ALT', name: 'Canal Street Academy', teachers: 16, assistant: false },
  { code: 'HIG', name: 'Mill City High School', teachers: 112, assistant: true },
] as const;

const offices = [
  'curriculum',
  'special education',
  'data',
  'English learners',
  'student services',
  'literacy',
  'mathematics',
  'human resources',
];

/** The channel of the improvement plan in the pretend Slack. */
export const planChannel = 'C0IMPROVEPLAN';

/** The channel of the DILT there. */
export const diltChannel = 'C0DILTMILLCITY';

/** The channel of the highlight meetings there. */
export const highlightChannel = 'C0HIGHLIGHTS';

const lookFors = [
  ['L1', 'The objective is stated and students can say it'],
  ['L2', 'The task is rigorous: students reason, not only recall'],
  ['L3', 'Checks for understanding reach every student'],
  ['L4', 'Students talk with each other about the content'],
  ['L5', 'The teacher waits after a question'],
  ['L6', 'Feedback names what to do next'],
  ['L7', 'Students write to explain their thinking'],
  ['L8', 'Groups are formed from recent data'],
  ['L9', 'Materials serve students at different levels'],
  ['L10', 'Time is used from the first minute to the last'],
] as const;

const noSchool: readonly (readonly [day: Day, note: string])[] = [
  ['2026-09-07', 'Labor Day'],
  ['2026-10-12', 'Indigenous Peoples’ Day'],
  ['2026-11-03', 'Election day'],
  ['2026-11-11', 'Veterans Day'],
  ['2026-11-26', 'Thanksgiving'],
  ['2026-11-27', 'Thanksgiving'],
  ['2026-12-24', 'Winter vacation'],
  ['2026-12-25', 'Winter vacation'],
  ['2026-12-28', 'Winter vacation'],
  ['2026-12-29', 'Winter vacation'],
  ['2026-12-30', 'Winter vacation'],
  ['2026-12-31', 'Winter vacation'],
  ['2027-01-01', 'New Year’s Day'],
  ['2027-01-18', 'Martin Luther King Day'],
  ['2027-02-15', 'February vacation'],
  ['2027-02-16', 'February vacation'],
  ['2027-02-17', 'February vacation'],
  ['2027-02-18', 'February vacation'],
  ['2027-02-19', 'February vacation'],
  ['2027-04-19', 'Patriots’ Day'],
];
const halfDays: readonly (readonly [day: Day, note: string])[] = [
  ['2026-11-25', 'Early release'],
  ['2026-12-23', 'Early release'],
];

/** Somebody of Mill City: on the roster, and in the pretend Slack unless `slack` is false. */
export interface Resident extends WantedPerson {
  readonly slack: boolean;
  /** From outside the district, in Slack as a guest. */
  readonly guest: boolean;
}

/** Everyone in Mill City, the district of the demo: invented, and as large as a real one. A third of the teachers are not on Slack. */
export function residents(): Resident[] {
  let n = 0;
  const hire = (role: Role, school: string | null, more: Partial<Resident> = {}): Resident => {
    const name = nameOf(n);
    const email = emailOf(name, n);
    n += 1;
    return {
      key: email,
      name,
      email,
      roles: [{ role, school, from: '2026-07-01', to: undefined }],
      slack: true,
      guest: false,
      ...more,
    };
  };
  const district = [
    hire('superintendent', null),
    hire('assistantSuperintendent', null),
    hire('planManager', null, { guest: true }),
    hire('planMonitor', null, { guest: true }),
    hire('operator', null),
    ...offices.map(() => hire('director', null)),
  ];
  const inSchools = schools.flatMap(({ code, teachers, assistant }) => [
    hire('principal', code.toLowerCase()),
    ...(assistant ? [hire('assistantPrincipal', code.toLowerCase())] : []),
    ...Array.from({ length: teachers }, (_, at) => hire('teacher', code.toLowerCase(), { slack: at % 3 !== 2 })),
  ]);
  return [...district, ...inSchools];
}

/** The roster as the workbook would ask for it. */
export function millCity(people: readonly Resident[]): WantedRoster {
  return {
    people,
    schools: schools.map(({ code, name }) => ({ code, name })),
    calendar: [
      ...noSchool.map(([day, note]) => ({ day, kind: 'noSchool' as const, note })),
      ...halfDays.map(([day, note]) => ({ day, kind: 'halfDay' as const, note })),
    ],
    lookFors: lookFors.map(([code, words]) => ({ code, words })),
    settings: {
      districtName: 'Mill City',
      sampleData: 'yes',
      timeZone: 'America/New_York',
      planChannel,
      diltChannel,
      highlightChannel,
      sentenceOfMemos,
      jointWalkthroughsAMonth: '9',
      sentenceOfUse:
        'Walkthroughs help us see how new practices are taking hold and where to help. They are not evaluation. Only you, your visitor and your principal read what is written here.',
    },
  };
}
