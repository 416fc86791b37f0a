import type { Actor } from '../../person/actor.ts';
import { type Html, html } from '../html.ts';
import { bar } from './bar.ts';
import { head } from './head.ts';
import { home } from './home.ts';
import { channelAt, type Place, titleOf } from './place.ts';
import { side } from './side.ts';
import { spent } from './spent.ts';
import { talk, thread } from './talk.ts';
import { Times } from './times.ts';
import { windowOnTop } from './window.ts';

/** The parts of a person's screen, ready to be put into the page. */
export interface Parts {
  readonly bar: string;
  readonly spent: string;
  readonly side: string;
  readonly main: string;
  readonly thread: string;
  readonly window: string;
  readonly title: string;
  /** Whose screen it is: an address may name somebody who is not here. */
  readonly as: string;
  /** Whether the app works something off, so that what is done now waits. */
  readonly busy: boolean;
}

/** Draws what a person sees at a place. */
export function partsOf(actor: Actor, place: Place): Parts {
  const { world, id } = actor;
  const times = new Times(world.people.get(id)?.tz ?? 'UTC', world.clock.now());
  const channel = channelAt(actor, place);
  const lost = html`<p class="lost">You are not in this conversation.</p>`;
  const main = channel
    ? html`${head(actor, channel, place)}${place.channel === 'home' ? home(actor) : talk(actor, channel, times)}`
    : lost;
  const beside = channel && place.thread !== '' ? thread(actor, channel, { ts: place.thread, times }) : html``;
  const text = (one: Html) => one.text;
  return {
    bar: text(bar(actor, times)),
    spent: text(spent(actor)),
    side: text(side(actor, place)),
    main: text(main),
    thread: text(beside),
    window: text(windowOnTop(actor)),
    title: channel ? titleOf(actor, channel) : '',
    as: id,
    busy: world.busy.now,
  };
}
