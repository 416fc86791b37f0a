import type { MillCityJoint } from './joint-talks.ts';

/** The first three. The memo of the second came late. */
export const firstJoints: readonly MillCityJoint[] = [
  {
    plannedOn: '2026-09-22',
    day: '2026-09-29',
    begins: '09:00',
    ends: '10:40',
    who: ['assistant', 'principal web'],
    school: 'web',
    rooms: [
      {
        teacher: 3,
        both: {
          marks: 'ss-n--s--s',
          note: 'Students could say the objective in their own words, and the page they wrote followed from it.',
        },
      },
      {
        teacher: 9,
        both: {
          marks: 'sn-s--n--s',
          comments: { L2: 'The problems had one step each. The third one could have asked for a reason.' },
          note: 'Everybody was at work within two minutes of the bell.',
          question: 'Which of the problems made students think the hardest?',
        },
      },
      {
        teacher: 14,
        blind: [
          {
            marks: 'sss-n-ssns',
            comments: { L7: 'Each student wrote two sentences before the talk began.' },
            note: 'A quiet room in which everybody wrote.',
          },
          { marks: 'ssn-nns-ns', note: 'The two tables by the window had no one to ask.' },
        ],
      },
    ],
    memo: {
      sentOn: '2026-10-05',
      improve:
        'Problems of more than one step. In two of the three rooms students could finish without giving a reason.',
      help: '',
      steps: [
        {
          words: 'Choose one task a week with the grade teams that asks for a reason',
          byDay: '2026-10-23',
          doneOn: '2026-10-22',
        },
      ],
      accepted: '2026-10-06',
    },
  },
  {
    plannedOn: '2026-10-01',
    day: '2026-10-06',
    begins: '08:40',
    ends: '10:20',
    who: ['assistant', 'principal riv'],
    school: 'riv',
    rooms: [
      {
        teacher: 2,
        blind: [
          {
            marks: 'snss-nns-s',
            note: 'Partners talked after each of the three questions.',
            question: 'How did you choose the partners?',
          },
          {
            marks: 'snns-nss-s',
            comments: { L4: 'Most of the talk was about the text.' },
            note: 'Partners took turns.',
          },
        ],
      },
      {
        teacher: 7,
        blind: [
          { marks: 'snsns-ns-s', note: 'The exit question came from the objective.' },
          {
            marks: 'ssnns-ns-s',
            comments: { L3: 'Five students were asked, all in the front.' },
            note: 'The visuals helped the newcomers follow.',
          },
        ],
      },
      {
        teacher: 12,
        both: {
          marks: 'ssss--s--n',
          note: 'The talk about the two graphs went on after the timer.',
          question: 'What did you hear at the back tables?',
        },
      },
    ],
    memo: {
      sentOn: '2026-10-19',
      improve: 'Ask students who have not raised a hand. We saw the same few answer in two rooms.',
      help: 'A morning in which our fourth grade team sees how Lincoln does it.',
      steps: [
        {
          words: 'Show three ways to reach every student at the faculty meeting',
          byDay: '2026-11-04',
          doneOn: '2026-11-04',
        },
        { words: 'Visit each fourth grade room once for this alone', byDay: '2026-11-20' },
      ],
      answered: {
        on: '2026-10-21',
        words: 'I’ve asked Lincoln for the morning of December 2. Can you send two of the four?',
      },
    },
  },
  {
    plannedOn: '2026-10-08',
    day: '2026-10-14',
    begins: '10:10',
    ends: '11:40',
    who: ['superintendent', 'principal hig'],
    school: 'hig',
    rooms: [
      {
        teacher: 11,
        blind: [
          { marks: 'ssns-ss--s', note: 'The lab asked for a claim before anybody measured.' },
          {
            marks: 'ssss-sn--s',
            comments: { L4: 'Every group had somebody who disagreed, and said why.' },
            note: 'Students argued from their numbers.',
            question: 'Which group changed its claim?',
          },
        ],
      },
      {
        teacher: 40,
        both: {
          marks: 'snn---s--s',
          note: 'The first ten minutes were spent on the homework.',
          question: 'What would the lesson lose without it?',
        },
      },
    ],
    memo: {
      sentOn: '2026-10-20',
      improve: 'Say in the objective what students will be able to explain, not only what they will do.',
      help: '',
      steps: [{ words: 'Read ten objectives of the week with each department head', byDay: '2026-11-06' }],
      accepted: '2026-10-21',
    },
  },
];
