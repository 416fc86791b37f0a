import type { Reader } from '../db/open.ts';
import type { Day } from './days.ts';
import { type Role, roleNames, roles } from './people.ts';
import { holdersOf } from './roster.ts';

/** Somebody is known by the first of these that they hold. */
const offices: readonly Role[] = roles.filter((one) => !['teacher', 'invited', 'operator'].includes(one));

/**
 * Somebody as the public reads of them: `the superintendent`, `a principal`. Never with a school, where an office is one person’s; of who
 * holds no office any more, `the district`.
 */
export function officeOf(db: Reader, personId: string, day: Day): string {
  for (const role of offices) {
    const holders = holdersOf(db, role, day);
    if (!holders.includes(personId)) continue;
    if (holders.length === 1) return `the ${roleNames[role]}`;
    return `${/^[aeiou]/.test(roleNames[role]) ? 'an' : 'a'} ${roleNames[role]}`;
  }
  return 'the district';
}
