import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../../src/db/tx.ts';
import { dayText } from '../../../src/district/days.ts';
import { dilt } from '../../../src/district/dilt/schema.ts';
import { newId, refTo } from '../../../src/district/ref.ts';
import { applying } from '../../../src/engine/apply.ts';
import { features as allFeatures } from '../../../src/features/index.ts';
import { packet } from '../../../src/features/packet/schema.ts';
import { newestPacket } from '../../../src/features/packet/store.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import type { Contribution } from '../../../src/kit/occasions.ts';
import { done } from '../../../src/kit/outcome.ts';
import { paragraph, quote, table } from '../../../src/kit/words/pieces.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';

export const channel = 'C0DILTCHANNEL';
/** Everybody in the usual district who may read packets. */
export const readers = [
  'Sam Sato',
  'Ada Assistant',
  'Max Manager',
  'Pat Okafor',
  'Al Vice',
  'Paula Webster',
  'Dina Director',
];

/** Somebody's rating, as far as a packet tells of it. */
export interface Rated {
  readonly person: string;
  readonly rationale: string;
  readonly wants?: string;
}

/** In the place of the routine of self-ratings: what these people said of themselves, and what they want ideas for. */
export function ratingsSaying(rated: readonly Rated[], idOf: (name: string) => string): Feature {
  const rows = rated.map((one) => ({ ...one, id: newId() }));
  const piece = (row: (typeof rows)[number], at: number): Contribution<'packet'> => ({
    part: 'ratings',
    weight: at + 1,
    can: 'packet.read',
    refs: [refTo('selfRating', row.id)],
    words: [paragraph(row.person), quote(row.rationale)],
  });
  return {
    name: 'self-ratings',
    records: { selfRating: () => undefined },
    answers: {
      ratedSoFar: () => ({ said: `${rows.length} of 5 administrators rated all 4 standards` }),
      ideasWanted(_c, { ratingId }) {
        const row = rows.find(({ id }) => id === ratingId);
        return row?.wants ? { personId: idOf(row.person), standard: 'rigor', words: row.wants } : null;
      },
    },
    says: {
      packet: () =>
        rows.flatMap((row, at): Contribution<'packet'>[] => [
          ...(at === 0
            ? [
                {
                  ...({ part: 'ratings', weight: 0, can: 'packet.read', refs: [refTo('selfRating', row.id)] } as const),
                  words: [
                    paragraph(`${rows.length} rated themselves.`),
                    table({
                      caption: 'Self-ratings',
                      headings: ['Who', 'Rigor'],
                      rows: rows.map(({ person }) => [person, '🟢 effective']),
                    }),
                  ],
                },
              ]
            : []),
          ...(row.wants
            ? [{ ...piece(row, at), part: 'ideas' as const, words: [paragraph(`${row.person}, rigor: ${row.wants}`)] }]
            : []),
          piece(row, at),
        ]),
    },
  };
}

/** All routines, with ratings that say this. */
export function withRatings(rated: readonly Rated[], idOf: (name: string) => string): Feature[] {
  return allFeatures.map((one) => (one.name === 'self-ratings' ? ratingsSaying(rated, idOf) : one));
}

export const rated: readonly Rated[] = [
  { person: 'Pat Okafor', rationale: 'Tasks were rigorous in most rooms.', wants: 'How do you open data meetings?' },
  { person: 'Dina Director', rationale: 'The data came late.' },
];

/** A Monday with a DILT a week later, its channel with these people in it, and two who rated themselves. */
export async function beforeDilt({
  more = [],
  ratings = rated,
  ...options
}: DistrictOptions & { more?: readonly string[]; ratings?: readonly Rated[] } = {}): Promise<
  TestDistrict & { readonly diltId: string }
> {
  const district: TestDistrict = await openDistrict({
    channels: [{ id: channel, name: 'dilt', private: true, botIn: true, members: [...readers, ...more] }],
    features: withRatings(ratings, (name) => district.idOf(name)),
    ...options,
    settings: { diltChannel: channel, ...options.settings },
  });
  return { ...district, diltId: planDilt(district, '2026-11-30') };
}

/** Puts a DILT into the district's calendar, facilitated by Paula Webster. */
export function planDilt({ db, idOf }: TestDistrict, on: string): string {
  const id = newId();
  const hours = { beginsAt: '08:30', endsAt: '15:00' } as const;
  inTx(db, (tx) =>
    tx
      .insert(dilt)
      .values({ id, day: dayText.parse(on), ...hours, place: 'Library', facilitatorId: idOf('Paula Webster') })
      .run(),
  );
  return id;
}

/** Time passes until then, and what is due is done. */
export async function until(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.drain();
}

/** The morning of the third school day before that DILT, after the packet froze. */
export const frozenMorning = '2026-11-25T12:30:30Z';

/** The agenda of the DILT stands in its channel, as its own routine posts it. */
export async function postAgenda(district: TestDistrict & { readonly diltId: string }): Promise<void> {
  const { db, clock, diltId } = district;
  const message = {
    name: `dilt/${diltId}/agenda`,
    to: { channel },
    about: refTo('dilt', diltId),
    can: 'dilt.read',
    words: [paragraph('The agenda')],
  } as const;
  inTx(db, (tx) => applying(allFeatures, clock)(tx, done({ messages: [message] }), clock.now()));
  await district.drain();
}

/** What stands in the channel, as people read it: what begins a thread, and what is said in one. */
export function inChannel({ slack }: TestDistrict) {
  const all = slack.messages().filter((one) => one.channel === channel);
  const read = (one: (typeof all)[number]) => visibleText(one.blocks);
  return {
    parents: all.filter((one) => one.thread_ts === undefined).map(read),
    replies: all.filter((one) => one.thread_ts !== undefined).map(read),
  };
}

/** Everything a person has in their direct messages, as they read it. */
export const dmsOf = ({ as }: TestDistrict, name: string): string =>
  as(name)
    .dms()
    .map((one) => visibleText(one.blocks))
    .join('\n');

export const rowOf = ({ db }: TestDistrict) => db.select().from(packet).get();
export const newest = ({ db, clock }: TestDistrict) => newestPacket(db, clock.now().toString());
