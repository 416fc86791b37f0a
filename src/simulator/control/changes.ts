import type { FaultChange } from '../faults.ts';
import { list, type Obj, str, strs } from '../json.ts';
import type { Simulator } from '../simulator.ts';
import type { ChannelChange } from '../world/channels.ts';
import type { AccountChange } from '../world/people.ts';
import { faultChange } from './fault-change.ts';
import { VERBS } from './verbs.ts';

/** What POST does, by the name after `/control/`. */
export const changes: Record<string, (slack: Simulator, body: Obj) => unknown> = {
  act: (slack, body) => {
    const verb = VERBS[str(body.verb) ?? ''];
    if (!verb) throw new Error(`there is no verb ${String(body.verb)}; there are ${Object.keys(VERBS).join(', ')}`);
    return verb(slack.person(str(body.person) ?? ''), list(body.args));
  },
  clock: (slack, body) => {
    if (typeof body.by === 'number') slack.clock.moveBy(body.by);
    if (typeof body.to === 'number') slack.clock.moveTo(body.to);
    return { now: slack.clock.now() };
  },
  misbehave: (slack, body) => {
    const change: FaultChange = faultChange(body);
    slack.misbehave(change);
  },
  user: (slack, body) => {
    const who = str(body.person);
    if (who === undefined)
      return { id: slack.addUser({ id: str(body.id), name: str(body.name) ?? 'Somebody', ...accountChange(body) }) };
    return slack.setUser(who, accountChange(body));
  },
  channel: (slack, body) => slack.setChannel(str(body.channel) ?? '', channelChange(body)),
  settled: (slack) => slack.settled(),
  idle: (slack) => slack.busy.idle(),
  send: (slack, body) => slack.sendTo(str(body.to) ?? ''),
};

function accountChange(body: Obj): AccountChange {
  return {
    ...texts(body, 'name', 'email', 'tz'),
    ...flags(body, 'deactivated', 'guest'),
  };
}

function channelChange(body: Obj): ChannelChange {
  const members = Array.isArray(body.members) ? { members: strs(body.members) } : {};
  return { ...texts(body, 'name'), ...flags(body, 'archived', 'private', 'extShared', 'botIn'), ...members };
}

function texts(body: Obj, ...names: string[]): Record<string, string> {
  const found = names.flatMap((name) => (typeof body[name] === 'string' ? [[name, body[name]]] : []));
  return Object.fromEntries(found);
}

function flags(body: Obj, ...names: string[]): Record<string, boolean> {
  const found = names.flatMap((name) => (typeof body[name] === 'boolean' ? [[name, body[name]]] : []));
  return Object.fromEntries(found);
}
