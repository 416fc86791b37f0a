import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../../src/db/tx.ts';
import type { Day } from '../../../src/district/days.ts';
import type { Happening } from '../../../src/district/happenings.ts';
import { refTo } from '../../../src/district/ref.ts';
import { calendarDay, roleHolding } from '../../../src/district/schema.ts';
import { applying } from '../../../src/engine/apply.ts';
import { features as allFeatures } from '../../../src/features/index.ts';
import { principalMeeting } from '../../../src/features/principal-meetings/schema.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import { done } from '../../../src/kit/outcome.ts';
import { paragraph } from '../../../src/kit/words/pieces.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';

/** Everything somebody has in their direct messages, as it stands now, oldest first. */
export const dmsOf = (district: TestDistrict, name: string): string[] =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks ?? []));

/** Of those, the ones that say this. */
export const dmsSaying = (district: TestDistrict, name: string, words: string): string[] =>
  dmsOf(district, name).filter((one) => one.includes(words));

/** What somebody sees alone: the window that is open, or what was said to them last. */
export const said = (district: TestDistrict, name: string): string =>
  district.as(name).window()?.text ?? visibleText(district.as(name).ephemerals().at(-1)?.blocks ?? []);

export const homeOf = async (district: TestDistrict, name: string): Promise<string> => {
  await district.as(name).openHome();
  await district.drain();
  return visibleText(district.as(name).home()?.blocks ?? []);
};

/** What `/sip meeting` answers somebody. */
export async function listOf(district: TestDistrict, name: string): Promise<string> {
  await district.as(name).command('/sip meeting');
  return said(district, name);
}

/** Time passes until then, in the district's hours, and what is due then is done. */
export async function at(district: TestDistrict, day: string, time: string): Promise<void> {
  district.clock.moveTo(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('America/New_York').toInstant());
  await district.drain();
}

/** Whoever leads types dates into the one text box. Returns what Slack was answered. */
export async function typeDates(district: TestDistrict, lines: string, by = 'Ada Assistant'): Promise<string> {
  const person = district.as(by);
  await person.command('/sip meeting');
  await person.press('Dates of the year…');
  await person.fill('Dates', lines);
  const answer = await person.submit();
  await district.drain();
  return JSON.stringify(answer);
}

/** In the place of routines that say something of a school: what they say may change. */
export function sayingOf(words: { of: string }): Feature {
  return {
    name: 'saying',
    says: {
      prepSheet: (_, { schoolId, personId, since }) => [
        {
          part: 'ratings',
          weight: 0,
          refs: [refTo('person', personId)],
          words: [paragraph(`${words.of}, since ${since}, of ${schoolId === '' ? 'nowhere' : 'the school'}.`)],
        },
      ],
    },
  };
}

/** A Monday, November 23, with a meeting of Lincoln on Wednesday, December 9, led by Ada. */
export async function withMeeting(options: DistrictOptions = {}, line = 'Dec 9 9:00 | Lincoln | Ada Assistant') {
  const words = { of: 'Rated effective' };
  const district = await openDistrict({ features: [...allFeatures, sayingOf(words)], ...options });
  await typeDates(district, line);
  return { ...district, words };
}

export const meetingsOf = ({ db }: TestDistrict) => db.select().from(principalMeeting).all();

/** A day without school. */
export const dayOff = ({ db }: TestDistrict, day: Day): void =>
  void db.insert(calendarDay).values({ day, kind: 'noSchool', note: '' }).run();

/** Pat’s last day at Lincoln, and who follows as principal from the day after, where somebody does. */
export async function turnover(district: TestDistrict, last: Day, next?: { name: string; from: Day }): Promise<void> {
  const { db, idOf } = district;
  const lincoln = db
    .select()
    .from(roleHolding)
    .all()
    .find((one) => one.personId === idOf('Pat Okafor'));
  inTx(db, (tx) => {
    tx.$client
      .prepare(`UPDATE role_holding SET to_day = ? WHERE person_id = ? AND role = 'principal'`)
      .run(last, idOf('Pat Okafor'));
    if (next)
      tx.insert(roleHolding)
        .values({
          id: `next-${next.name}`,
          personId: idOf(next.name),
          role: 'principal',
          schoolId: lincoln?.schoolId ?? null,
          fromDay: next.from,
          toDay: null,
        })
        .run();
  });
  await happens(district, { what: 'rolesChanged' });
}

/** Something has happened elsewhere. */
export async function happens(district: TestDistrict, happening: Happening): Promise<void> {
  const now = district.clock.now();
  inTx(district.db, (tx) => applying(allFeatures, district.clock)(tx, done({ happened: [happening] }), now));
  await district.drain();
}
