import type { Day } from '../district/days.ts';
import type { NoteKind, NoteState } from '../features/highlight-meetings/notes/rules.ts';
import type { Office } from './people.ts';

/** Something that was said in a meeting: who sees to it, which strategic objective it was about, and what became of it. */
export interface Noted {
  readonly office: Office;
  readonly kind: NoteKind;
  readonly about: string;
  readonly words: string;
  readonly due?: Day;
  readonly answers?: { readonly on: Day; readonly state: NoteState; readonly words: string };
}

/** A highlight meeting of Mill City. */
export interface Meeting {
  readonly day: Day;
  readonly wanted: string;
  readonly calledOffOn?: Day;
  /** Beside a strategic objective, by its code. */
  readonly remarks?: readonly (readonly [code: string, words: string])[];
  readonly notes?: readonly Noted[];
}

/** Nobody has seen to it since before school. */
export const without = {
  about: '2.1',
  words: 'Buses leave at 3:05 PM, so grade teams at three schools cannot stay after the last bell.',
} as const;

/** The school year's meetings: the one of November was called off. */
export const meetings: readonly Meeting[] = [
  {
    day: '2026-08-27',
    wanted: 'How the year begins, and who answers for what',
    remarks: [['1', 'The model tasks are chosen with teachers of each grade, so that they are used.']],
    notes: [
      {
        office: 'assistant',
        kind: 'decision',
        about: '2',
        words: 'Each month everybody who visits looks for the same two or three look-fors.',
      },
      {
        office: 'superintendent',
        kind: 'question',
        about: '1',
        words: 'Who tells teachers what the visits are for?',
        answers: {
          on: '2026-09-08',
          state: 'done',
          words: 'Principals did on the first day, with the sentence we agreed on with the association.',
        },
      },
    ],
  },
  {
    day: '2026-09-17',
    wanted: 'First visits to classrooms; how grade teams use their hour',
    remarks: [
      ['1', 'The tasks are in the folder of each grade. Ask two principals what they saw.'],
      ['3', 'The calls have begun in four schools.'],
    ],
    notes: [
      {
        office: 'data',
        kind: 'nextStep',
        about: '2',
        words: 'Send the page for notes to every grade team',
        due: '2026-09-25',
        answers: { on: '2026-09-24', state: 'done', words: 'All teams have it.' },
      },
      {
        office: 'superintendent',
        kind: 'praise',
        about: '2',
        words: 'Every principal could say which practice the district looks for this month.',
        answers: { on: '2026-10-06', state: 'done', words: 'Passed on to the principals, with thanks.' },
      },
      {
        office: 'curriculum',
        kind: 'question',
        about: '1',
        words: 'How will you know that the model tasks are taught, and not only handed out?',
        answers: {
          on: '2026-10-07',
          state: 'done',
          words: 'Visitors look for them: look-for L2 is in the focus of October and November.',
        },
      },
    ],
  },
  {
    day: '2026-10-15',
    wanted: 'What visits show so far; students who read below their grade',
    remarks: [
      ['2', 'Copies are on time nearly everywhere. Fewer visits than in September.'],
      ['3', 'The reading teams meet; three schools are still testing.'],
    ],
    notes: [
      {
        office: 'services',
        kind: 'decision',
        about: '3',
        words: 'Every school calls families from one list, kept by its office.',
        due: '2026-11-06',
        answers: { on: '2026-11-05', state: 'done', words: 'All nine schools use it.' },
      },
      {
        office: 'special',
        kind: 'nextStep',
        about: '3',
        words: 'Bring the reading lists of the last three schools',
        due: '2026-11-10',
        answers: { on: '2026-11-10', state: 'not', words: 'One school is still testing; two lists are here.' },
      },
      {
        office: 'mathematics',
        kind: 'nextStep',
        about: '1',
        words: 'Have the vendor name a day for the books of units 5 and 6',
        due: '2026-11-20',
      },
      {
        office: 'assistant',
        kind: 'nextStep',
        about: '2',
        words: 'Visit with each principal who is behind, once before the next meeting',
        due: '2026-12-02',
      },
      {
        office: 'lincoln',
        kind: 'praise',
        about: '1',
        words: 'At Lincoln, teachers showed each other a task they had tried the week before.',
        answers: {
          on: '2026-10-20',
          state: 'done',
          words: 'The third grade team is glad to show it at the November DILT.',
        },
      },
      {
        office: 'assistant',
        kind: 'concern',
        about: '2',
        words: 'Visits went down in three schools after September. What helps those principals?',
      },
      {
        office: 'learners',
        kind: 'question',
        about: '3',
        words: 'What do newcomers read and write in science and history?',
      },
    ],
  },
  { day: '2026-11-12', wanted: 'Reading, and the first quarter’s marks', calledOffOn: '2026-11-09' },
  { day: '2026-12-03', wanted: 'Reading, the first quarter’s marks, and how visits go on through winter' },
  { day: '2027-01-14', wanted: 'What has changed in classrooms by the middle of the year' },
  { day: '2027-02-11', wanted: '' },
  { day: '2027-03-11', wanted: '' },
  { day: '2027-04-15', wanted: '' },
  { day: '2027-05-13', wanted: '' },
  { day: '2027-06-03', wanted: '' },
];
