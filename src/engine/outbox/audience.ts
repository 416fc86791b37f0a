import type { WebClient } from '@slack/web-api';
import type { Db } from '../../db/open.ts';
import type { Person } from '../../district/people.ts';
import { can, type Facets } from '../../district/policy.ts';
import { personById, personBySlackId } from '../../district/roster.ts';
import { stayingFor } from '../../district/same-person.ts';
import { isPrivate, publicWhy } from '../../kit/channels.ts';
import { askedBy } from '../../kit/context.ts';
import type { DistrictClock } from '../clock.ts';
import { momentOn } from '../context.ts';
import type { FacetsOf } from '../records.ts';
import type { Post } from '../render/blocks.ts';
import type { Row } from './ledger.ts';
import { postOf, publicPostOf } from './wanted.ts';

/** Why a message waits that nothing is wrong with. */
export const notAskedYet = 'Slack was not asked for their account yet';

/** Where a message may go at this moment, or why it may not. */
export type Audience =
  | { readonly slackId: string }
  | { readonly withhold: string }
  | { readonly stop: string }
  | { readonly wait: string };

/**
 * The right to see, asked again at the moment of sending: of the roles held today, not of those held when it was written.
 * The reader is who the message goes to; the app itself has no rights.
 */
export function personalAudience(db: Db, clock: DistrictClock, facetsOf: FacetsOf, row: Row): Audience {
  const person = personById(db, row.personId ?? '');
  if (!person) return { stop: 'no_such_person' };
  const record = facetsOf(db, row.about);
  if (!record) return { withhold: 'the record is gone' };
  const reader = readerOf(db, person);
  const { viewer } = askedBy(momentOn(db, clock), reader);
  if (!can(viewer, row.can, record)) return { withhold: 'they may not see it any more' };
  const account = person.slackState === 'found' ? person : reader;
  if (account.slackState === 'deactivated') return { stop: 'their Slack account is deactivated' };
  if (account.slackId !== null) return { slackId: account.slackId };
  // The roster asks Slack for accounts in its own time; until it has, nobody knows that there is none.
  if (account.slackState === 'unknown') return { wait: notAskedYet };
  return { stop: 'they have no Slack account' };
}

/** Who the entry stands for now. What was written to it goes to the account it was written to, while that goes on. */
const readerOf = (db: Db, entry: Person): Person => personById(db, stayingFor(db, entry.id)) ?? entry;

/**
 * A channel may show something only if every member may see it, it is not shared with another organisation, and it is open.
 * Whoever is not on the roster counts as somebody who may not. A public one is read by anybody in the workspace without joining:
 * it is shown what a message says in public, or nothing. Asked before every post and every edit, since a channel can be made public.
 * What stands there by then is not added to and stays as it is: whoever made the channel public showed it, and they alone can undo that.
 */
export async function channelAudience(
  client: WebClient,
  seen: { db: Db; clock: DistrictClock; record: Facets; row: Row; botUserId: string },
): Promise<{ readonly words: Post } | { readonly withhold: string }> {
  const channel = seen.row.channelId ?? '';
  const info = (await client.conversations.info({ channel })).channel;
  if (info?.is_archived) return { withhold: 'the channel is archived' };
  if (info?.is_ext_shared) return { withhold: 'the channel is shared with another organisation' };
  const words = isPrivate(info) ? postOf(seen.row) : publicPostOf(seen.row);
  if (!words) return { withhold: publicWhy(info?.name) };
  const c = momentOn(seen.db, seen.clock);
  for await (const page of client.paginate('conversations.members', { channel, limit: 200 })) {
    const members = 'members' in page && Array.isArray(page.members) ? page.members.map(String) : [];
    const outsider = members.find((id) => id !== seen.botUserId && !mayRead(id));
    if (outsider) return { withhold: 'somebody in the channel may not see it' };
  }
  return { words };

  function mayRead(slackId: string): boolean {
    const person = personBySlackId(seen.db, slackId);
    return person !== undefined && can(askedBy(c, readerOf(seen.db, person)).viewer, seen.row.can, seen.record);
  }
}
