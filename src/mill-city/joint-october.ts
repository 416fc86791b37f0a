import type { MillCityJoint } from './joint-talks.ts';

/** Two principals who calibrate, so that no memo is owed, and two with who leads the district. */
export const jointsOfOctober: readonly MillCityJoint[] = [
  {
    plannedOn: '2026-10-09',
    day: '2026-10-19',
    begins: '08:50',
    ends: '10:30',
    who: ['principal gre', 'principal nor'],
    school: 'gre',
    rooms: [
      {
        teacher: 5,
        blind: [
          { marks: 'snss-sns-s', note: 'Students gave each other feedback with a list of four points.' },
          {
            marks: 'snss-sns-n',
            comments: { L6: 'The list says what to do next, and they used it.' },
            note: 'The cleanup took the last eight minutes.',
          },
        ],
      },
      {
        teacher: 16,
        blind: [
          { marks: 'ssnn-n-s-s', note: 'Two students spoke for the whole class.' },
          {
            marks: 'snnn-n-n-s',
            note: 'The task could be done from memory.',
            question: 'What would a student do who has forgotten the rule?',
          },
        ],
      },
    ],
  },
  {
    plannedOn: '2026-10-20',
    day: '2026-10-27',
    begins: '09:00',
    ends: '11:10',
    who: ['assistant', 'principal lin'],
    school: 'lin',
    rooms: [
      {
        teacher: 4,
        blind: [
          {
            marks: 'sssn-s-ss-',
            comments: { L2: 'The second task asked how they knew.' },
            note: 'Nobody waited for the teacher to begin.',
          },
          { marks: 'sssn-n-ss-', note: 'The sentence starters were used by everybody.' },
        ],
      },
      {
        teacher: 10,
        blind: [
          {
            marks: 'snn-nns--s',
            note: 'Fractions with strips of paper.',
            question: 'Who could explain it without the strips?',
          },
          { marks: 'sns-nns--s', comments: { L3: 'The whiteboards went up three times.' }, note: 'A calm room.' },
        ],
      },
      { teacher: 17, both: { marks: 'sss-s-ss-s', note: 'You waited, and the hands that went up were new ones.' } },
      {
        teacher: 23,
        both: {
          marks: 'nsn-n--n-s',
          note: 'The story was well chosen for the talk about why people move.',
          question: 'Where could they write about it?',
        },
      },
    ],
    memo: {
      sentOn: '2026-11-02',
      improve:
        'Checks for understanding that reach every student. In two of four rooms we saw a check that reached a few.',
      help: 'Cover for two teachers on a morning in December, so that they can see a room where this works.',
      steps: [
        {
          words: 'Have every grade team try whiteboards or exit slips for two weeks',
          byDay: '2026-11-09',
          doneOn: '2026-11-09',
        },
        { words: 'Look at the exit slips of one lesson with each grade team', byDay: '2026-11-12' },
        { words: 'Come back to the same question in all four rooms', byDay: '2026-12-04' },
      ],
      answered: {
        on: '2026-11-04',
        words: 'You’ll have cover on December 3. Tell me by the end of November who goes.',
      },
    },
  },
  {
    plannedOn: '2026-10-22',
    day: '2026-10-29',
    begins: '10:00',
    ends: '11:20',
    who: ['superintendent', 'principal mid'],
    school: 'mid',
    rooms: [
      {
        teacher: 8,
        blind: [
          { marks: 'snsn-n-n-s', note: 'Every student had the vocabulary on the desk.' },
          {
            marks: 'snss-n-n-s',
            comments: { L4: 'Pairs talked twice, for a minute each.' },
            note: 'The pace was brisk.',
          },
        ],
      },
      {
        teacher: 31,
        blind: [
          {
            marks: 'ssn-sns--s',
            note: 'The debate had rules that students knew.',
            question: 'How long did it take them to learn these?',
          },
          { marks: 'sss-sns--s', note: 'Students built on what others had said.' },
        ],
      },
    ],
    memo: {
      sentOn: '2026-11-05',
      improve: 'Writing after the talk. We heard good reasons that nobody wrote down.',
      help: '',
      steps: [{ words: 'End one lesson a week in each subject with three written sentences', byDay: '2026-11-25' }],
      accepted: '2026-11-06',
    },
  },
];
