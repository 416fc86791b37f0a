import { dayText } from '../../../src/district/days.ts';
import { learningWalk } from '../../../src/features/learning-walks/schema.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { at } from '../principal-meetings/district.ts';

/** Six look-fors, all of which are counted. */
export const lookFors = ['Rigorous task', 'Checks', 'Discourse', 'Objective', 'Feedback', 'Closure'];

/** Who walks: Pat leads, and Ana volunteers. */
export const team = ['Pat Okafor', 'Al Vice', 'Dina Director', 'Ana Rivera'];

interface Planned {
  readonly by?: string;
  readonly school?: string;
  readonly day?: string;
  readonly administrators?: readonly string[];
  readonly teachers?: readonly string[];
  readonly volunteered?: boolean;
  readonly counted?: readonly string[];
}

const choiceOf: Readonly<Record<string, string>> = {
  'Pat Okafor': 'Pat Okafor · principal, Lincoln',
  'Paula Webster': 'Paula Webster · principal, Webster',
  'Al Vice': 'Al Vice · assistant principal, Lincoln',
  'Dina Director': 'Dina Director · director',
  'Ada Assistant': 'Ada Assistant · assistant superintendent',
  'Sam Sato': 'Sam Sato · superintendent',
  'Ana Rivera': 'Ana Rivera · teacher, Lincoln',
  'Bo Nguyễn': 'Bo Nguyễn · teacher, Lincoln',
};
export const choices = (names: readonly string[]): string[] => names.map((name) => choiceOf[name] ?? name);

/** On Monday, November 23; walks are on that day. */
export const walkingDistrict = (options: DistrictOptions = {}): Promise<TestDistrict> =>
  openDistrict({ lookFors, ...options });

/** Plans a walk; what Slack was answered last. */
export async function planWalk(district: TestDistrict, planned: Planned = {}): Promise<string> {
  const { by = 'Pat Okafor', school = 'Lincoln', day = '2026-11-23', counted = lookFors } = planned;
  const { administrators = ['Al Vice', 'Dina Director'], teachers = ['Ana Rivera'], volunteered = true } = planned;
  const person = district.as(by);
  await person.command('/throughline learning-walk');
  await person.press('Plan a learning walk…');
  await person.fill('School', school);
  await person.fill('Day', day);
  await person.fill('Focus question', 'Who does the thinking?');
  await person.fill('Which look-fors do you count? (at most 10)', [...counted]);
  const first = await person.submit();
  if (first.kind === 'errors') return JSON.stringify(first);
  await person.fill('Administrators', choices(administrators));
  if (teachers.length > 0) {
    await person.fill('Teachers who volunteer', choices(teachers));
    if (volunteered) await person.fill('For teachers', ['The association was told, and these teachers volunteered']);
  }
  const answer = await person.submit();
  await district.drain();
  return JSON.stringify(answer);
}

/** Somebody adds a room. */
export async function addRoom(
  district: TestDistrict,
  seen: readonly string[],
  notSeen: readonly string[] = [],
  by = 'Pat Okafor',
): Promise<void> {
  const person = district.as(by);
  await person.press('Add a room…');
  await person.fill('Seen', [...seen]);
  await person.fill('Looked for, not seen', [...notSeen]);
  await person.submit();
  await district.drain();
}

/** So many rooms in which all look-fors were looked for, and the first was seen in each. */
export async function addRooms(
  district: TestDistrict,
  rooms: number,
  { by = 'Pat Okafor', counted = lookFors }: Pick<Planned, 'by' | 'counted'> = {},
): Promise<void> {
  for (let room = 0; room < rooms; room += 1) await addRoom(district, counted.slice(0, 1), counted.slice(1), by);
}

export async function press(district: TestDistrict, by: string, label: string): Promise<void> {
  await district.as(by).press(label);
  await district.drain();
}

export async function say(district: TestDistrict, by: string, words: string): Promise<void> {
  await district.as(by).press('Say…');
  await district.as(by).fill('Your words', words);
  await district.as(by).submit();
  await district.drain();
}

/** The debrief, with a word of each in each round, is closed. */
export async function debrief(district: TestDistrict, by = 'Pat Okafor', who: readonly string[] = team): Promise<void> {
  await press(district, by, 'Start the debrief');
  for (const on of ['Go on to: Wonderings', 'Go on to: Next step', 'Close the debrief']) {
    for (const [at, name] of who.entries()) await say(district, name, `Note ${at + 1} before ${on}`);
    await press(district, by, on);
  }
}

/** Its summary is written, and shared with the school where it can be. */
export async function give(district: TestDistrict, by = 'Pat Okafor'): Promise<void> {
  await district.as(by).press('Write the summary…');
  await district.as(by).fill('Summary', 'Students did most of the talking.');
  await district.as(by).fill('Next step', 'Plan one question together.');
  await district.as(by).submit();
  await district.drain();
  await press(district, by, 'Share with the school');
}

/** A walk with so many rooms, from its plan to the school. */
export async function walked(district: TestDistrict, rooms = 5, planned: Planned = {}): Promise<void> {
  const by = planned.by ?? 'Pat Okafor';
  await planWalk(district, planned);
  await addRooms(district, rooms, planned);
  const { administrators = ['Al Vice', 'Dina Director'], teachers = ['Ana Rivera'] } = planned;
  await debrief(district, by, [by, ...administrators, ...teachers]);
  await give(district, by);
}

export const walksOf = ({ db }: TestDistrict) => db.select().from(learningWalk).all();

/** Everything somebody has in their direct messages. */
export const dmsOf = (district: TestDistrict, name: string): string[] =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks ?? []));

export const seenBy = (district: TestDistrict, name: string): string =>
  district.as(name).window()?.text ?? visibleText(district.as(name).ephemerals().at(-1)?.blocks ?? []);

export async function listOf(district: TestDistrict, name: string): Promise<string> {
  await district.as(name).command('/throughline learning-walk');
  return seenBy(district, name);
}

export const onDay = (district: TestDistrict, day: string, time = '10:00') => at(district, dayText.parse(day), time);
