import type { SimMessage } from '../world/messages.ts';
import type { View } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { press } from './act.ts';
import { type Actor, topWindow } from './actor.ts';
import type { Answer, SubmitAnswer, Target, Window } from './answers.ts';
import { openTab } from './app-tabs.ts';
import { Budget, type Spent } from './budget.ts';
import { command, shortcut } from './command.ts';
import { Desk } from './desk.ts';
import { choose, type Filling, type FillOptions, fill, options } from './fill.ts';
import type { Where } from './find.ts';
import * as look from './look.ts';
import { type Offer, offer, type Picked, pick } from './pick.ts';
import * as reading from './reading.ts';
import { close, submit } from './submit.ts';
import { type } from './type.ts';
import { dropFile, type HandedFile, upload } from './upload.ts';

/**
 * What somebody in the workspace can do. Things are found by their words, as a person finds them, or exactly by
 * `{ block, action }`. Every verb waits until the app is not busy, and resolves when it has acknowledged and its reaction has settled.
 */
export class Person {
  readonly #actor: Actor;

  constructor(world: World, id: string) {
    this.#actor = { world, id, budget: new Budget(), tab: 'messages', reloadedAt: 0, desk: new Desk() };
  }

  /** Whoever acts, for the page that draws their screen. */
  get actor(): Actor {
    return this.#actor;
  }

  get id(): string {
    return this.#actor.id;
  }

  get name(): string {
    return this.#actor.world.people.find(this.#actor.id).name;
  }

  /** Types a slash command: in that channel, or in the DM with the app. */
  command(line: string, channel?: string): Promise<Answer> {
    return this.#once(() => command(this.#actor, line, channel));
  }

  /** Uses a global shortcut, or one on a message. */
  shortcut(name: string, message?: { channel: string; ts: string }): Promise<Answer> {
    return this.#once(() => shortcut(this.#actor, name, message));
  }

  /** The window on top. */
  window(): Window | undefined {
    return topWindow(this.#actor);
  }

  /** Fills in a field by its label; null empties it. */
  fill(label: Target, value: Filling, options: FillOptions = {}): Promise<void> {
    return this.#once(() => fill(this.#actor, label, { value, options }));
  }

  /** Sends the top window in. */
  submit(options: FillOptions = {}): Promise<SubmitAnswer> {
    return this.#once(() => submit(this.#actor, options));
  }

  /** Closes the top window, or all. */
  close(options: { all?: boolean } = {}): Promise<void> {
    return this.#once(() => close(this.#actor, options));
  }

  /** What a menu offers. */
  options(label: Target, typed = ''): Promise<string[]> {
    return this.#once(() => options(this.#actor, label, typed));
  }

  /** Presses a button or picks from an overflow menu: in the window first, then the newest message that has it. */
  press(text: Target, where?: Where): Promise<Answer> {
    return this.#once(() => press(this.#actor, text, where));
  }

  /** Chooses in a menu outside of input blocks. */
  choose(label: Target, value: Filling, where?: Where): Promise<Answer> {
    return this.#once(() => choose(this.#actor, label, { value, where }));
  }

  /** Opens the app's Home tab. */
  async openHome(): Promise<View | undefined> {
    await this.#once(() => openTab(this.#actor, 'home'));
    return this.home();
  }

  /** Opens the app's Messages tab. */
  openMessages(): Promise<void> {
    return this.#once(() => openTab(this.#actor, 'messages'));
  }

  /** The Home the app has published for this person. */
  home(): View | undefined {
    return structuredClone(this.#actor.world.windows.homes.get(this.id)?.view);
  }

  /** What the app or others said to this person in DMs. */
  dms(): SimMessage[] {
    return reading.dms(this.#actor);
  }

  /** What stands in a channel this person is in. */
  channel(name: string): SimMessage[] {
    return reading.inChannel(this.#actor, name);
  }

  /** A message and its replies. */
  thread(channel: string, ts: string): SimMessage[] {
    return reading.thread(this.#actor, channel, ts);
  }

  /** What only this person sees. */
  ephemerals(): SimMessage[] {
    return reading.ephemerals(this.#actor);
  }

  /** Reloads Slack: what only this person saw is gone. */
  reload(): void {
    const newest = Math.max(-1, ...this.#actor.world.messages.all().map((one) => one.order));
    this.#actor.reloadedAt = newest + 1;
    this.#actor.world.changes.tell({ kind: 'workspace' });
  }

  /** Goes to a conversation; what stands in it counts as read. */
  look(where: string, how = { back: false }): void {
    look.look(this.#actor, where, how);
  }

  /** Reads what came into the conversation one looks at. */
  read(where: string): void {
    look.read(this.#actor, where);
  }

  /** Keeps what is written but not sent. */
  draft(channel: string, thread: string, text: string): void {
    this.#actor.desk.keepDraft({ channel, thread, text });
  }

  /** Opens the direct conversation with somebody. */
  direct(who: string): string {
    return look.openDirect(this.#actor, who);
  }

  /** Puts away a message that only this person sees. */
  dismiss(ts: string): void {
    look.dismiss(this.#actor, ts);
  }

  /** Types into a field as it stands, letter by letter if need be. */
  type(label: Target, text: string, entered = false): Promise<void> {
    return this.#once(() => type(this.#actor, label, { text, entered }));
  }

  /** What a menu lists after that was typed, for a page that shows it. */
  offer(label: Target, typed: string, where?: Where): Promise<Offer[]> {
    return this.#once(() => offer(this.#actor, label, { typed, where }));
  }

  /** Clicks entries of a menu that was listed. */
  pick(label: Target, picked: Picked, where?: Where): Promise<Answer> {
    return this.#once(() => pick(this.#actor, label, { ...picked, where }));
  }

  /** Says something in a channel, or to the app in its DM (`app`). */
  say(channel: string, text: string, threadTs?: string): Promise<SimMessage> {
    return this.#once(() => reading.say(this.#actor, channel, { text, threadTs }));
  }

  /** Puts a file into a file field. */
  upload(label: Target, file: HandedFile): Promise<void> {
    return this.#once(() => upload(this.#actor, label, file));
  }

  /** Takes a file out of a file field. */
  dropFile(label: Target, id: string): void {
    dropFile(this.#actor, label, id);
  }

  /** What all this cost, counted as on a phone. */
  budget(): Spent {
    return this.#actor.budget.spent();
  }

  resetBudget(): void {
    this.#actor.budget.reset();
  }

  #once<Result>(act: () => Promise<Result>): Promise<Result> {
    const { busy } = this.#actor.world;
    return busy.now ? busy.idle().then(act) : act();
  }
}
