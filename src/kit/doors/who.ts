import { z } from 'zod';
import { inTx } from '../../db/tx.ts';
import type { Person } from '../../district/people.ts';
import { personBySlackId } from '../../district/roster.ts';
import { meetAccount } from '../accounts.ts';
import { askedBy, contextOn } from '../context.ts';
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
 * The person behind a Slack account. One seen for the first time is met by e-mail.
 * Refuses people of other workspaces, and whoever is not on the roster today, guests like anyone else.
 */
export async function whoIs(house: House, caller: Caller): Promise<Person> {
  const home = house.teamId();
  if (home && caller.teamId && caller.teamId !== home)
    throw new Refusal('This app serves one district, and your account is of another workspace.');
  const person = personBySlackId(house.db, caller.slackId) ?? (await meet(house, caller.slackId));
  if (person?.slackState !== 'found') throw stranger(house);
  const { viewer } = askedBy(contextOn(house.db, house.clocks.district), person);
  if (viewer.holdings.length === 0) throw stranger(house);
  return person;
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

function stranger(house: House): Refusal {
  const { settings } = contextOn(house.db, house.clocks.district);
  return new Refusal(
    `You are not on the roster of ${settings.districtName} today. If you should be, ask the plan manager to add your e-mail address.`,
  );
}
