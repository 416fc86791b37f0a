import type { Day, TimeOfDay } from '../district/days.ts';
import type { Office } from './people.ts';

/** Who is on a team: an office of the district, or the principal of a school by its code. */
export type Teammate = Office | `principal ${string}`;

export interface MillCityWalk {
  readonly plannedOn: Day;
  readonly day: Day;
  readonly begins: TimeOfDay;
  readonly school: string;
  /** Whoever leads it stands first. */
  readonly team: readonly [Teammate, ...Teammate[]];
  readonly question: string;
  readonly lookFors: readonly string[];
  /** Room by room, the look-fors that were seen, and those that were looked for and not seen; nothing before the walk. */
  readonly rooms: readonly (readonly [seen: readonly string[], notSeen: readonly string[]])[];
  readonly evidence: readonly string[];
  readonly wonderings: readonly string[];
  readonly nextStep: readonly string[];
  readonly summary: string;
  readonly next: string;
}

const counted = ['L2', 'L3', 'L4'] as const;
const [rigor, checks, talk] = counted;
const nothingYet = { rooms: [], evidence: [], wonderings: [], nextStep: [], summary: '', next: '' } as const;

/** Three since October, whose schools have what came of them, and one to come. */
export const millCityWalks: readonly MillCityWalk[] = [
  {
    plannedOn: '2026-09-30',
    day: '2026-10-07',
    begins: '09:00',
    school: 'riv',
    team: ['curriculum', 'assistant', 'mathematics', 'principal riv', 'principal gre'],
    question: 'Who does the talking, and what is it about?',
    lookFors: counted,
    rooms: [
      [[rigor, talk], [checks]],
      [[talk], [rigor, checks]],
      [[checks, talk], [rigor]],
      [[rigor], [checks, talk]],
      [[rigor, talk], [checks]],
      [[talk], [rigor, checks]],
    ],
    evidence: [
      'In five of the rooms students turned to a partner within ten minutes.',
      'Questions from the front went to whoever had a hand up.',
      'Partner talk was about the text or the problem, not about directions.',
      'Two of the tasks asked students to choose between two answers and defend one.',
    ],
    wonderings: [
      'How do teachers find out what the quiet pairs talked about?',
      'Would students say more if the question had no single answer?',
      'Do the newcomers have the words to begin with?',
    ],
    nextStep: [
      'Bring one partner question to the next grade meeting and rewrite it together.',
      'Put sentence starters on every table.',
    ],
    summary:
      'Students talk with a partner in nearly every room, and the talk is about the content. Checks mostly reach those who raise a hand. We wonder how a teacher learns what the quiet pairs said.',
    next: 'Each grade team brings one partner question to its next meeting and rewrites it so that there is something to defend.',
  },
  {
    plannedOn: '2026-10-20',
    day: '2026-10-28',
    begins: '08:40',
    school: 'mid',
    team: ['curriculum', 'special', 'mathematics', 'learners', 'principal mid', 'principal hig'],
    question: 'What do students have to think about in order to finish the task?',
    lookFors: counted,
    rooms: [
      [[rigor, checks, talk], []],
      [[checks], [rigor, talk]],
      [[talk], [rigor, checks]],
      [[rigor, talk], [checks]],
      [[checks], [rigor, talk]],
      [[talk], [rigor, checks]],
    ],
    evidence: [
      'Four of six tasks could be finished by copying an example.',
      'In one room each group had to find the mistake in a worked problem.',
      'Exit slips were used in three rooms.',
      'The objective was on the board in all six.',
    ],
    wonderings: [
      'What happens to the exit slips after the bell?',
      'Could the example come after the first try?',
      'Who is asked to explain, and who never is?',
    ],
    nextStep: ['Take the example away once a week and see what students do.', 'Sort the exit slips together.'],
    summary:
      'Most tasks we saw can be finished by following an example. Where students had to find a mistake, everybody was thinking. Exit slips are in use; we wonder what becomes of them.',
    next: 'Mathematics and science teams choose one lesson a week in which students try first and see the example afterwards.',
  },
  {
    plannedOn: '2026-10-30',
    day: '2026-11-06',
    begins: '09:30',
    school: 'web',
    team: ['assistant', 'curriculum', 'learners', 'principal web', 'principal lin'],
    question: 'Does every student get to show what they understand?',
    lookFors: counted,
    rooms: [
      [[checks, talk], [rigor]],
      [[rigor, checks], [talk]],
      [[talk], [rigor, checks]],
      [[rigor, checks, talk], []],
      [[checks], [rigor, talk]],
    ],
    evidence: [
      'Whiteboards went up in two rooms, and everybody held one.',
      'In the other rooms three to five students answered.',
      'Teachers moved on when the first answer was right.',
    ],
    wonderings: [
      'What would it take to have whiteboards in every room?',
      'What do students learn when only one answer is heard?',
    ],
    nextStep: [
      'Order whiteboards for the four rooms without them.',
      'Try one check for everybody in each lesson for two weeks.',
    ],
    summary:
      'Where there are whiteboards everybody answers, and teachers change course by what they see. Elsewhere a few students speak for the class.',
    next: 'Every room has whiteboards by Thanksgiving, and each teacher tries one check for everybody in every lesson for two weeks.',
  },
  {
    plannedOn: '2026-11-12',
    day: '2026-11-24',
    begins: '09:00',
    school: 'lin',
    team: ['curriculum', 'assistant', 'mathematics', 'principal lin', 'principal riv'],
    question: 'How do students find out whether they have understood?',
    lookFors: counted,
    ...nothingYet,
  },
];
