import type { Answer, SubmitAnswer, Target, Window } from './person/answers.ts';
import type { Spent } from './person/budget.ts';
import type { Filling, FillOptions } from './person/fill.ts';
import type { Where } from './person/find.ts';
import type { HandedFile } from './person/upload.ts';
import type { SimMessage } from './world/messages.ts';
import type { View } from './world/windows.ts';

/** The verbs of a person in another process. What is absent comes as null, which is how JSON says it. */
export class RemotePerson {
  readonly #act: <T>(verb: string, args: unknown[]) => Promise<T>;

  constructor(act: <T>(verb: string, args: unknown[]) => Promise<T>) {
    this.#act = act;
  }

  command(line: string, channel?: string): Promise<Answer> {
    return this.#act('command', [line, channel]);
  }

  shortcut(name: string, message?: { channel: string; ts: string }): Promise<Answer> {
    return this.#act('shortcut', [name, message]);
  }

  window(): Promise<Window | null> {
    return this.#act('window', []);
  }

  fill(label: Target, value: Filling, options: FillOptions = {}): Promise<void> {
    return this.#act('fill', [label, value, options]);
  }

  submit(): Promise<SubmitAnswer> {
    return this.#act('submit', []);
  }

  close(options: { all?: boolean } = {}): Promise<void> {
    return this.#act('close', [options]);
  }

  options(label: Target, typed = ''): Promise<string[]> {
    return this.#act('options', [label, typed]);
  }

  press(text: Target, where?: Where): Promise<Answer> {
    return this.#act('press', [text, where]);
  }

  choose(label: Target, value: Filling, where?: Where): Promise<Answer> {
    return this.#act('choose', [label, value, where]);
  }

  openHome(): Promise<View | null> {
    return this.#act('openHome', []);
  }

  openMessages(): Promise<void> {
    return this.#act('openMessages', []);
  }

  home(): Promise<View | null> {
    return this.#act('home', []);
  }

  dms(): Promise<SimMessage[]> {
    return this.#act('dms', []);
  }

  channel(name: string): Promise<SimMessage[]> {
    return this.#act('channel', [name]);
  }

  thread(channel: string, ts: string): Promise<SimMessage[]> {
    return this.#act('thread', [channel, ts]);
  }

  ephemerals(): Promise<SimMessage[]> {
    return this.#act('ephemerals', []);
  }

  reload(): Promise<void> {
    return this.#act('reload', []);
  }

  say(channel: string, text: string, threadTs?: string): Promise<SimMessage> {
    return this.#act('say', [channel, text, threadTs]);
  }

  upload(label: Target, file: HandedFile): Promise<void> {
    const { name, mimetype, bytes } = file;
    return this.#act('upload', [label, { name, mimetype, base64: Buffer.from(bytes).toString('base64') }]);
  }

  budget(): Promise<Spent> {
    return this.#act('budget', []);
  }

  resetBudget(): Promise<void> {
    return this.#act('resetBudget', []);
  }
}
