import { z } from 'zod';
import { channelsOf, type Settings } from '../../district/settings.ts';

/** A message that was chosen from its menu, as far as it is read. Slack leaves out who wrote it, or which app, as it likes. */
export const chosenMessage = z.object({
  api_app_id: z.string().nullish(),
  channel: z.object({ id: z.string(), name: z.string().nullish() }),
  message: z.object({
    ts: z.string(),
    text: z.string().nullish(),
    user: z.string().nullish(),
    bot_id: z.string().nullish(),
    app_id: z.string().nullish(),
  }),
});
export type ChosenPayload = z.infer<typeof chosenMessage>;

/** The account this app posts as. */
export interface OwnAccount {
  readonly userId: string;
  readonly botId: string;
}

/** Whether this app wrote it. A message of a bot comes with its user, its bot or its app, and not always with all of them. */
export function isOwn({ api_app_id: us, message }: ChosenPayload, { userId, botId }: OwnAccount): boolean {
  return message.bot_id === botId || message.user === userId || (Boolean(us) && message.app_id === us);
}

/**
 * Whether what stands there was said to a channel, and not to a few people: only then it may be copied into a window. Slack calls a
 * conversation of several people as it calls a private channel, so of those only the district’s own channels count.
 */
export function isSaidToChannel({ channel }: Pick<ChosenPayload, 'channel'>, settings: Settings): boolean {
  const { id, name } = channel;
  if (channelsOf(settings).includes(id)) return true;
  if (!name || id.startsWith('D')) return false;
  return name !== 'directmessage' && name !== 'privategroup' && !name.startsWith('mpdm-');
}
