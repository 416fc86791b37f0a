import { isObj } from '../json.ts';
import { shortcutPayload } from '../payloads/interactions.ts';
import { escapedText, slashPayload } from '../payloads/slash.ts';
import { ApiError } from '../web-api/api-error.ts';
import { answerAt } from '../wire/reply-door.ts';
import type { Channel } from '../world/channels.ts';
import { post } from '../world/posting.ts';
import { type Actor, requireActive } from './actor.ts';
import type { Answer } from './answers.ts';
import { dmWithApp, requireIn } from './reading.ts';
import { Watch } from './watch.ts';

/** Types a slash command; in the DM with the app where no channel is named. */
export async function command(actor: Actor, line: string, where?: string): Promise<Answer> {
  requireActive(actor);
  const { world, id: user } = actor;
  const channel = where === undefined ? dmWithApp(actor) : requireIn(actor, where);
  actor.budget.type(line);
  actor.budget.tap();
  const [, name = '', typed = ''] = /^(\S+)\s?([\s\S]*)$/.exec(line) ?? [];
  const declared = world.manifest.features?.slash_commands?.find((one) => one.command === name);
  if (!declared) return unknownCommand(actor, channel, name);
  const text = declared.should_escape ? escapedText(world, typed) : typed;
  const watch = new Watch(actor);
  const ack = await world.courier.deliver(
    'slash_commands',
    slashPayload(world, { user, channel, command: name, text }),
  );
  if (!ack.ok) {
    await world.activity.still();
    return { kind: 'error', why: ack.why };
  }
  saidAtOnce(actor, channel, ack.body);
  await watch.settle();
  return watch.answer();
}

/** Uses a shortcut by its name: a global one, or one on a message. */
export async function shortcut(actor: Actor, name: string, on?: { channel: string; ts: string }): Promise<Answer> {
  requireActive(actor);
  const { world } = actor;
  const type = on ? 'message' : 'global';
  const declared = world.manifest.features?.shortcuts?.find((one) => one.name === name && one.type === type);
  if (!declared) throw new Error(`there is no ${type} shortcut called ${name}`);
  const message = on ? world.messages.get(requireIn(actor, on.channel).id, on.ts) : undefined;
  if (on && !message) throw new Error('there is no such message');
  actor.budget.tap(2);
  const watch = new Watch(actor);
  const chosen = message ? { shortcut: declared, message } : { shortcut: declared };
  const ack = await world.courier.deliver('interactive', shortcutPayload(world, actor.id, chosen));
  if (!ack.ok) return { kind: 'error', why: ack.why };
  await watch.settle();
  return watch.answer();
}

/** An acknowledgement may carry the answer: plain words, or a message. */
function saidAtOnce(actor: Actor, channel: Channel, body: unknown): void {
  const message = typeof body === 'string' ? { text: body } : body;
  if (!isObj(message) || Object.keys(message).length === 0 || message.text === '') return;
  try {
    answerAt(actor.world, { channel: channel.id, user: actor.id }, message);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    actor.world.log.problem(`answer to a command refused with ${error.code}`);
  }
}

function unknownCommand(actor: Actor, channel: Channel, name: string): Answer {
  const text = `${name} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`;
  post(actor.world, { channel: channel.id, user: 'USLACKBOT', text, ephemeralTo: actor.id });
  return { kind: 'words', text, blocks: [] };
}
