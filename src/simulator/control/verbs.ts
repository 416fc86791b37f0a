import { isObj, str, strs } from '../json.ts';
import type { Target } from '../person/answers.ts';
import type { Filling, FillOptions } from '../person/fill.ts';
import type { Where } from '../person/find.ts';
import type { Person } from '../person/person.ts';
import type { Picked } from '../person/pick.ts';

/** Every verb of a person, called with arguments that came as JSON. */
export const VERBS: Record<string, (person: Person, args: unknown[]) => unknown> = {
  command: (person, [line, channel]) => person.command(text(line), str(channel)),
  shortcut: (person, [name, message]) => person.shortcut(text(name), place(message)),
  window: (person) => person.window(),
  fill: (person, [label, value, options]) => person.fill(target(label), filling(value), fillOptions(options)),
  submit: (person) => person.submit(),
  close: (person, [options]) => person.close({ all: isObj(options) && options.all === true }),
  options: (person, [label, typed]) => person.options(target(label), str(typed)),
  press: (person, [label, where]) => person.press(target(label), spot(where)),
  choose: (person, [label, value, where]) => person.choose(target(label), filling(value), spot(where)),
  openHome: (person) => person.openHome(),
  openMessages: (person) => person.openMessages(),
  home: (person) => person.home(),
  dms: (person) => person.dms(),
  channel: (person, [name]) => person.channel(text(name)),
  thread: (person, [channel, ts]) => person.thread(text(channel), text(ts)),
  ephemerals: (person) => person.ephemerals(),
  reload: (person) => person.reload(),
  look: (person, [place, back]) => person.look(text(place), { back: back === true }),
  read: (person, [place]) => person.read(text(place)),
  draft: (person, [channel, thread, words]) => person.draft(text(channel), text(thread), text(words)),
  direct: (person, [who]) => person.direct(text(who)),
  dismiss: (person, [ts]) => person.dismiss(text(ts)),
  type: (person, [label, words, entered]) => person.type(target(label), text(words), entered === true),
  offer: (person, [label, typed, where]) => person.offer(target(label), str(typed) ?? '', spot(where)),
  pick: (person, [label, picked, where]) => person.pick(target(label), clicked(picked), spot(where)),
  dropFile: (person, [label, id]) => person.dropFile(target(label), text(id)),
  say: (person, [channel, words, threadTs]) => person.say(text(channel), text(words), str(threadTs)),
  upload: (person, [label, file]) => person.upload(target(label), handed(file)),
  budget: (person) => person.budget(),
  resetBudget: (person) => person.resetBudget(),
};

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('text is missing among the arguments');
  return value;
}

function target(value: unknown): Target {
  if (typeof value === 'string') return value;
  if (!isObj(value)) throw new Error('a label, or block and action, is missing among the arguments');
  const [block, action, option] = [str(value.block), str(value.action), str(value.option)];
  return {
    ...(block === undefined ? {} : { block }),
    ...(action === undefined ? {} : { action }),
    ...(option === undefined ? {} : { option }),
  };
}

function filling(value: unknown): Filling {
  if (Array.isArray(value)) return strs(value);
  return str(value) ?? null;
}

function clicked(value: unknown): Picked {
  if (!isObj(value)) throw new Error('what was clicked is missing among the arguments');
  return { values: strs(value.values), typed: str(value.typed) ?? '', taps: Number(value.taps ?? 1) };
}

function fillOptions(value: unknown): FillOptions {
  return isObj(value) && value.strictClient === false ? { strictClient: false } : {};
}

function spot(value: unknown): Where | undefined {
  return value === 'home' || value === 'window' ? value : place(value);
}

function place(value: unknown): { channel: string; ts: string } | undefined {
  return isObj(value) ? { channel: text(value.channel), ts: text(value.ts) } : undefined;
}

function handed(value: unknown): { name: string; mimetype: string; bytes: Uint8Array } {
  if (!isObj(value)) throw new Error('a file is missing among the arguments');
  const bytes = new Uint8Array(Buffer.from(text(value.base64), 'base64'));
  return { name: text(value.name), mimetype: str(value.mimetype) ?? 'application/octet-stream', bytes };
}
