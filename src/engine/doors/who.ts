import { z } from 'zod';
import type { Reader } from '../../db/open.ts';
import { inTx } from '../../db/tx.ts';
import { type OpenQuestion, turnedAway, whoSays } from '../../district/accounts.ts';
import { meetAccount } from '../../district/meet-account.ts';
import { namesAgree } from '../../district/names.ts';
import type { Person } from '../../district/people.ts';
import { personById, personBySlackId } from '../../district/roster.ts';
import { stayingFor } from '../../district/same-person.ts';
import { person } from '../../district/schema.ts';
import { type Asked, askedBy } from '../../kit/context.ts';
import { Refusal } from '../../kit/refusal.ts';
import { causeOf } from '../cause.ts';
import { contextOn, momentOn } from '../context.ts';
import type { House } from '../house.ts';
import { interaction } from './shapes.ts';

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
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    real_name: z.string().optional(),
    profile: z.object({ email: z.string().optional(), real_name: z.string().optional() }),
  }),
});

/**
 * The person behind a Slack account, as someone who asks now. One that is nobody's yet is met by e-mail and name.
 * Refuses people of other workspaces, and whoever is not on the roster today, guests like anyone else.
 */
export async function whoIs(house: House, caller: Caller): Promise<Asked> {
  requireOurs(house, caller);
  const before = personBySlackId(house.db, caller.slackId);
  const known = before?.slackState === 'found' ? before : await meet(house, caller.slackId);
  if (known?.slackState !== 'found') throw notBelieved(house, caller.slackId) ?? stranger(house);
  const c = askedBy(contextOn(house.db, house.clocks.district, house.features), known);
  if (c.viewer.holdings.length > 0) return c;
  if (before && stayingFor(house.db, before.id) !== before.id) throw otherAccount(house, before.id);
  // A leaver’s account may have gone to whoever has the address now.
  if (before?.slackState === 'found') await meet(house, caller.slackId);
  throw notBelieved(house, caller.slackId) ?? stranger(house);
}

/** Refuses people of other workspaces. */
export function requireOurs(house: House, { teamId }: Caller): void {
  const home = house.teamId();
  if (home && teamId && teamId !== home)
    throw new Refusal('Throughline serves one district, and your account belongs to another workspace.');
}

async function meet(house: House, slackId: string): Promise<Person | undefined> {
  const { user } = account.parse(await house.slack.interactive.users.info({ user: slackId }));
  const met = {
    slackId: user.id,
    email: user.profile.email,
    name: user.profile.real_name || user.real_name || '',
    deactivated: user.deleted ?? false,
    bot: user.is_bot ?? false,
    guest: user.is_restricted === true || user.is_ultra_restricted === true,
  };
  inTx(
    house.db,
    (tx) => meetAccount(tx, met, { today: momentOn(tx, house.clocks.district).today, inPerson: true }),
    causeOf(house.clocks.district, 'event', 'users.info'),
  );
  return personBySlackId(house.db, slackId);
}

/** True until the first person is on the roster, and never again: nobody is deleted. */
export function nobodyYet(db: Reader): boolean {
  return db.select({ id: person.id }).from(person).limit(1).get() === undefined;
}

/** The address is on the roster, and the account is not believed to be its person's. Says nothing of whose it is. */
function notBelieved({ db, clocks }: House, slackId: string): Refusal | undefined {
  const question = turnedAway(db, slackId);
  if (!question) return undefined;
  const names = whoSays(db, momentOn(db, clocks.district).today).map((one) => one.name);
  const who = new Intl.ListFormat('en-US', { type: question.answer === null ? 'conjunction' : 'disjunction' }).format(
    names,
  );
  const why = whyNotBelieved(question);
  if (question.isTheirsToSay && question.answer === null)
    return new Refusal(
      `${why} If both are yours, say so there: Throughline asks on Home. If you can no longer use that one, have it deactivated in Slack.`,
    );
  if (names.length === 0)
    return new Refusal(`${why} Ask whoever runs Throughline to put your name on the roster exactly as it is in Slack.`);
  if (question.answer !== null) return new Refusal(`${why} Ask ${who} to add you.`);
  return new Refusal(`${why} ${who} ${names.length === 1 ? 'has' : 'have'} been asked.`);
}

/** The entry this account came with is another one’s now, who has an account of their own. */
function otherAccount({ db }: House, id: string): Refusal {
  const name = personById(db, stayingFor(db, id))?.name ?? '';
  return new Refusal(`You’re on the roster as ${name}, with another Slack account. Use that one.`);
}

function whyNotBelieved({ isAnew, accountName, person: name, answer }: OpenQuestion): string {
  if (isAnew) return 'Someone with your name has another Slack account here.';
  if (namesAgree(accountName, name) && answer !== null) return 'The district’s roster has someone else with your name.';
  if (namesAgree(accountName, name)) return 'Your roles on the district’s roster have ended.';
  return 'Your district’s roster has this address under another name.';
}

function stranger(house: House): Refusal {
  if (nobodyYet(house.db))
    return new Refusal(
      'Nobody is on the roster yet. An owner or admin of this Slack workspace can start on this app’s Home.',
    );
  const { settings } = momentOn(house.db, house.clocks.district);
  return new Refusal(
    `You’re not on the roster of ${settings.districtName} today. If you should be, ask the plan manager to add your email address.`,
  );
}

/** Who presses, chooses or sends, as Slack says it. */
export function callerOf(body: unknown): Caller {
  const { user, team } = interaction.parse(body);
  // In a shared channel people of other workspaces press too, and `team` may be ours all the same.
  return { slackId: user.id, teamId: user.team_id ?? team?.id };
}
