import { type Day, daysOf, monthText, schoolYearStart } from '../../../../district/days.ts';
import { fold, type Role, roleNames } from '../../../../district/people.ts';
import type { OwnerMeant } from '../rules.ts';
import type { DueMeant } from '../texts/rules.ts';

/** Who there is to be meant today. */
export interface Nameable {
  /** The roles that exactly one person holds. */
  readonly roles: readonly Role[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** What a text probably means, the likeliest first; `sure` when it is near certain. */
export interface Likely<Answer> {
  readonly first: readonly Answer[];
  readonly sure: Answer | undefined;
}

const eachSchool: OwnerMeant = { kind: 'eachSchool' };

/** What a text in the column of persons responsible says by itself: one for each school, a role, somebody named in it. */
export function likelyOwners(text: string, { roles, people }: Nameable, onActions: boolean): Likely<OwnerMeant> {
  const said = plainly(text);
  const wholeRole = roles.find((role) => namesOf(role).includes(said));
  const principals = onActions && allPrincipals.test(said);
  const named = people
    .filter(({ name }) => holds(said, plainly(name)))
    .map(({ id, name }) => ({ id, at: said.indexOf(plainly(name)) }));
  const first: OwnerMeant[] = [
    ...named.toSorted((a, b) => a.at - b.at).map(({ id }): OwnerMeant => ({ kind: 'person', personId: id })),
    ...(onActions && somePrincipals.test(said) ? [eachSchool] : []),
    ...rolesIn(said, roles).map((role): OwnerMeant => ({ kind: 'role', role })),
  ];
  if (principals) return { first, sure: eachSchool };
  return { first, sure: wholeRole && { kind: 'role', role: wholeRole } };
}

const allPrincipals =
  /^(all |the |school |building |all school |all building |each |every )*principals?( of each school| at each school)?$/;
const somePrincipals = /\bprincipals\b|\b(each|every|all) (principal|school|building)s?\b/;

/** Longer names first, so that an assistant superintendent is not taken for the superintendent too. */
function rolesIn(said: string, roles: readonly Role[]): Role[] {
  let rest = said;
  const found: Role[] = [];
  const names = roles.flatMap((role) => namesOf(role).map((name) => ({ role, name })));
  for (const { role, name } of names.toSorted((a, b) => b.name.length - a.name.length)) {
    if (!holds(rest, name)) continue;
    rest = rest.replaceAll(name, ' ');
    if (!found.includes(role)) found.push(role);
  }
  return found;
}

/** How districts write a role for short. */
const short: Partial<Record<Role, readonly string[]>> = {
  superintendent: ['supt', 'the supt'],
  assistantSuperintendent: ['asst superintendent', 'asst supt', 'assistant supt', 'deputy superintendent'],
  planManager: ['aip manager', 'turnaround plan manager'],
};

const namesOf = (role: Role): readonly string[] => [roleNames[role], `the ${roleNames[role]}`, ...(short[role] ?? [])];

/** Whether a text has these words in it, whole. */
const holds = (text: string, words: string): boolean => words !== '' && ` ${text} `.includes(` ${words} `);

const plainly = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}'’-]+/gu, ' ')
    .trim();

/** The last day of the school year that a day is in. */
export const yearEnd = (today: Day): Day => `${Number(schoolYearStart(today).slice(0, 4)) + 1}-06-30` as Day;

/** What goes on all year and ends with it, looked at in each highlight meeting until then. */
export const allYear = (today: Day): DueMeant => ({ dueOn: yearEnd(today), eachMeeting: true });

const ongoing =
  /^(on ?-? ?going|continuous(ly)?|continual(ly)?|(all|throughout|during)( the)?( school)? year|year ?-? ?(round|long)|as needed)\b/;

/** What a text in the column of dates says by itself: `ongoing`, a month, a season. */
export function likelyDay(text: string, today: Day): Likely<DueMeant> {
  const said = plainly(text);
  if (ongoing.test(said)) return { first: [allYear(today)], sure: allYear(today) };
  const month = monthIn(said, today);
  if (month) return { first: [month], sure: month };
  const season = seasonIn(said, today);
  return { first: season ? [season] : [], sure: undefined };
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `June 2027`, `by end of June`: its last day. Without a year the one of this school year. */
function monthIn(said: string, today: Day): DueMeant | undefined {
  const [, name = '', year] =
    /^(?:by |in |end of |by end of |by the end of |late )?([a-z]{3,9})(?: (20\d\d))?$/.exec(said) ?? [];
  const at = name.length >= 3 ? monthNames.findIndex((one) => name.startsWith(one)) + 1 : 0;
  if (at === 0 || !fullMonth(name, at)) return undefined;
  return lastOf(at, year ? Number(year) : yearOfMonth(at, today));
}

const wholeNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const fullMonth = (name: string, at: number): boolean =>
  wholeNames[at - 1] === name || monthNames[at - 1] === name || (at === 9 && name === 'sept');

const seasons = { fall: 12, autumn: 12, winter: 3, spring: 6, summer: 8 } as const;

function seasonIn(said: string, today: Day): DueMeant | undefined {
  const [, name = '', year] = /\b(fall|autumn|winter|spring|summer)\b(?: (?:of )?(20\d\d))?/.exec(said) ?? [];
  const at = Object.entries(seasons).find(([season]) => season === name)?.[1];
  return at === undefined ? undefined : lastOf(at, year ? Number(year) : yearOfMonth(at, today));
}

/** School years begin in July. */
const yearOfMonth = (month: number, today: Day): number =>
  Number(schoolYearStart(today).slice(0, 4)) + (month < 7 ? 1 : 0);

const lastOf = (month: number, year: number): DueMeant => ({
  dueOn: daysOf(monthText.parse(`${year}-${String(month).padStart(2, '0')}`)).last,
  eachMeeting: false,
});
