import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Arrived } from './errand.ts';

const page = z.object({
  members: z.array(
    z.object({
      id: z.string(),
      deleted: z.boolean().optional(),
      is_bot: z.boolean().optional(),
      profile: z.object({ email: z.string().optional() }).optional(),
    }),
  ),
});

/** The Slack accounts of these addresses, from the workspace's list of members: one pass, whatever their number. */
export async function lookUpAccounts(client: WebClient, emails: readonly string[]): Promise<Arrived> {
  const found = new Map<string, string>();
  for await (const answer of client.paginate('users.list', { limit: 200 })) {
    for (const member of page.parse(answer).members) {
      const email = member.profile?.email?.toLowerCase();
      if (email && !member.deleted && !member.is_bot) found.set(email, member.id);
    }
  }
  return { kind: 'lookUp', accounts: emails.map((email) => ({ email, slackId: found.get(email) ?? null })) };
}
