import type { MillCityJoint } from './joint-talks.ts';

/** Those of November, one of them of the morning on which the demo begins and one to come. The memo of Harbor Street is still to write. */
export const jointsOfNovember: readonly MillCityJoint[] = [
  {
    plannedOn: '2026-10-29',
    day: '2026-11-05',
    begins: '09:10',
    ends: '10:50',
    who: ['assistant', 'principal nor'],
    school: 'nor',
    rooms: [
      {
        teacher: 6,
        blind: [
          { marks: 'ssns--ns-s', note: 'A problem with more than one right answer.' },
          {
            marks: 'ssss--ns-s',
            comments: { L2: 'Students had to defend their answer to a partner.' },
            note: 'They were proud of their drawings.',
          },
        ],
      },
      {
        teacher: 13,
        both: {
          marks: 'snn---n-ss',
          note: 'Three groups, each with its own text.',
          question: 'When do the groups change?',
        },
      },
    ],
    memo: {
      sentOn: '2026-11-12',
      improve: 'Change the groups when the data change. In one room they have been the same since September.',
      help: '',
      steps: [{ words: 'Form the reading groups anew after the November check', byDay: '2026-11-30' }],
    },
  },
  {
    plannedOn: '2026-11-04',
    day: '2026-11-10',
    begins: '13:10',
    ends: '14:10',
    who: ['assistant', 'principal har'],
    school: 'har',
    rooms: [
      { teacher: 1, both: { marks: 'sss-s-n--s', note: 'Students asked each other for evidence.' } },
      {
        teacher: 7,
        both: {
          marks: 'snnn--n--s',
          note: 'The stations were ready, and nobody had to ask what comes next.',
          question: 'What do students hand in at the end?',
        },
      },
      { teacher: 15, leftOut: true },
    ],
  },
  {
    plannedOn: '2026-11-09',
    day: '2026-11-16',
    begins: '08:00',
    ends: '08:50',
    who: ['assistant', 'principal lin'],
    school: 'lin',
    rooms: [
      {
        teacher: 6,
        both: {
          marks: 'sss-s---ss',
          comments: { L3: 'Every whiteboard went up, and you read them before you went on.' },
          note: 'Students corrected each other kindly, and you let them.',
          question: 'What did you do with the two who had it wrong?',
        },
      },
      {
        teacher: 20,
        blind: [
          {
            marks: 'snns-nss-s',
            comments: {
              L2: 'The worksheet asked for the rule, not for why it works.',
              L3: 'Four students answered all of the questions.',
            },
            note: 'The talk in pairs was about the content each time I listened.',
            question: 'Who did the thinking in the last ten minutes?',
          },
          {
            marks: 'ssnssnss-s',
            comments: { L2: 'Two students explained how they got their answer.' },
            note: 'A warm start, and everybody knew what to do.',
          },
        ],
        unsettled: true,
      },
      { teacher: 27, leftOut: true },
    ],
  },
  {
    plannedOn: '2026-11-12',
    day: '2026-11-19',
    begins: '10:00',
    ends: '11:30',
    who: ['principal lin', 'principal web'],
    school: 'web',
    rooms: [
      { teacher: 5, leftOut: true },
      { teacher: 18, leftOut: true },
    ],
  },
];
