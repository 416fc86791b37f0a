import { type Day, monthOf } from '../../../../district/days.ts';
import type { Support, Taught } from '../../../../district/questions.ts';
import type { PublishedSighting } from '../../../../district/sightings.ts';
import { firstOf } from '../../../../kit/words/lists.ts';
import { sayDate } from '../../tree/rules.ts';

/** What the DILT has taught of an initiative, and what schools bring back of it. */
export interface InDilt {
  readonly code: string;
  /** The segments that taught it, newest first. */
  readonly taught: readonly Taught[];
  readonly support: readonly Support[];
  /** The reader sits in the DILT: titles, names and words are for them. Everybody else reads counts. */
  readonly sitsInDilt: boolean;
  readonly schools: ReadonlyMap<string, string>;
  /** By school: within how many school days of the first teaching it was seen in a later month. */
  readonly daysToSeen: ReadonlyMap<string, number>;
}

/** A rung without its name. */
interface Said {
  readonly holds: boolean;
  readonly says: readonly string[];
  readonly fill: string;
}

const maxSaid = 4;

/** What was taught, and how long it took each school until it was seen. */
export function taughtInDilt({ code, taught: all, sitsInDilt, schools, daysToSeen }: InDilt): Said {
  const [newest] = all;
  const lines = sitsInDilt ? all.map((one) => `${sayDate(one.day)}: ${one.title}`) : [];
  return {
    holds: newest !== undefined,
    says: newest
      ? [
          `${counted(all.length)} of a DILT, last on ${sayDate(newest.day)}`,
          ...firstOf(lines, maxSaid),
          ...toSeen(schools, daysToSeen),
        ]
      : ['No DILT segment has taught it.'],
    fill: `No DILT has taught ${code} yet. The next facilitator can add a segment with /dilt agenda.`,
  };
}

const counted = (n: number): string => (n === 1 ? '1 segment' : `${n} segments`);

function toSeen(schools: InDilt['schools'], days: InDilt['daysToSeen']): string[] {
  const said = [...schools].flatMap(([id, name]) => {
    const n = days.get(id);
    return n === undefined ? [] : [`${name} ${n}`];
  });
  return said.length === 0 ? [] : [`School days from taught to seen, at most: ${said.join(', ')}`];
}

/** What schools bring back of it, and how it stands. */
export function supportedInDilt({ code, support, sitsInDilt, schools }: InDilt): Said {
  const at = new Set(support.map(({ schoolId }) => schoolId)).size;
  const kept = support.filter(({ state }) => state === 'kept' || state === 'partly').length;
  const lines = sitsInDilt ? support.map((one) => supportLine(one, schools)) : [];
  return {
    holds: support.length > 0,
    says:
      support.length === 0
        ? ['No school has brought it back yet.']
        : [
            `Brought back at ${at === 1 ? '1 school' : `${at} schools`}, ${kept} of ${support.length} kept or partly kept`,
            ...firstOf(lines, maxSaid),
          ],
    fill: `No school has brought back ${code} yet. After a DILT that taught it, principals write it down with /dilt commitments.`,
  };
}

const stateNames: Readonly<Record<Support['state'], string>> = {
  open: '⚪ open',
  kept: '🟢 kept',
  partly: '🟡 partly kept',
  not: '🔴 not kept',
};

const supportLine = ({ schoolId, words, state, by }: Support, schools: InDilt['schools']): string =>
  `${stateNames[state]} · ${schools.get(schoolId) ?? 'a school'}: ${words} (${by})`;

/**
 * By school, the day by which it was seen in a month after the one it was first taught in: visits earlier in that month may have been
 * before. It is a day of what is published, so it stays until something new is.
 */
export function firstSeen(first: Day, sightings: readonly PublishedSighting[]): ReadonlyMap<string, Day> {
  const seen = new Map<string, Day>();
  for (const { schoolId, month, seenBy } of sightings) {
    if (schoolId === null || seenBy === null || month <= monthOf(first)) continue;
    const known = seen.get(schoolId);
    if (known === undefined || seenBy < known) seen.set(schoolId, seenBy);
  }
  return seen;
}
