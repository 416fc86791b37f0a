import { administrators, fold, type Role, roleNames, roles } from '../../../district/people.ts';
import type { AttendedKind } from '../rules.ts';
import type { SpokenWith } from '../schema.ts';

/** With how many must a role be held at a school before both stand side by side where others read it. */
const least = 5;

/** What is known of where somebody spoke with people. */
export interface SpokeThere {
  /** Null: at the district office. */
  readonly school: string | null;
  readonly spokeWith: readonly SpokenWith[];
  readonly attended: readonly AttendedKind[];
  /** How many people held each role at that school on that day. */
  readonly holders: ReadonlyMap<Role, number>;
}

/** Of these there are always many, and the roster counts none of them. */
const families = ['parent', 'guardian', 'caregiver', 'family', 'student'];

/** What else people call a role. */
const otherwise: Readonly<Record<string, readonly Role[]>> = {
  'vice principal': ['assistantPrincipal'],
  administrator: administrators,
  leader: administrators,
};

/** `teachers` is `teacher`, `families` is `family`. */
const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');

/** Who speaks by what is attended, where the words say it. */
const spokeBy: Partial<Record<AttendedKind, string>> = {
  meetingWithTeachers: 'teacher',
  meetingWithAdministrators: 'administrator',
  feedbackConference: 'administrator',
};

/** Whether so many hold a role that its school tells of none of them. A role the roster does not know may be one person’s. */
function heldByMany(role: string, holders: SpokeThere['holders']): boolean {
  const name = singular(fold(role).trim());
  if (families.includes(name)) return true;
  const meant = otherwise[name] ?? roles.filter((one) => roleNames[one] === name);
  return meant.reduce((sum, one) => sum + (holders.get(one) ?? 0), 0) >= least;
}

/**
 * Where a visit was, as others may read it: `Lincoln`, and `one school` as soon as any role in it is held by fewer than five people there,
 * because the others would tell which school it was.
 */
export function placeSaid({ school, spokeWith, attended, holders }: SpokeThere): string {
  if (school === null) return 'the district office';
  const said = [...spokeWith.map(({ role }) => role), ...attended.flatMap((kind) => spokeBy[kind] ?? [])];
  return said.every((role) => heldByMany(role, holders)) ? school : 'one school';
}

/** `4 teachers`; the role alone where nobody said how many. */
export const spokenSaid = ({ role, number }: SpokenWith): string => (number === null ? role : `${number} ${role}`);

/** With whom somebody spoke, as others may read it: `4 teachers at Lincoln`, `1 principal at one school`. */
export const rolesSaid = (there: SpokeThere): string[] =>
  there.spokeWith.map((one) => `${spokenSaid(one)} at ${placeSaid(there)}`);

/** What must be known so that no name is taken for a role. */
export interface KnownNames {
  readonly people: readonly string[];
  readonly schools: readonly string[];
}

/** So many lines, and so long a one. */
const most = { lines: 30, letters: 80 } as const;

/** Reads lines such as `4 teachers` and `1 parent`. A line with somebody’s name is refused, and says whose. */
export function readSpoken(
  lines: readonly { readonly number: number; readonly words: string }[],
  known: KnownNames,
): readonly SpokenWith[] | { readonly problem: string } {
  if (lines.length > most.lines) return { problem: `Write at most ${most.lines} lines.` };
  const problems = lines.flatMap(({ number, words }) => {
    const problem = problemOf(words, known);
    return problem === undefined ? [] : [`Line ${number} ${problem}`];
  });
  if (problems.length > 0) return { problem: problems.slice(0, 3).join(' ') };
  return lines.map(({ words }) => spokenIn(words));
}

function problemOf(words: string, known: KnownNames): string | undefined {
  const name = siteNameIn(words, known);
  if (name !== undefined) return `names ${name}. Write a role, such as 1 teacher.`;
  if ([...words].length > most.letters) return `is longer than ${most.letters} letters.`;
  return /\p{L}/u.test(words) ? undefined : 'has no role in it.';
}

function spokenIn(words: string): SpokenWith {
  const [, number, role = words] = /^(\d{1,4})\s*[x×]?\s+(.+)$/u.exec(words) ?? [];
  return { role, number: number === undefined ? null : Number(number) };
}

/** Words of roles: nobody is meant by them, whoever is called so. */
const roleWords = new Set(
  [
    ...roles.flatMap((role) => roleNames[role].split(' ')),
    ...families,
    ...'vice administrator leader coach dean nurse counselor aide staff mentor union council grade school special'.split(
      ' ',
    ),
    ...'english math science history art music reading education support social worker guest board'.split(' '),
  ].map(singular),
);

/** Whose name stands in a line: all of it in any letters, the last name alone, or the first one with a capital. */
export function siteNameIn(line: string, { people, schools }: KnownNames): string | undefined {
  const written = (line.match(/[\p{L}\p{M}'’-]+/gu) ?? []).map((word) => word.replace(/['’]s?$/u, ''));
  const words = new Set(written.map(fold));
  const capitals = new Set(written.filter((word) => /^\p{Lu}/u.test(word)).map(fold));
  const places = new Set(schools.flatMap((one) => fold(one).split(/\s+/)));
  const tells = (word: string) => word.length > 1 && !roleWords.has(singular(word)) && !places.has(word);
  return people.find((name) => {
    const parts = fold(name).split(/\s+/);
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (parts.length > 1 && parts.every((part) => words.has(part))) return true;
    return (tells(last) && words.has(last)) || (tells(first) && capitals.has(first));
  });
}
