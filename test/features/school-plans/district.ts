import { z } from 'zod';
import { inTx } from '../../../src/db/tx.ts';
import { personById } from '../../../src/district/roster.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { settleOwners } from '../../../src/features/plan/owners/settle.ts';
import { keepOwner } from '../../../src/features/plan/owners/store.ts';
import { keepRound } from '../../../src/features/school-plans/life/store.ts';
import type { RoundKind } from '../../../src/features/school-plans/rules.ts';
import { planAt } from '../../../src/features/school-plans/store.ts';
import { askedBy } from '../../../src/kit/context.ts';
import { type Person, visibleText } from '../../../src/simulator/simulator.ts';
import type { DistrictOptions, TestDistrict } from '../../district.ts';
import { withPlan } from '../actions/district.ts';
import { type Filled, smallPlan } from '../plan/district.ts';

/** A plan in which each principal has a part: of 1.2.A1 and 2.1.A1. */
export const withParts = {
  ...smallPlan,
  Actions: [
    ['1.1.A1', '1.1', 'Agree what a rigorous task is', 'Max Manager', '2026-12-18'],
    ['1.2.A1', '1.2', 'Plan talk into every lesson', 'Principals', '2026-12-18'],
    ['2.1.A1', '2.1', 'Meet on data monthly', 'Principals', '2027-03-01'],
  ],
} as const satisfies Filled;

/** A district whose principals have parts of its plan's actions. */
export async function districtWithParts(options: DistrictOptions = {}): Promise<TestDistrict> {
  const district = await withPlan(withParts, options);
  inTx(district.db, (tx) => {
    const by = { byId: district.idOf('Max Manager'), onDay: '2026-11-20' } as const;
    keepOwner(tx, 'principals', { kind: 'eachSchool' }, by);
    settleOwners(tx, '2026-11-23');
  });
  return district;
}

/** The list somebody reads now. */
export const listOf = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);

/** Begins Lincoln's plan with these items, as its principal does. */
export async function startLincoln(district: TestDistrict, items: readonly string[]): Promise<void> {
  const pat = district.as('Pat Okafor');
  await pat.command('/sip');
  await pat.press('Start the plan');
  for (const words of items) await addByHand(pat, words);
}

export async function addByHand(
  pat: Person,
  words: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await pat.press('Add…');
  await pat.fill('What will the school do?', words);
  for (const [label, value] of Object.entries(more)) await pat.fill(label, value);
  await pat.submit();
}

/** Presses an entry of the menu beside an item, in the window or the list somebody reads. */
export async function pressOn(person: Person, code: string, entry: string): Promise<Answer> {
  const blocks = rowsIn.parse(person.window()?.blocks ?? person.ephemerals().at(-1)?.blocks ?? []);
  const isIts = (text = '') => text.startsWith(`*${code} `) || text.startsWith(`*${code}*`);
  const options = blocks.find(({ text }) => isIts(text?.text))?.accessory?.options ?? [];
  const option = options.find(({ text }) => text.text === entry)?.value;
  if (option === undefined)
    throw new Error(`${code} has no “${entry}”: ${options.map(({ text }) => text.text).join(', ')}`);
  return person.press({ option });
}

type Answer = Awaited<ReturnType<Person['press']>>;

const rowsIn = z.array(
  z.object({
    text: z.object({ text: z.string() }).optional(),
    accessory: z
      .object({ options: z.array(z.object({ text: z.object({ text: z.string() }), value: z.string() })).optional() })
      .optional(),
  }),
);

/** Keeps a round of a school's plan, as the superintendent's decision does. */
export function decide({ db, clock, idOf }: TestDistrict, at: string, kind: RoundKind): void {
  inTx(db, (tx) => {
    const schoolId = schoolIdOf({ db }, at);
    const c = contextOn(tx, clock, features);
    const sam = personById(tx, idOf('Sam Sato'));
    const plan = planAt(tx, schoolId, c.today);
    if (!plan || !sam) throw new Error('there is no plan');
    keepRound(askedBy(c, sam), plan, { kind, consultedOn: null, words: '' });
  });
}

export const schoolIdOf = ({ db }: Pick<TestDistrict, 'db'>, name: string): string =>
  String(db.$client.prepare('SELECT id FROM school WHERE name = ?').pluck().get(name));
