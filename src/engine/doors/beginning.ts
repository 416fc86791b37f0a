import { z } from 'zod';
import { inTx } from '../../db/tx.ts';
import type { Beginning, Newcomer } from '../../kit/beginning.ts';
import type { Asked } from '../../kit/context.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { causeOf } from '../cause.ts';
import { contextOn } from '../context.ts';
import type { House } from '../house.ts';
import { type Caller, nobodyYet, requireOurs, whoIs } from './who.ts';

const account = z.object({
  user: z.object({
    id: z.string(),
    team_id: z.string().optional(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_admin: z.boolean().optional(),
    is_owner: z.boolean().optional(),
    is_primary_owner: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    real_name: z.string().optional(),
    profile: z.object({ email: z.string().optional(), real_name: z.string().optional() }),
  }),
});

/**
 * Whoever presses a button. While nobody at all is on the roster, the button that begins may be pressed by an owner or admin of the
 * workspace, as Slack says when it is asked, not as the press says: they are put on the roster, and everybody later finds it taken.
 */
export async function whoPresses(house: House, caller: Caller, button: string): Promise<Asked> {
  const beginning = beginningOf(house);
  if (!beginning || button !== beginning.button.name || !nobodyYet(house.db)) return whoIs(house, caller);
  requireOurs(house, caller);
  const newcomer = await administrator(house, caller);
  if (!newcomer) throw new Refusal('Only an owner or admin of this Slack workspace can set up Throughline.');
  inTx(
    house.db,
    (tx) => {
      if (!nobodyYet(tx)) return false;
      const c = contextOn(tx, house.clocks.district, house.features);
      house.apply(tx, beginning.begin(c, newcomer), c.now);
      return true;
    },
    causeOf(house.clocks.district, 'button', button),
  );
  return whoIs(house, caller);
}

/** What Home says to somebody while nobody at all is on the roster; undefined once there is somebody. */
export async function firstHome(house: House, caller: Caller): Promise<Words | undefined> {
  const beginning = beginningOf(house);
  if (!beginning || !nobodyYet(house.db)) return undefined;
  requireOurs(house, caller);
  return beginning.words((await administrator(house, caller)) ? 'administrator' : 'somebody else');
}

const beginningOf = (house: House): Beginning | undefined =>
  house.features.map((feature) => feature.beginning).find((one) => one !== undefined);

/** An admin of another workspace, in a shared channel, administers that one and not ours. */
async function administrator(house: House, { slackId }: Caller): Promise<Newcomer | undefined> {
  const { user } = account.parse(await house.slack.interactive.users.info({ user: slackId }));
  const home = house.teamId();
  const ours = home === undefined || user.team_id === undefined || user.team_id === home;
  const administers = user.is_admin === true || user.is_owner === true || user.is_primary_owner === true;
  const served = user.deleted !== true && user.is_bot !== true && user.is_restricted !== true;
  if (!ours || !administers || !served) return undefined;
  const name = user.profile.real_name || user.real_name || '';
  return { slackId: user.id, name, email: user.profile.email };
}
