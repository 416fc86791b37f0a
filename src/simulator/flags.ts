import { present } from './json.ts';
import type { PersonOption } from './options.ts';
import { announce } from './payloads/announce.ts';
import { userObject } from './payloads/user-object.ts';
import type { Channel, ChannelChange } from './world/channels.ts';
import type { AccountChange } from './world/people.ts';
import type { World } from './world/world.ts';

/** Changes somebody's account, and tells the app. */
export function setUser(world: World, who: string, change: AccountChange): void {
  const account = world.people.find(who);
  Object.assign(account, present({ ...change }));
  announce(world, 'user_change', { type: 'user_change', user: userObject(world, account), cache_ts: 0 });
  world.changes.tell({ kind: 'workspace' });
}

/** Somebody joins the workspace; the answer is their id. */
export function addUser(world: World, person: PersonOption): string {
  const account = world.people.add(person);
  announce(world, 'team_join', { type: 'team_join', user: userObject(world, account), cache_ts: 0 });
  world.changes.tell({ kind: 'workspace' });
  return account.id;
}

/** Changes a channel, and tells the app what it would hear of. */
export function setChannel(world: World, nameOrId: string, change: ChannelChange): void {
  const channel = world.channels.find(nameOrId);
  const { archived, extShared, name } = change;
  setMembers(world, channel, change);
  const [was, shared] = [channel.archived, channel.extShared];
  Object.assign(channel, present({ name, archived, extShared, private: change.private }));
  const family = channel.private ? 'group' : 'channel';
  if (archived !== undefined && archived !== was)
    tell(world, channel, `${family}_${archived ? 'archive' : 'unarchive'}`);
  if (extShared !== undefined && extShared !== shared)
    tell(world, channel, extShared ? 'channel_shared' : 'channel_unshared');
  if (name !== undefined)
    announce(world, `${family}_rename`, { type: `${family}_rename`, channel: { id: channel.id, name, created: 0 } });
  world.changes.tell({ kind: 'workspace' });
}

function tell(world: World, channel: Channel, type: string): void {
  announce(world, type, { type, channel: channel.id, user: 'USLACKBOT' });
}

function setMembers(world: World, channel: Channel, change: ChannelChange): void {
  const bot = world.app.botUserId;
  const people =
    change.members?.map((who) => world.people.find(who).id) ?? [...channel.members].filter((id) => id !== bot);
  const botIn = change.botIn ?? channel.members.has(bot);
  const after = new Set(botIn ? [...people, bot] : people);
  const before = new Set(channel.members);
  channel.members.clear();
  for (const id of after) channel.members.add(id);
  for (const id of [...after].filter((one) => !before.has(one))) moved(world, channel, { id, how: 'joined' });
  for (const id of [...before].filter((one) => !after.has(one))) moved(world, channel, { id, how: 'left' });
}

function moved(world: World, channel: Channel, who: { id: string; how: 'joined' | 'left' }): void {
  const type = `member_${who.how}_channel`;
  const event = {
    type,
    user: who.id,
    channel: channel.id,
    channel_type: channel.private ? 'G' : 'C',
    team: world.app.teamId,
  };
  const seen = channel.members.has(world.app.botUserId);
  if (seen) announce(world, type, event);
  // The bot sees nothing in a channel it has left, except that it was taken out.
  if (seen || who.id !== world.app.botUserId) return;
  const left = channel.private ? 'group_left' : 'channel_left';
  announce(world, left, { type: left, channel: channel.id });
  announce(world, type, event);
}
