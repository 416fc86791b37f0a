import { eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { whoSays } from '../../../district/accounts.ts';
import { sayInDay } from '../../../district/day-lines/store.ts';
import { type Role, schoolRoles } from '../../../district/people.ts';
import { heldNames, personBySlackId, viewerOn } from '../../../district/roster.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Writing } from '../../../kit/context.ts';
import type { FoundAccount } from '../../../kit/errand.ts';
import type { RosterDifference } from '../rules.ts';
import { type PlaceOf, roleName } from '../workbook/role-words.ts';

const isOfSchool = ({ role }: { readonly role: Role }): boolean => schoolRoles.includes(role);

/** Who is a guest of the workspace, by id. */
const guestsIn = (db: Reader): ReadonlySet<string> =>
  new Set(
    db
      .select({ id: standsFor(person.id) })
      .from(person)
      .where(eq(person.slackGuest, true))
      .all()
      .map(({ id }) => id),
  );

/** Of whom a preview warns: guests of the workspace to whom a workbook gives a role at a school. */
export function guestNotes(db: Reader, { people }: RosterDifference, placeOf: PlaceOf): string[] {
  const begins = people.changed.filter(({ begun }) => begun.some(isOfSchool));
  if (begins.length === 0) return [];
  const guests = guestsIn(db);
  return begins
    .filter(({ was }) => guests.has(was.id))
    .map(({ now, begun }) =>
      guestLine(
        now.name,
        begun.filter(isOfSchool).map((one) => roleName(one, placeOf)),
      ),
    );
}

const guestLine = (name: string, roles: readonly string[]): string =>
  `${name} is a guest in Slack but ${roles.join(' and ')} on the roster. Guests come from outside the district, so please check.`;

/** Tells whoever leads the roster, in their message of the day, of accounts just found that are guests’ and have a role at a school. */
export function tellOfGuests(c: Writing, accounts: readonly FoundAccount[]): void {
  for (const { found } of accounts) {
    if (!found?.guest) continue;
    const who = personBySlackId(c.db, found.slackId);
    const viewer = who && viewerOn(c.db, who, c.today, c.settings);
    if (!viewer?.holdings.some(isOfSchool)) continue;
    const told = whoSays(c.db, c.today).map(({ id }) => id);
    sayInDay(c.db, told, guestLine(who?.name ?? '', heldNames(c.db, viewer)), c.today);
  }
}
