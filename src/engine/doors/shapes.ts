import type { PlainTextOption } from '@slack/types';
import { z } from 'zod';

export interface OptionsResponse {
  readonly options: PlainTextOption[];
}

/** Slack's payloads, read at the door: only the fields relied on, null where Slack sends null. */
const team = z.object({ id: z.string() }).nullish();
const user = z.object({ id: z.string(), team_id: z.string().nullish() });

export const slashCommand = z.object({
  command: z.string(),
  text: z.string().nullish(),
  user_id: z.string(),
  team_id: z.string().nullish(),
  trigger_id: z.string(),
});

export const interaction = z.object({ user, team, trigger_id: z.string().nullish() });

export const optionsRequest = z.object({
  user,
  team,
  action_id: z.string(),
  value: z.string().nullish(),
  view: z.object({ callback_id: z.string(), private_metadata: z.string() }).nullish(),
});

export const container = z.object({
  container: z
    .object({
      message_ts: z.string().nullish(),
      channel_id: z.string().nullish(),
      view_id: z.string().nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
});

/** A button in a window; Home is no window. */
export const pressedIn = z.object({ view: z.object({ type: z.literal('modal'), id: z.string(), hash: z.string() }) });

export const homeOpened = z.object({ user: z.string(), tab: z.string().nullish() });

export const userEvent = z.object({
  user: z.object({
    id: z.string(),
    deleted: z.boolean().nullish(),
    is_bot: z.boolean().nullish(),
    is_restricted: z.boolean().nullish(),
    is_ultra_restricted: z.boolean().nullish(),
    real_name: z.string().nullish(),
    profile: z.object({ email: z.string().nullish(), real_name: z.string().nullish() }).nullish(),
  }),
});

/** What somebody wrote. Of a message that was changed or deleted Slack tells otherwise: those have no words of their own. */
export const saidEvent = z.object({
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  text: z.string(),
  thread_ts: z.string().nullish(),
  /** Where they belong, in a channel that is shared with another workspace. */
  user_team: z.string().nullish(),
  team: z.string().nullish(),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  edited: z.object({}).nullish(),
});
export type Said = z.infer<typeof saidEvent>;

/** With a file beside it, or sent to the channel from a thread, it is still what somebody wrote. */
const written: readonly unknown[] = [undefined, null, 'file_share', 'thread_broadcast'];

/** Whether it is somebody’s words to the app: not its own, no other app’s, and more than a file. */
export const isForUs = ({ subtype, bot_id, edited, user, text }: Said, us: { readonly userId: string }): boolean =>
  written.includes(subtype) && !bot_id && !edited && user !== us.userId && user !== 'USLACKBOT' && text.trim() !== '';
