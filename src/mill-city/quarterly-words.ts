import type { Day } from '../district/days.ts';
import type { Office } from './people.ts';

/** What stands in place of a strategic objective’s id: its code. */
type Place = 'summary' | `objective ${number}`;

export interface Written {
  readonly place: Place;
  readonly words: string;
}

/** A correction that an office asks for. With a reason it is refused, else the monitor writes these words in place of the old ones. */
export interface Corrected {
  readonly by: 'superintendent' | 'planManager';
  readonly on: Day;
  readonly place: Place;
  readonly kind: 'wrong' | 'behind';
  readonly words: string;
  readonly record: string;
  readonly answer: { readonly reason: string } | { readonly rewritten: string };
}

/** A quarterly report of Mill City, in the words of those who write it. */
export interface Begun {
  readonly since: Day;
  readonly until: Day;
  readonly begunOn: Day;
  /** The monitor’s own words beside the drafted sentences. */
  readonly words: readonly Written[];
}

/** One that went its whole way. */
export interface Released extends Begun {
  readonly steps: readonly {
    readonly words: string;
    readonly owner: Office;
    readonly by: Day;
    readonly doneOn?: Day;
  }[];
  readonly reported: { readonly successes: string; readonly impediments: string };
  readonly sentOn: Day;
  readonly corrections: readonly Corrected[];
  readonly answeredOn: Day;
  /** Both offices look at what changed. */
  readonly checkedAgainOn: Day;
  readonly finalOn: Day;
}

/** That of the fall’s first weeks, which is public. */
export const firstReport: Released = {
  since: '2026-08-25',
  until: '2026-10-16',
  begunOn: '2026-10-19',
  words: [
    {
      place: 'summary',
      words:
        'The district has a plan that people can follow, and the routine holds: classrooms are visited, and meetings take place when they were planned. Student results don’t show it yet. Seven weeks into the year, nobody should expect them to.\n\nMy concern is what happens after a date has passed. Two actions that every school has a part in are overdue, and I had to ask which schools were late and why.',
    },
    {
      place: 'objective 2',
      words:
        'Principals are in classrooms, and most teachers hear back the same day. Teachers told me that this is new here.\n\nGrade teams are the weak point. They meet, but not all of them every week, and the hour they were promised isn’t safe in every school.',
    },
    {
      place: 'objective 3',
      words:
        'Calls to families began on time in all schools and reach more families each week. Reading is behind. Six of nine schools have a team and a meeting time for students who are behind, and nobody could show me how many students had been discussed.',
    },
  ],
  steps: [
    {
      words: 'List, for each school, the hour its grade teams have together and who covers their classes.',
      owner: 'data',
      by: '2026-11-06',
      doneOn: '2026-11-05',
    },
    {
      words: 'Report, for each school, how many students on its reading list were discussed in November.',
      owner: 'special',
      by: '2026-12-04',
    },
  ],
  reported: {
    successes:
      'Administrators made about 200 classroom visits in seven weeks. Teachers say that hearing back the same day has changed how visits feel. Every school now calls families on the second day of an absence.',
    impediments:
      'We’ve been short of substitutes since September. When a teacher is out, the grade team’s hour is the first thing to go.',
  },
  sentOn: '2026-10-20',
  corrections: [
    {
      by: 'planManager',
      on: '2026-10-21',
      place: 'objective 3',
      kind: 'wrong',
      words: 'It says six schools have a team and a meeting time. It should say seven.',
      record: 'The reading team lists that schools sent in by October 9',
      answer: {
        rewritten:
          'Calls to families began on time in all schools and reach more families each week. Reading is behind. Seven of nine schools have a team and a meeting time for students who are behind, and nobody could show me how many students had been discussed.',
      },
    },
    {
      by: 'superintendent',
      on: '2026-10-22',
      place: 'objective 2',
      kind: 'behind',
      words:
        'The hour for grade teams isn’t overdue. It has been in the schedules of all nine schools since September.',
      record: 'Schedules of all nine schools, September 18',
      answer: {
        reason:
          'The plan says the hour is kept free. A schedule shows that it was planned. As of October 16, not every school had reported that it was kept.',
      },
    },
  ],
  answeredOn: '2026-10-23',
  checkedAgainOn: '2026-10-26',
  finalOn: '2026-10-28',
};

/** The one after it: the monitor has begun to write, and nobody else has seen it. */
export const secondReport: Begun = {
  since: '2026-10-17',
  until: '2026-11-13',
  begunOn: '2026-11-13',
  words: [
    {
      place: 'summary',
      words:
        'The routine held through a busy month. Principals kept visiting classrooms, and nearly all meetings with principals were held as planned.',
    },
    {
      place: 'objective 2',
      words:
        'I visited one school on November 4. Grade teams that have their hour use it to look at student work. One team lost its hour in October and is to have it back on November 23.',
    },
  ],
};
