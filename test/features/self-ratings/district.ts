import { inTx } from '../../../src/db/tx.ts';
import { type Day, dayText } from '../../../src/district/days.ts';
import { dilt } from '../../../src/district/dilt/schema.ts';
import { newId } from '../../../src/district/ref.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import type { Contribution } from '../../../src/kit/occasions.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import type { Person } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';
import { threeActions } from '../actions/district.ts';

/** A district before a DILT, with a packet that is frozen when the test says so. */
export interface RatingDistrict extends TestDistrict {
  readonly diltId: string;
  readonly features: readonly Feature[];
  freeze(diltId: string): void;
}

/** The DILT of Thursday, December 3: its rating opens on Wednesday, November 18, with Thanksgiving not in the calendar. */
export const theDay = dayText.parse('2026-12-03');

export async function beforeDilt(options: DistrictOptions = {}): Promise<RatingDistrict> {
  const frozen = new Set<string>();
  const standIn: Feature = {
    name: 'packet',
    records: { packet: () => undefined },
    answers: {
      frozenPacket: (c, { diltId }) => ({
        frozenAt: frozen.has(diltId) ? c.now.toString() : null,
        packetId: null,
      }),
    },
  };
  const routines = features.map((feature) => (feature.name === 'packet' ? standIn : feature));
  const district = await openDistrict({ features: routines, ...options });
  importPlan(district, threeActions);
  return { ...district, diltId: addDilt(district, theDay), features: routines, freeze: (id) => void frozen.add(id) };
}

export function addDilt({ db }: Pick<TestDistrict, 'db'>, day: Day): string {
  const id = newId();
  const row = { id, day, beginsAt: '08:30', endsAt: '15:00', place: 'Library', facilitatorId: null } as const;
  inTx(db, (tx) =>
    tx
      .insert(dilt)
      .values({ ...row, movedFrom: null, cancelledOn: null })
      .run(),
  );
  return id;
}

export const standards = ['Leadership', 'Continuous improvement', 'Rigor', 'Data'] as const;

/** How the question for the level begins; it ends with the month. */
export const howDidYouDo = 'How did you do on this standard in';

/** Rates the standard whose window is open: with one line, and with more where more is said. */
export async function rateOne(
  person: Person,
  said: {
    level?: string;
    facts?: string[];
    why?: string;
    next?: string;
    how?: string;
    because?: string;
    working?: boolean;
    ideas?: string;
  } = {},
) {
  const { level = '🔵 effective', next = 'Visit two rooms a day.' } = said;
  if (said.how) await person.fill('Last month’s next step', said.how);
  if (said.because) await person.fill('Why?', said.because);
  await person.fill(howDidYouDo, level);
  if (said.facts) await person.fill('What shows it?', said.facts);
  await person.fill('Your next step', next);
  if ((said.why || said.ideas) && person.window()?.text.includes('[More…]')) await person.press('More…', 'window');
  if (said.why) await person.fill('Why this level?', said.why);
  if (said.working) await person.fill('Still working on this?', 'Yes: evidence, goal, and steps come next');
  if (said.ideas) await person.fill('I would like ideas on this', said.ideas);
  return person.submit();
}

/** Rates all four, each the same way. */
export async function rateAll(person: Person, said: Parameters<typeof rateOne>[1] = {}) {
  await person.command('/rate');
  for (const _ of standards) await rateOne(person, said);
  await person.close({ all: true });
}

/** What the routine says in the packet of a DILT, in the packet's order. */
export function packetOf({ db, clock, features: all }: RatingDistrict, diltId: string): Contribution<'packet'>[] {
  return inTx(db, (tx) => {
    const c = contextOn(tx, clock, all);
    return c.occasions.gather('packet', c, { diltId, since: '2026-11-01', until: '2026-12-03' });
  });
}

/** The same as words, part by part. */
export function packetWords(district: RatingDistrict, diltId: string, part: Contribution<'packet'>['part']): string {
  return packetOf(district, diltId)
    .filter((one) => one.part === part)
    .map(({ words, detail = [] }) => plain([...words, ...detail]))
    .join('\n');
}
