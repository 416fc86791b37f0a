import { visibleText } from '../../src/simulator/simulator.ts';
import { type TestDistrict, usual } from '../district.ts';
import { anIdea, inRatings } from './dilt-day.ts';

/** Who may read packets. Everybody else never meets what somebody said of themselves. */
const readers = [
  ...['Sam Sato', 'Ada Assistant', 'Max Manager', 'Pat Okafor', 'Al Vice'],
  ...['Paula Webster', 'Dina Director'],
];
const whose = 'Pat Okafor';
const doors = [
  ...['/dilt', '/dilt rotation', '/dilt calendar', '/dilt agenda', '/dilt board', '/dilt day', '/dilt commitments'],
  ...['/dilt packet', '/rate', '/rate mine', '/throughline', '/throughline plan', '/throughline obstacles', '/action'],
];
const ratings = Object.values(inRatings);

/** Before the packet is frozen: what somebody said of themselves is read by them and nobody else. */
export async function tooEarly(district: TestDistrict): Promise<string[]> {
  const found = await whoReads(district, ratings, (name) => name === whose);
  const own = await everythingSeenBy(district, whose);
  // Who may know of it does: without that, nothing would be shown by silence.
  const missing = ratings.filter((words) => !own.includes(words)).map((words) => `${whose} does not read “${words}”`);
  return [...found, ...missing].map((one) => `before the packet, ${one}`);
}

/** Once it is frozen: whoever reads packets, and nobody else. An idea is for who wanted it. */
export async function tooFar(district: TestDistrict): Promise<string[]> {
  const dina = await everythingSeenBy(district, 'Dina Director');
  const pat = await everythingSeenBy(district, whose);
  return [
    ...(await whoReads(district, ratings, (name) => readers.includes(name))),
    ...(await whoReads(district, [anIdea], (name) => [whose, 'Al Vice'].includes(name))),
    ...ratings.filter((words) => !dina.includes(words)).map((words) => `the packet does not say “${words}”`),
    ...(pat.includes(anIdea) ? [] : ['the idea did not reach who wanted it']),
  ];
}

async function whoReads(
  district: TestDistrict,
  words: readonly string[],
  may: (name: string) => boolean,
): Promise<string[]> {
  const leaks: string[] = [];
  for (const { name } of usual.filter((one) => one.slack !== false && !may(one.name))) {
    const seen = await everythingSeenBy(district, name);
    leaks.push(...words.filter((one) => seen.includes(one)).map((one) => `${name} reads “${one}”`));
  }
  const logged = district.logged.join('\n');
  return [...leaks, ...words.filter((one) => logged.includes(one)).map((one) => `the log holds “${one}”`)];
}

/** Home, every answer, and every message of every conversation somebody is in. */
async function everythingSeenBy(district: TestDistrict, name: string): Promise<string> {
  const { slack } = district;
  const person = district.as(name);
  await person.openHome();
  const answers: string[] = [JSON.stringify(person.home() ?? '')];
  for (const line of doors) {
    answers.push(JSON.stringify(await person.command(line)));
    await person.close({ all: true }).catch(() => undefined);
  }
  const mine = slack.channels().filter(({ members }) => members.includes(person.id));
  const open = slack.messages().filter((one) => one.ephemeralTo === undefined || one.ephemeralTo === person.id);
  return [
    ...answers,
    ...person.ephemerals().map((one) => visibleText(one.blocks)),
    ...open.filter((one) => mine.some(({ id }) => id === one.channel)).map((one) => JSON.stringify(one)),
  ].join('\n');
}
