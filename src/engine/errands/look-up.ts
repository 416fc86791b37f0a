import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Arrived, FoundAccount } from '../../kit/errand.ts';

const page = z.object({
  members: z.array(
    z.object({
      id: z.string(),
      deleted: z.boolean().optional(),
      is_bot: z.boolean().optional(),
      is_restricted: z.boolean().optional(),
      is_ultra_restricted: z.boolean().optional(),
      real_name: z.string().optional(),
      profile: z.object({ email: z.string().optional(), real_name: z.string().optional() }).optional(),
    }),
  ),
});

/** The Slack accounts of these addresses, with the names they have there, from the workspace's list of members: one pass, whatever their number. */
export async function lookUpAccounts(client: WebClient, emails: readonly string[]): Promise<Arrived> {
  const found = new Map<string, NonNullable<FoundAccount['found']>>();
  for await (const answer of client.paginate('users.list', { limit: 200 })) {
    for (const member of page.parse(answer).members) {
      const email = member.profile?.email?.toLowerCase();
      if (!email || member.deleted || member.is_bot) continue;
      const guest = member.is_restricted === true || member.is_ultra_restricted === true;
      found.set(email, { slackId: member.id, name: member.profile?.real_name || member.real_name || '', guest });
    }
  }
  return { kind: 'lookUp', accounts: emails.map((email) => ({ email, found: found.get(email) ?? null })) };
}
