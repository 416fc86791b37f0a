import type { Cast } from '../district.ts';

/** How large a district is: two administrators and fifty teachers a school, and those of the district office. */
export interface DistrictSize {
  readonly schools: number;
  readonly directors: number;
}

/** Sixty administrators and twelve hundred teachers. */
export const large: DistrictSize = { schools: 24, directors: 10 };
/** Eighteen administrators and two hundred teachers: everything happens in it that happens in a large one, in a fraction of the time. */
export const small: DistrictSize = { schools: 4, directors: 8 };

/** A district where every third teacher has no Slack. */
export function districtOf(size: DistrictSize): Cast[] {
  const schools = Array.from(
    { length: size.schools },
    (_, at) => `${String.fromCharCode(65 + at)}${String.fromCharCode(65 + at)} School`,
  );
  const leaders: Cast[] = [
    { name: 'Sam Superintendent', role: 'superintendent' },
    { name: 'Ada Assistant', role: 'assistantSuperintendent' },
    { name: 'Max Manager', role: 'planManager' },
    ...Array.from({ length: size.directors }, (_, at): Cast => ({ name: `Director ${words(at)}`, role: 'director' })),
  ];
  const staff = schools.flatMap((school, at): Cast[] => [
    { name: `Principal ${words(at)}`, role: 'principal', school },
    { name: `Vice ${words(at)}`, role: 'assistantPrincipal', school },
    ...Array.from({ length: 50 }, (_, n): Cast => {
      const name = `Teacher ${words(at * 50 + n)}`;
      return { name, role: 'teacher', school, ...(n % 3 === 2 ? { slack: false } : {}) };
    }),
  ]);
  return [...leaders, ...staff];
}

/** A number as a word of letters: names have no digits. */
function words(n: number): string {
  const [first, second, third] = [Math.floor(n / 676), Math.floor(n / 26) % 26, n % 26];
  return [first, second, third]
    .map((one) => String.fromCharCode(97 + one))
    .join('')
    .replace(/^./, (one) => one.toUpperCase());
}

export const isObserver = ({ role }: Cast): boolean => !['teacher', 'planManager'].includes(role);

/** The district's day at an instant, by Intl alone: a second way beside the app's. */
export function localDay(ms: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(ms);
}

/** What the year knows of one walkthrough, from the outside. */
export interface Logged {
  readonly word: string;
  readonly observer: string;
  readonly teacher: string;
  readonly school: string;
  readonly onSlack: boolean;
  readonly visitDay: string;
  /** The day its copy reached the teacher, once it has. */
  wentDay?: string;
}
