import { inTx } from '../../src/db/tx.ts';
import { memo } from '../../src/features/principal-meetings/memo/schema.ts';
import { prepSheet } from '../../src/features/principal-meetings/schema.ts';
import { schoolPlan } from '../../src/features/school-plans/schema.ts';
import { type Cast, type TestDistrict, usual } from '../district.ts';
import { inTheDraft, inTheMeeting, inThePlan, notSent, ofThePost, settled } from './principal-day.ts';
import { everythingSeenBy, keptOf, papersFor, whoReads } from './seen.ts';

/** Pat leaves Lincoln with the first week of May; Nora follows. */
export const cast: readonly Cast[] = [
  ...usual.map((one) => (one.name === 'Pat Okafor' ? ({ ...one, to: '2027-05-07' } as const) : one)),
  { name: 'Nora New', role: 'principal', school: 'Lincoln', from: '2027-05-08' },
];
const people = cast.filter(({ slack }) => slack !== false).map(({ name }) => name);

const leaders = ['Sam Sato', 'Ada Assistant'];
/** Who writes the draft: the school, the team, and who leads the district. */
const drafting = [...leaders, 'Pat Okafor', 'Al Vice', 'Bo Nguyễn', 'Nora New'];
const met = [...leaders, 'Pat Okafor'];
const ways = {
  lines: [
    '/sip',
    '/sip history',
    '/sip schools',
    '/sip alignment',
    '/sip meeting',
    '/sip memos',
    '/sip decisions',
    '/throughline history',
    '/throughline',
    '/throughline todo',
    '/throughline plan',
    '/digest',
    '/highlight',
    '/dilt packet',
    '/action',
  ],
  buttons: [
    'Open the plan',
    'History',
    'What changed',
    'The plan as it was',
    'Details',
    'See why',
    'Read',
    'Open',
    'Prep sheet',
    'Version 1',
    'Write memo…',
    'Respond…',
    'Correct…',
    'More',
  ],
};

type Words = readonly { readonly said: string; readonly by: readonly string[] }[];
const all = (words: Readonly<Record<string, string>>, by: readonly string[]): Words =>
  Object.values(words).map((said) => ({ said, by }));

const inSchool = ['Pat Okafor', 'Al Vice', 'Ana Rivera', 'Bo Nguyễn', 'Nora New'];
/** A teacher of the school has a name in it; everywhere else they are a role. What is kept about a person has their own name. */
const teacherNamed = 'Ana Rivera';

/** A plan that was never submitted: nobody else reads it, whatever they try. */
export async function tooEarly(district: TestDistrict): Promise<string[]> {
  const found = await everywhere(
    district,
    all(
      inTheDraft,
      drafting.filter((name) => name !== 'Nora New'),
    ),
  );
  return [...found, ...(await missed(district, 'Bo Nguyễn', [inTheDraft.item]))].map((one) => `of the draft, ${one}`);
}

/** The plan is approved, the meeting held, the memo sent and answered; Pat is principal still. */
export async function inDecember(district: TestDistrict): Promise<string[]> {
  const words: Words = [
    { said: inTheDraft.comment, by: drafting },
    { said: inThePlan.returned, by: drafting },
    ...all(inTheMeeting, met),
    ...all(ofThePost, met),
    { said: settled, by: met },
    { said: notSent, by: ['Sam Sato'] },
  ];
  return [
    ...(await everywhere(district, words)),
    ...(await nameOutside(district)),
    ...(await missed(district, 'Pat Okafor', [inTheMeeting.area, inTheMeeting.points, ofThePost.open])),
    ...(await missed(district, 'Ada Assistant', [inTheMeeting.topic, inTheMeeting.response])),
    ...(await missed(district, 'Al Vice', [inThePlan.returned])),
    ...(papersOf(district, 'Paula Webster').includes('Two tasks a month')
      ? []
      : ['Paula has no plan of Lincoln on paper']),
  ].map((one) => `in December, ${one}`);
}

/** In May: Nora has what is open and the plan, none of the memos; Pat, who left, nothing that they did not have before. */
export async function inTheEnd(district: TestDistrict): Promise<string[]> {
  const words: Words = [...all(inTheMeeting, met), ...all(ofThePost, [...met, 'Nora New']), { said: settled, by: met }];
  return [
    ...(await everywhere(district, words)),
    ...(await nameOutside(district)),
    ...(await missed(district, 'Nora New', [ofThePost.open, ofThePost.help])),
  ].map((one) => `in the end, ${one}`);
}

/** On every screen and in every message, in what is kept about each, on every paper each may have made, and in the log. */
async function everywhere(district: TestDistrict, words: Words): Promise<string[]> {
  const onScreens = await whoReads(district, ways, words, people);
  const onPaper = people.flatMap((name) => {
    const [kept, papers] = [keptOf(district, name), papersOf(district, name)];
    const hidden = words.filter(({ by }) => !by.includes(name));
    return [
      ...hidden
        .filter(({ said }) => kept.includes(said))
        .map(({ said }) => `what is kept about ${name} says “${said}”`),
      ...hidden.filter(({ said }) => papers.includes(said)).map(({ said }) => `a paper for ${name} says “${said}”`),
    ];
  });
  return [...onScreens, ...onPaper];
}

/** Outside the school the teacher who owns an item is a role, on every screen and paper of the plans. */
async function nameOutside(district: TestDistrict): Promise<string[]> {
  const outside = people.filter((name) => !inSchool.includes(name));
  const found: string[] = [];
  const plans = { ...ways, lines: ['/sip', '/sip history', '/sip schools', '/sip alignment'] };
  for (const name of outside) {
    const said = district.as(name).ephemerals().length;
    await everythingSeenBy(district, name, plans);
    const shown = JSON.stringify([district.as(name).ephemerals().slice(said), papersOf(district, name)]);
    if (shown.includes(teacherNamed)) found.push(`${name} reads the name of a teacher who owns an item`);
  }
  return found;
}

const papersOf = (district: TestDistrict, name: string): string => papersFor(district, name, papersNow(district));

/** Every paper of these routines that somebody may have made. */
function papersNow({ db }: TestDistrict): (readonly [paper: string, value: string])[] {
  const plans = db.select({ id: schoolPlan.id, at: schoolPlan.schoolId }).from(schoolPlan).all();
  const memos = inTx(db, (tx) => tx.select({ id: memo.id }).from(memo).all());
  const sheets = db.select({ id: prepSheet.id }).from(prepSheet).all();
  return [
    ...plans.flatMap(({ id, at }) =>
      [
        ['school-plans/paper', id],
        ['school-plans/workbook-sent', id],
        ['handovers/paper', at],
      ].map(([paper = '', value = '']) => [paper, value] as const),
    ),
    ...memos.map(({ id }) => ['memos/paper', id] as const),
    ...sheets.map(({ id }) => ['principal-meetings/sheet-paper', id] as const),
  ];
}

/** Who may know of it does: without that, nothing would be shown by silence. */
async function missed(district: TestDistrict, name: string, words: readonly string[]): Promise<string[]> {
  const seen = await everythingSeenBy(district, name, ways);
  return words.filter((said) => !seen.includes(said)).map((said) => `${name} does not read “${said}”`);
}
