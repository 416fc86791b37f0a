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
