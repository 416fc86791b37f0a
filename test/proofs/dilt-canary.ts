import { packet } from '../../src/features/packet/schema.ts';
import type { TestDistrict } from '../district.ts';
import { anIdea, inRatings } from './dilt-day.ts';
import { everythingSeenBy, whoReads } from './seen.ts';

/** Who may read packets. Everybody else never meets what somebody said of themselves. */
const readers = ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Pat Okafor', 'Al Vice', 'Paula Webster', 'Dina Director'];
const whose = 'Pat Okafor';
const ways = {
  lines: [
    '/dilt',
    '/dilt rotation',
    '/dilt calendar',
    '/dilt agenda',
    '/dilt ready',
    '/dilt day',
    '/dilt commitments',
    '/dilt packet',
    '/rate',
    '/rate mine',
    '/throughline',
    '/throughline plan',
    '/throughline obstacles',
    '/action',
  ],
};
const ratings = Object.values(inRatings);
const ratingsFor = (by: readonly string[]) => ratings.map((said) => ({ said, by }));

/** Before the packet is frozen: what somebody said of themselves is read by them and nobody else. */
export async function tooEarly(district: TestDistrict): Promise<string[]> {
  const found = await whoReads(district, ways, ratingsFor([whose]));
  const own = await everythingSeenBy(district, whose, ways);
  // Who may know of it does: without that, nothing would be shown by silence.
  const missing = ratings.filter((words) => !own.includes(words)).map((words) => `${whose} does not read “${words}”`);
  return [...found, ...missing].map((one) => `before the packet, ${one}`);
}

/** Once it is frozen: whoever reads packets, and nobody else. An idea is for who wanted it. */
export async function tooFar(district: TestDistrict): Promise<string[]> {
  // The thread is a summary: the reasons are in the packet as it was frozen, which its PDF has whole.
  const frozen = JSON.stringify(district.db.select().from(packet).all());
  const pat = await everythingSeenBy(district, whose, ways);
  return [
    ...(await whoReads(district, ways, [...ratingsFor(readers), { said: anIdea, by: [whose, 'Al Vice'] }])),
    ...ratings.filter((words) => !frozen.includes(words)).map((words) => `the packet does not say “${words}”`),
    ...(pat.includes(anIdea) ? [] : ['the idea did not reach who wanted it']),
  ];
}
