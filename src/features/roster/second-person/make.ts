import { rolesThatRead, settingsThatOpen } from '../../../district/roles-that-may.ts';
import { school } from '../../../district/schema.ts';
import { isSetUp } from '../../../district/set-up/store.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { Done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { leadersWhoSay } from '../merging/leaders.ts';
import { keepingSomebody } from '../people/importers.ts';
import { noRosterChange, type RosterDifference } from '../rules.ts';
import { carryOut } from '../workbook/import.ts';
import { schoolKey } from '../workbook/keys.ts';
import { waitsWords } from './messages.ts';
import { effectiveDay, withHeld } from './rules.ts';
import { confirmersOf, keepHeld, openHeld } from './store.ts';

/** What came of a change that somebody made in Slack. */
export interface Made {
  readonly carried: Pick<Done, 'errands' | 'happened'>;
  /** What waits for a second person, said to whoever made the change; undefined when nothing does. */
  readonly waits: Words | undefined;
  /** Nothing of it counts yet. */
  readonly waitsWhole: boolean;
}

/**
 * Makes a change that somebody asks for in Slack, except what nobody does alone: that waits until a second person has confirmed it.
 * Refuses what would leave nobody who can change the roster.
 */
export function make(c: Asked<Writing>, found: RosterDifference, why: string): Made {
  const { person } = c.viewer;
  const by = {
    personId: person.id,
    today: c.today,
    roles: rolesThatRead(c.settings),
    settings: settingsThatOpen,
  };
  if (isSetUp(c.db)) refuseOwnAddressGiven(c, found);
  const { now, held } = isSetUp(c.db) ? withHeld(found, by) : { now: found, held: [] };
  const carried = keepingSomebody(c, () => carryOut(c, now, { personId: person.id, name: person.name, why }));
  if (held.length === 0) return { carried, waits: undefined, waitsWhole: false };
  const confirmers = confirmersOf(c.db, person.id, c.today);
  const effectiveOn = confirmers.length > 0 ? null : effectiveDay(c.today);
  const asked = { askedById: person.id, askedOn: c.today, why, effectiveOn };
  const kept = new Set(held.map((one) => keepHeld(c.db, one, asked, (key) => idOfSchool(c, key))));
  const own = openHeld(c.db).filter(({ id }) => kept.has(id));
  return {
    carried,
    waits: waitsWords(
      own,
      confirmers.map(({ name }) => name),
    ),
    waitsWhole: noRosterChange(now),
  };
}

/** A role of one’s own would begin under another name: whoever has the address has the account. */
function refuseOwnAddressGiven(c: Asked<Writing>, { people }: RosterDifference): void {
  const { id, email } = c.viewer.person;
  if (!people.freed.some(({ was }) => was.id === id)) return;
  throw new Refusal(
    `Nothing was changed. In this workbook, ${email} belongs to another person, and you can’t give away your own email. Ask ${leadersWhoSay(c)}.`,
  );
}

function idOfSchool({ db }: Writing, key: string): string | null {
  return (
    db
      .select({ id: school.id, code: school.code })
      .from(school)
      .all()
      .find(({ code }) => schoolKey(code) === key)?.id ?? null
  );
}
