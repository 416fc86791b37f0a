import type { Day } from '../district/days.ts';
import type { AttendedKind, Bearing } from '../features/site-visits/rules.ts';
import type { Office } from './people.ts';

export interface MillCityVisit {
  readonly day: Day;
  /** The code of the school. */
  readonly school: string;
  readonly attended: readonly AttendedKind[];
  readonly spoke: string;
  readonly note: string;
  /** The code of what it is about. */
  readonly observed: readonly { readonly about: string; readonly bearing: Bearing; readonly words: string }[];
  /** Told the same day, shared some days later; a contradiction is raised in between, and answered. */
  readonly given?: {
    readonly learned: string;
    readonly stillOpen: string;
    readonly raisedOn: Day;
    readonly answeredOn: Day;
    readonly answer: string;
    readonly sharedOn: Day;
  };
}

/** Two visits of the monitor: the district has one of them, the other is still the monitor’s own. */
export const millCityVisits: readonly MillCityVisit[] = [
  {
    day: '2026-11-04',
    school: 'riv',
    attended: ['classes', 'planningMeeting', 'meetingWithTeachers'],
    spoke: '6 teachers\n1 principal\n2 parents',
    note: 'The whole morning in grades 3 to 5. The grade 4 team met in the hallway, since the library was taken.',
    observed: [
      {
        about: '2.1.A1',
        bearing: 'contradicts',
        words:
          'The grade 5 team has had no free hour together since mid-October: two of its four teachers cover lunch then.',
      },
      {
        about: '2.1.B1',
        bearing: 'qualifies',
        words: 'Grades 3 and 4 met this week with student work on the table. Grade 5 met for ten minutes after school.',
      },
      {
        about: '1.1.B1',
        bearing: 'supports',
        words: 'In four of six rooms students were asked to defend an answer, and most of them did.',
      },
    ],
    given: {
      learned: 'Teams that have the hour use it for student work. Teachers say the hour is what made the difference.',
      stillOpen: 'Who covers lunch, so that grade 5 has its hour back.',
      raisedOn: '2026-11-05',
      answeredOn: '2026-11-09',
      answer:
        'That’s right. An aide left in October and lunch duty fell to grade 5. A new aide starts November 23, and until then I cover two days myself.',
      sharedOn: '2026-11-10',
    },
  },
  {
    day: '2026-11-12',
    school: 'lin',
    attended: ['classes', 'professionalDevelopment'],
    spoke: '3 teachers',
    note: 'Come back before winter vacation. The reading team meets on Thursdays at 2:10.',
    observed: [
      {
        about: '3.1.B1',
        bearing: 'qualifies',
        words: 'The reading list is up to date, but two of the teachers had not seen it.',
      },
    ],
  },
];

/** One that is planned, and what the monitor wants to see then. */
export const visitAhead = {
  day: '2026-12-08',
  school: 'mid',
  askedOn: '2026-11-10',
  note: 'Mathematics in grades 7 and 8.',
  wanted: [
    {
      words: 'Two mathematics classes in grade 7, one of them before ten',
      who: 'middle',
      answer: 'Rooms 114 and 118, at 8:50 and 10:40.',
    },
    { words: 'Half an hour with the grade 8 team', who: 'middle', answer: undefined },
    { words: 'The results of the November check by grade, on paper', who: 'data', answer: undefined },
  ],
} as const satisfies {
  readonly day: Day;
  readonly school: string;
  readonly askedOn: Day;
  readonly note: string;
  readonly wanted: readonly { readonly words: string; readonly who: Office; readonly answer: string | undefined }[];
};
