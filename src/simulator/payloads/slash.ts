import type { Obj } from '../json.ts';
import type { Channel } from '../world/channels.ts';
import { hostOf, type World } from '../world/world.ts';
import { commonFields } from './parties.ts';

/** A slash command as it reaches the app; every field is text. */
export function slashPayload(
  world: World,
  said: { user: string; channel: Channel; command: string; text: string },
): Obj {
  const handle = world.people.get(said.user)?.handle ?? '';
  const place = { channel: said.channel.id, user: said.user };
  return {
    token: 'deprecated',
    ...textOnly(commonFields(world)),
    team_id: world.app.teamId,
    team_domain: 'pretend',
    channel_id: said.channel.id,
    channel_name: channelName(said.channel),
    user_id: said.user,
    ...(world.random.chance(0.2) ? {} : { user_name: handle }),
    command: said.command,
    text: said.text,
    is_enterprise_install: 'false',
    response_url: hostOf(world, 'hooks') + world.responseUrls.issue(place, 'commands', world.clock.now()),
    trigger_id: world.triggers.issue({ user: said.user, inWindow: false }),
  };
}

/** What the person typed, as `should_escape` sends it: people, channels and links in angle brackets. */
export function escapedText(world: World, typed: string): string {
  return typed
    .split(/(<[@#!][^>]*>)/)
    .map((part, index) => (index % 2 === 1 ? part : escapedPlain(world, part)))
    .join('');
}

function escapedPlain(world: World, typed: string): string {
  let text = typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  text = text.replace(/\bhttps?:\/\/[^\s]+/g, (url) => `<${url}>`);
  const people = world.people.all().sort((a, b) => b.name.length - a.name.length);
  for (const one of people) {
    for (const called of [one.name, one.handle]) text = replaceWord(text, `@${called}`, `<@${one.id}|${one.handle}>`);
  }
  for (const channel of world.channels.all().filter((one) => one.kind === 'channel')) {
    text = replaceWord(text, `#${channel.name}`, `<#${channel.id}|${channel.private ? '' : channel.name}>`);
  }
  return text;
}

function replaceWord(text: string, word: string, by: string): string {
  const pattern = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![<\\w])${pattern}(?![\\w.])`, 'giu'), () => by);
}

function channelName(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.private ? 'privategroup' : channel.name;
}

function textOnly(fields: Obj): Obj {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'));
}
