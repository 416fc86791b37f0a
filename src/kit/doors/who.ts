import { z } from 'zod';
import type { Reader } from '../../db/open.ts';
import { inTx } from '../../db/tx.ts';
import type { Person } from '../../district/people.ts';
import { personBySlackId } from '../../district/roster.ts';
import { person } from '../../district/schema.ts';
import { meetAccount } from '../accounts.ts';
import { type Asked, askedBy, contextOn, momentOn } from '../context.ts';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';

/** Who Slack says is asking: the only part of a payload that is believed, because Slack signed it. */
export interface Caller {
  readonly slackId: string;
  readonly teamId: string | undefined;
}

const account = z.object({
  user: z.object({
    id: z.string(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    profile: z.object({ email: z.string().optional() }),
  }),
});

/**
 * The person behind a Slack account, as someone who asks now. One seen for the first time is met by e-mail.
 * Refuses people of other workspaces, and whoever is not on the roster today, guests like anyone else.
 */
export async function whoIs(house: House, caller: Caller): Promise<Asked> {
  requireOurs(house, caller);
  const known = personBySlackId(house.db, caller.slackId) ?? (await meet(house, caller.slackId));
  if (known?.slackState !== 'found') throw stranger(house);
  const c = askedBy(contextOn(house.db, house.clocks.district, house.features), known);
  if (c.viewer.holdings.length === 0) throw stranger(house);
  return c;
}

/** Refuses people of other workspaces. */
export function requireOurs(house: House, { teamId }: Caller): void {
  const home = house.teamId();
  if (home && teamId && teamId !== home)
    throw new Refusal('This app serves one district, and your account is of another workspace.');
}

async function meet(house: House, slackId: string): Promise<Person | undefined> {
  const { user } = account.parse(await house.slack.interactive.users.info({ user: slackId }));
  inTx(house.db, (tx) =>
    meetAccount(tx, {
      slackId: user.id,
      email: user.profile.email,
      deactivated: user.deleted ?? false,
      bot: user.is_bot ?? false,
    }),
  );
  return personBySlackId(house.db, slackId);
}

/** True until the first person is on the roster, and never again: nobody is deleted. */
export function nobodyYet(db: Reader): boolean {
  return db.select({ id: person.id }).from(person).limit(1).get() === undefined;
}

function stranger(house: House): Refusal {
  if (nobodyYet(house.db))
    return new Refusal(
      'Nobody is on the roster yet. An owner or admin of this Slack workspace begins, on the Home of this app.',
    );
  const { settings } = momentOn(house.db, house.clocks.district);
  return new Refusal(
    `You are not on the roster of ${settings.districtName} today. If you should be, ask the plan manager to add your e-mail address.`,
  );
}
