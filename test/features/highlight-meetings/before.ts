import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../../src/db/tx.ts';
import { newId, refTo } from '../../../src/district/ref.ts';
import { features as allFeatures } from '../../../src/features/index.ts';
import { obstacle } from '../../../src/features/obstacles/schema.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import { bullets, paragraph } from '../../../src/kit/words/pieces.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { shut } from './at-work.ts';

/** Everything somebody has in their direct messages, as it stands now, oldest first. */
export const dmsOf = (district: TestDistrict, name: string): string[] =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks ?? []));

const inSight = (district: TestDistrict, name: string) =>
  district.as(name).window()?.blocks ?? district.as(name).ephemerals().at(-1)?.blocks ?? [];

/** What somebody sees alone: the window that is open, or what was said to them last. */
export const said = (district: TestDistrict, name: string): string => visibleText(inSight(district, name));

/** Presses the button beside a line of what somebody sees alone. */
export async function pressBeside(district: TestDistrict, name: string, line: string): Promise<void> {
  const blocks = inSight(district, name);
  const block = blocks.find((one) => visibleText([one]).includes(line));
  await district.as(name).press({ block: String(block?.block_id) });
}

/** Time passes until then, in the district's hours, and what is due then is done. */
export async function at(district: TestDistrict, day: string, time: string): Promise<void> {
  district.clock.moveTo(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('America/New_York').toInstant());
  await district.drain();
}

/** Whoever leads adds dates in the calendar, one window each. */
export async function addDates(district: TestDistrict, days: readonly string[], by = 'Max Manager'): Promise<void> {
  const person = district.as(by);
  for (const day of days) {
    await person.command('/highlight calendar');
    await person.press('Add a date…');
    await person.fill('Day', day);
    await person.fill('Place', 'Central Office');
    await person.submit();
    await shut(person);
  }
  await district.drain();
}

/** In the place of routines that say something in the report: progress, and every obstacle that is in the way. */
const saying: Feature = {
  name: 'saying',
  says: {
    highlight: (c, { meetingId }) => [
      {
        part: 'progress',
        objectiveId: null,
        weight: 0,
        refs: [refTo('highlightMeeting', meetingId)],
        words: [paragraph('2 of 5 actions moved.')],
      },
      ...c.ask('obstacleStandings', { closedSince: c.today }).map((one) => ({
        part: 'obstacles' as const,
        objectiveId: null,
        weight: 0,
        refs: [refTo('obstacle', one.obstacleId)] as const,
        words: [bullets([one.words])],
      })),
    ],
  },
};

/** Something is in the way. */
export function raise({ db, idOf }: TestDistrict, words: string): void {
  const by = { ownerId: idOf('Pat Okafor'), raisedById: idOf('Pat Okafor'), raisedOn: '2026-11-20' } as const;
  inTx(db, (tx) =>
    tx
      .insert(obstacle)
      .values({ id: newId(), about: null, words, mitigation: '', url: '', ...by })
      .run(),
  );
}

/** A Monday with a highlight meeting on Thursday, December 17: its report is due on December 10. */
export async function beforeMeeting(options: DistrictOptions = {}): Promise<TestDistrict> {
  const district = await openDistrict({ features: [...allFeatures, saying], ...options });
  await addDates(district, ['2026-12-17']);
  return district;
}

/** Invites people by name. */
export async function invite(district: TestDistrict, names: string, by = 'Max Manager'): Promise<unknown> {
  const person = district.as(by);
  await person.command('/highlight');
  await person.press('Who is invited…');
  await person.fill('Also invited, a name a line', names);
  const answer = await person.submit();
  await shut(person);
  await district.drain();
  return answer;
}

/** The monitor, or somebody for them, writes down what is wanted. */
export async function ask(district: TestDistrict, lines: string, by = 'Mona Monitor'): Promise<unknown> {
  const person = district.as(by);
  await person.command('/highlight');
  await person.press('What is asked for');
  await person.press('Ask for something…');
  await person.fill('What should people bring? One a line', lines);
  const answer = await person.submit();
  await district.drain();
  return answer;
}

/** The plan manager makes the report final. */
export async function makeFinal(district: TestDistrict, corrected?: string): Promise<string> {
  const max = district.as('Max Manager');
  await max.command('/highlight');
  await max.press('The draft');
  await max.press('Read it, make it final…');
  const shown = max.window()?.text ?? '';
  if (corrected !== undefined) await max.fill('What was corrected? Readers see this', corrected);
  await max.submit();
  await shut(max);
  await district.drain();
  return shown;
}
