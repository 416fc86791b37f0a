import { administrators } from '../../src/district/people.ts';
import { type TestDistrict, usual } from '../district.ts';
import { readers } from '../features/highlight-meetings/at-work.ts';
import { besideBreak, inTheMeeting, notTheirs, untilFinal } from './routine-day.ts';
import { everythingSeenBy, whoReads } from './seen.ts';

const atWork = [
  ...usual.filter(({ role }) => administrators.some((one) => one === role)).map(({ name }) => name),
  'Max Manager',
];
const leading = ['Sam Sato', 'Ada Assistant', 'Max Manager'];
const ways = {
  lines: [
    '/highlight',
    '/highlight calendar',
    '/highlight agenda',
    '/highlight notes',
    '/digest',
    '/digest last',
    '/throughline corrections',
    '/throughline obstacles',
    '/throughline asks',
    '/throughline',
    '/action',
    '/throughline plan',
  ],
  buttons: [
    'What is asked for',
    'The draft',
    'Read the report',
    'My part',
    'Open',
    'Notes',
    'Agenda',
    'All corrections',
    'Change…',
    'Write down…',
    'Answer…',
    'Yes…',
    'Read it, make it final…',
  ],
};

/** Who may read what, before the report is final: the monitor nothing of it. */
const before = [
  { said: untilFinal.obstacle, by: [...leading, 'Pat Okafor'] },
  { said: untilFinal.wayRound, by: [...leading, 'Pat Okafor'] },
  { said: untilFinal.remark, by: leading },
  { said: untilFinal.correction, by: atWork },
  { said: besideBreak, by: atWork },
  { said: notTheirs, by: ['Pat Okafor', 'Max Manager'] },
];
/** And from then on: whoever may read the report. An answer to the monitor waits for the next one. */
const after = [
  ...before.map(({ said, by }) =>
    Object.values(untilFinal).includes(said) ? { said, by: [...by, ...readers] } : { said, by },
  ),
  ...Object.values(inTheMeeting).map((said) => ({
    said,
    by: said === inTheMeeting.answer ? [...leading, 'Dina Director'] : readers,
  })),
];

/** What is read too early or by whom it must not be, before the report is final. */
export async function beforeFinal(district: TestDistrict): Promise<string[]> {
  const found = [
    ...(await whoReads(district, ways, before)),
    ...(await missedBy(district, 'Sam Sato', [untilFinal.obstacle, untilFinal.remark, untilFinal.correction])),
    ...(await missedBy(district, 'Max Manager', [notTheirs])),
    ...(await missedBy(district, 'Al Vice', [untilFinal.correction])),
  ];
  return found.map((one) => `before the report, ${one}`);
}

/** The same after the meeting. */
export async function afterMeeting(district: TestDistrict): Promise<string[]> {
  const { decision, step, question, answer } = inTheMeeting;
  const { obstacle, remark, correction } = untilFinal;
  return [
    ...(await whoReads(district, ways, after)),
    ...(await missedBy(district, 'Mona Monitor', [obstacle, remark, correction, decision, step, question])),
    ...(await missedBy(district, 'Dina Director', [answer])),
    ...(await missedBy(district, 'Sam Sato', [besideBreak, decision])),
  ];
}

/** Who may know of it does: without that, nothing would be shown by silence. */
async function missedBy(district: TestDistrict, name: string, words: readonly string[]): Promise<string[]> {
  const seen = await everythingSeenBy(district, name, ways);
  return words.filter((said) => !seen.includes(said)).map((said) => `${name} does not read “${said}”`);
}
