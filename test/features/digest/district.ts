import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../../src/db/tx.ts';
import { dayText } from '../../../src/district/days.ts';
import type { DigestOccasion } from '../../../src/district/occasions.ts';
import { refTo } from '../../../src/district/ref.ts';
import { calendarDay } from '../../../src/district/schema.ts';
import { digest as digestFeature } from '../../../src/features/digest/feature.ts';
import { roster } from '../../../src/features/roster/feature.ts';
import { upkeep } from '../../../src/features/upkeep/feature.ts';
import type { Asked } from '../../../src/kit/context.ts';
import type { ButtonPress, Feature } from '../../../src/kit/feature.ts';
import type { Break, Contribution } from '../../../src/kit/occasions.ts';
import { done } from '../../../src/kit/outcome.ts';
import { paragraph } from '../../../src/kit/words/pieces.ts';
import { asText } from '../../../src/kit/words/text.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';

export const planChannel = 'C0PLANCHANNEL';

/** What another routine says, as a test wants it. */
export interface Says {
  pieces: readonly Contribution<'digest'>[];
  breaks: readonly Break[];
  /** The stretches of time it was asked about, with who asked. */
  readonly occasions: (DigestOccasion & { readonly of: string })[];
}

/** Settles what it is placed beside: afterwards nobody asks for it any more. */
export const decide = (says: Says): ButtonPress => ({
  name: 'teller/decide',
  ability: 'plan.read',
  press(_c, value) {
    says.pieces = says.pieces.filter(({ button }) => button?.value !== value);
    return done({ tell: [paragraph('Decided.')] });
  },
});

const teller = (says: Says): Feature => ({
  name: 'teller',
  buttons: [decide(says)],
  says: {
    digest(c: Asked, occasion) {
      says.occasions.push({ ...occasion, of: c.viewer.person.name });
      return says.pieces;
    },
  },
  breaks: () => says.breaks,
});

/** A sentence about the district’s roster, a record there always is. */
export function piece(
  part: Contribution<'digest'>['part'],
  words: string,
  more: Partial<Omit<Contribution<'digest'>, 'words'>> = {},
): Contribution<'digest'> {
  return { part, words: asText(words), refs: [refTo('roster', 'app')], weight: 1, can: 'plan.read', ...more };
}

export const brokenAt = (of: string | null, words = 'Nothing of objective 2 moves.'): Break => ({
  ...({ kind: 'objectiveNotMoving', about: refTo('roster', 'app'), ownerId: of } as const),
  ...({ words: asText(words), refs: [], can: 'plan.read' } as const),
});

/** A district on a Monday morning after its digest, with what a routine says in the hands of the test. */
export async function withDigest(
  options: DistrictOptions = {},
): Promise<TestDistrict & { readonly says: Says; readonly features: readonly Feature[] }> {
  const says: Says = { pieces: [], breaks: [], occasions: [] };
  const features = [roster, digestFeature, upkeep, teller(says)];
  const district = await openDistrict({
    now: '2026-11-16T15:00:00Z',
    features,
    channels: [{ id: planChannel, name: 'plan', private: true, botIn: true, members: ['Sam Sato', 'Pat Okafor'] }],
    ...options,
    settings: { planChannel, ...options.settings },
  });
  await district.drain();
  return { ...district, says, features };
}

/** Time passes until then, an hour at a time, and what is due is done. */
export async function until(district: TestDistrict, instant: string): Promise<void> {
  const end = Temporal.Instant.from(instant);
  for (;;) {
    const next = district.clock.now().add({ minutes: 60 });
    const last = Temporal.Instant.compare(next, end) >= 0;
    district.clock.moveTo(last ? end : next);
    await district.settle();
    if (last) return district.drain();
  }
}

/** Time jumps, as where the machine was off. */
export async function jump(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.drain();
}

export function noSchool({ db }: TestDistrict, ...days: readonly string[]): void {
  inTx(db, (tx) =>
    tx
      .insert(calendarDay)
      .values(days.map((day) => ({ day: dayText.parse(day), kind: 'noSchool' as const, note: 'Off' })))
      .run(),
  );
}

/** The digests somebody has, as they read them, the oldest first. */
export const digestsOf = ({ as }: TestDistrict, name: string): string[] =>
  as(name)
    .dms()
    .filter((one) => one.thread_ts === undefined)
    .map((one) => visibleText(one.blocks))
    .filter((text) => text.includes('Weekly digest of'));

/** Everything that stands in the threads of somebody’s direct messages. */
export const threadOf = ({ slack, as }: TestDistrict, name: string): string => {
  const channels = new Set(
    as(name)
      .dms()
      .map((one) => one.channel),
  );
  return slack
    .messages()
    .filter((one) => channels.has(one.channel) && one.thread_ts !== undefined)
    .map((one) => visibleText(one.blocks))
    .join('\n');
};

/** What stands in the plan’s channel. */
export const inChannel = ({ slack }: TestDistrict): string[] =>
  slack
    .messages()
    .filter((one) => one.channel === planChannel)
    .map((one) => visibleText(one.blocks));

/** What somebody was told privately last. */
export const saidTo = ({ as }: TestDistrict, name: string): string =>
  visibleText(as(name).ephemerals().at(-1)?.blocks ?? []);
