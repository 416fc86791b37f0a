import type { Obj } from '../json.ts';
import { messageField } from '../payloads/message-field.ts';
import type { Channel } from '../world/channels.ts';
import { grantedScopes } from '../world/granted.ts';
import type { Message } from '../world/messages.ts';
import type { World } from '../world/world.ts';
import { ApiError } from './api-error.ts';
import type { Args } from './args.ts';
import { type PageSizes, page } from './paging.ts';
import { requireMember, seenChannel } from './places.ts';

/** conversations.history: newest first, thread replies left out unless they were also sent to the channel. */
export function history(world: World, args: Args): Obj {
  const channel = seenChannel(world, args.required('channel'));
  requireMember(world, channel);
  const top = readable(world, channel, args).filter((one) => one.threadTs === undefined || one.broadcast);
  const { items, cursor } = page(top.sort(newestFirst), args, pageOf(world, { standard: 100, max: 999 }));
  return answer(world, args, { items, cursor });
}

/** conversations.replies: the parent, then its replies, oldest first. */
export function replies(world: World, args: Args): Obj {
  const channel = seenChannel(world, args.required('channel'));
  requireMember(world, channel);
  const asked = args.required('ts');
  const parent = world.messages.get(channel.id, asked);
  if (!parent) throw new ApiError('thread_not_found');
  const root = parent.threadTs ?? asked;
  const wanted = readable(world, channel, args).filter((one) => one.ts === root || one.threadTs === root);
  const { items, cursor } = page(
    wanted.sort((a, b) => newestFirst(b, a)),
    args,
    pageOf(world, { standard: 1000, max: 1000 }),
  );
  return answer(world, args, { items, cursor });
}

/** Where conversations are read slowly, fifteen messages are the usual page and the largest. */
const pageOf = (world: World, usual: PageSizes): PageSizes =>
  world.faults.slowHistory ? { standard: 15, max: 15 } : usual;

function readable(world: World, channel: Channel, args: Args): Message[] {
  const [oldest, latest] = [args.text('oldest') ?? '0', args.text('latest')];
  const inclusive = args.flag('inclusive');
  return world.messages.in(channel.id).filter((message) => {
    if (message.ephemeralTo !== undefined || message.visibleAt > world.clock.now()) return false;
    const afterStart = micros(message.ts) > micros(oldest) || (inclusive && micros(message.ts) === micros(oldest));
    if (latest === undefined) return afterStart;
    return afterStart && (micros(message.ts) < micros(latest) || (inclusive && micros(message.ts) === micros(latest)));
  });
}

/** A ts as a whole number: read as a fraction it would lose digits. */
function micros(ts: string): bigint {
  const [seconds = '0', fraction = ''] = ts.split('.');
  if (!/^\d+$/.test(seconds) || !/^\d*$/.test(fraction)) throw new ApiError('invalid_ts_oldest');
  return BigInt(seconds) * 1_000_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}

function newestFirst(a: Message, b: Message): number {
  return micros(b.ts) > micros(a.ts) ? 1 : micros(b.ts) < micros(a.ts) ? -1 : 0;
}

function answer(world: World, args: Args, found: { items: Message[]; cursor: string }): Obj {
  // Who may not read metadata is shown the messages without it.
  const metadata = args.flag('include_all_metadata') && grantedScopes(world).includes('metadata.message:read');
  return {
    messages: found.items.map((one) => messageField(world, one, { metadata })),
    has_more: found.cursor !== '',
    response_metadata: { next_cursor: found.cursor },
  };
}
