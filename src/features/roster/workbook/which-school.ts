import { fold } from '../../../district/people.ts';
import type { KnownSchool } from '../rules.ts';
import { schoolKey, shortOf } from './keys.ts';
import type { WantedSchool } from './wanted.ts';
import type { SamePersonAnswers } from './who-is-who.ts';

/** A row that has the name or the code of a school, and not both. */
export interface WaitingSchool {
  /** Under which the answer is kept. */
  readonly id: string;
  readonly was: KnownSchool;
  readonly now: WantedSchool;
  /** What is new in the row. */
  readonly differs: 'code' | 'name';
}

/** A school whose code is another school's now: it keeps its records, under a code of its own. */
export interface FreedSchool {
  readonly was: KnownSchool;
  readonly code: string;
}

export interface SchoolDifference {
  readonly added: readonly WantedSchool[];
  readonly changed: readonly { readonly was: KnownSchool; readonly now: WantedSchool }[];
  /** Left out until somebody has said whether it is the same school, with every row of people that names it. */
  readonly waiting: readonly WaitingSchool[];
  readonly freed: readonly FreedSchool[];
}

/** Which school each row is: first by the code, then by the name. Schools are never removed: records point at them. */
export function whichSchools(
  known: readonly KnownSchool[],
  wanted: readonly WantedSchool[],
  answers: SamePersonAnswers,
): SchoolDifference {
  const pairs = pairUp(known, wanted, answers);
  const waiting = pairs.flatMap(({ id, was, now, differs }) =>
    was && differs && answers[id] !== 'same' ? [{ id, was, now, differs }] : [],
  );
  const changed = pairs.flatMap(({ id, was, now, differs }) =>
    was && (!differs || answers[id] === 'same') && (was.name !== now.name || was.code !== now.code)
      ? [{ was, now }]
      : [],
  );
  const renamed = new Set(changed.map(({ was }) => was));
  const codes = new Set([...known, ...wanted].map((one) => schoolKey(one.code)));
  const parted = known.filter((one) => isAnother(one, answers) && isCoded(one, wanted) && !renamed.has(one));
  return {
    added: pairs.flatMap(({ was, now }) => (was ? [] : [now])),
    changed,
    waiting,
    freed: parted.map((was) => ({ was, code: spareCode(was.code, codes) })),
  };
}

/** By which key each school is known once this is imported; one that waits, as if it were the same. */
export function keysOnceImported({ changed, waiting, freed }: SchoolDifference): Map<string, string> {
  const parted = freed.map(({ was, code }) => [was.code, code] as const);
  const renamed = [...changed, ...waiting].map(({ was, now }) => [was.code, now.code] as const);
  return new Map(
    [...parted, ...renamed].flatMap(([was, now]) =>
      schoolKey(was) === schoolKey(now) ? [] : [[schoolKey(was), schoolKey(now)] as const],
    ),
  );
}

interface Pair {
  readonly id: string;
  readonly was: KnownSchool | undefined;
  readonly now: WantedSchool;
  readonly differs: WaitingSchool['differs'] | undefined;
}

/** The row with its code is another school's. */
const isAnother = ({ id }: KnownSchool, answers: SamePersonAnswers): boolean => answers[id] === 'another';

/** A row has its code and not its name. */
const isCoded = (one: KnownSchool, wanted: readonly WantedSchool[]): boolean =>
  wanted.some((now) => schoolKey(now.code) === schoolKey(one.code) && !sameName(one, now));

function pairUp(known: readonly KnownSchool[], wanted: readonly WantedSchool[], answers: SamePersonAnswers): Pair[] {
  const byKey = new Map(known.map((one) => [schoolKey(one.code), one]));
  const byCode = new Map(
    wanted.flatMap((now) => {
      const was = byKey.get(schoolKey(now.code));
      return was && (sameName(was, now) || !isAnother(was, answers)) ? [[now, was] as const] : [];
    }),
  );
  const settled = new Set([...byCode].flatMap(([now, was]) => (sameName(was, now) || answers[was.id] ? [was] : [])));
  const left = known.filter((one) => !settled.has(one));
  const rows = wanted.filter((one) => !byCode.has(one));
  return wanted.map((now): Pair => {
    const coded = byCode.get(now);
    if (coded) return { id: coded.id, was: coded, now, differs: sameName(coded, now) ? undefined : 'name' };
    const [was, ...more] = left.filter((one) => sameName(one, now));
    const isAlone = more.length === 0 && rows.filter((one) => sameName(one, now)).length === 1;
    const id = `${was?.id}-${shortOf(schoolKey(now.code))}`;
    if (!was || !isAlone || answers[id] === 'another') return { id, was: undefined, now, differs: undefined };
    return { id, was, now, differs: 'code' };
  });
}

/** Written otherwise it is the same name: in capitals, with a dot, with or without the word School. */
function sameName(one: WantedSchool, other: WantedSchool): boolean {
  return lettersIn(one.name) === lettersIn(other.name);
}

function lettersIn(name: string): string {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  const told = words.filter((word) => !['', 'the', 'school'].includes(word));
  return (told.length > 0 ? told : words).join('');
}

/** `LIN-1`: a code no school has. */
function spareCode(code: string, codes: ReadonlySet<string>): string {
  for (let at = 1; ; at += 1) {
    const spare = `${code.slice(0, 14)}-${at}`;
    if (!codes.has(schoolKey(spare))) return spare;
  }
}
