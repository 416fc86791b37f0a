import { type Person, type SimMessage, visibleText } from '../../src/simulator/simulator.ts';
import { minutesOf } from './load-inputs.ts';
import { countWords, wordsOf } from './load-words.ts';
import { asksShown } from './routine-people.ts';

/** What one person’s month came to, as it is counted. */
export interface Month {
  messages: number;
  /** Questions that were asked of them, each counted once. */
  items: number;
  maxItemsADay: number;
  words: number;
  wordsOneTapAway: number;
  taps: number;
  screens: number;
  typed: number;
  minutes: number;
}

/** Buttons that answer nothing: they show more, hand over a file, or are there for whoever wants them. */
const noAnswer =
  /PDF|^Send me|idea|Say it in the channel|^All |^Read |more lines?$|^Look|^Open$|^Show|^Print|^Reply|^Agenda|Whose turn|^Swap|Thank/i;

interface Button {
  readonly block: string;
  readonly action: string;
  readonly label: string;
  readonly value: string;
}

/** Somebody who reads what comes, and answers whatever is asked, on the phone. */
export class Reader {
  readonly person: Person;
  readonly role: string;
  readonly school: string | null;
  /** Where the app asks them nothing: somebody else decides what stands in these. */
  readonly #skipped: RegExp | undefined;
  #windowWords = 0;
  /** What they have read, as it came. */
  readonly #seen = new Map<string, SimMessage>();
  readonly #items = new Set<string>();
  /** How many questions came on which day. */
  readonly #asked = new Map<string, number>();
  readonly #pressed = new Set<string>();

  constructor(person: Person, { role, school }: { role: string; school: string | null }, skipped?: RegExp) {
    this.person = person;
    this.role = role;
    this.school = school;
    this.#skipped = skipped;
  }

  /** Everything so far counts as read and answered: the month begins. */
  begin(): void {
    this.#windowWords = 0;
    this.#asked.clear();
    this.person.resetBudget();
  }

  /** Opens Slack where something is new, reads it, and answers it. */
  async lookIn(day: string, channels: readonly string[]): Promise<void> {
    const fresh = this.person.dms().filter((one) => !this.#seen.has(one.ts) && one.bot !== undefined);
    if (fresh.length > 0) this.person.look('app');
    for (const message of fresh) this.#see(message);
    for (const name of channels) {
      const news = this.person.channel(name).filter(({ ts }) => !this.#seen.has(ts));
      if (news.length > 0) this.person.look(name);
      for (const message of news) this.#see(message);
    }
    for (const message of fresh) if (isSheetList.test(visibleText(message.blocks))) await this.#openAll(message);
    for (const { ts, channel } of fresh) await this.#answerAll(day, { ts, channel });
  }

  /** Opens each sheet that a list names, and reads it. */
  async #openAll({ ts, channel, blocks }: SimMessage): Promise<void> {
    for (const { block, action } of allButtons(blocks)) {
      await this.person.press({ block, action }, { ts, channel });
      await this.finish();
    }
  }

  #see(message: SimMessage): void {
    this.#seen.set(message.ts, message);
  }

  /** Presses every answer there is, once each, as long as the message offers another. */
  async #answerAll(day: string, where: { ts: string; channel: string }): Promise<void> {
    for (let rounds = 0; rounds < 30; rounds += 1) {
      const message = this.person.dms().find(({ ts }) => ts === where.ts);
      if (!message || this.#isSkipped(message)) return;
      this.#note(day, message);
      const next = buttonsOf(message).find((one) => !this.#pressed.has(`${one.action} ${one.value}`));
      if (!next) return;
      this.#pressed.add(`${next.action} ${next.value}`);
      await this.person.press({ block: next.block, action: next.action }, where);
      await this.finish();
    }
  }

  /** Also what stands below it in its thread. */
  #isSkipped({ ts, thread_ts = ts }: SimMessage): boolean {
    const parent = this.person.dms().find((one) => one.ts === thread_ts);
    return this.#skipped !== undefined && parent !== undefined && this.#skipped.test(visibleText(parent.blocks));
  }

  /** A question is a thing the day’s message asks, or a block of another message that has an answer. */
  #note(day: string, message: SimMessage): void {
    const asks = asksShown(message);
    const others = buttonsOf(message).filter(({ block }) => !asks.some((one) => one.block === block));
    for (const { item } of asks) this.#count(item, day);
    // The same decision may stand in a message and in its thread.
    for (const { action, value } of others) this.#count(`${action} ${value}`, day);
  }

  #count(item: string, day: string): void {
    if (this.#items.has(item)) return;
    this.#items.add(item);
    this.#asked.set(day, (this.#asked.get(day) ?? 0) + 1);
  }

  /** Reads the window that opened, fills in what must be, sends it, and leaves. */
  async finish(given: Readonly<Record<string, string | string[]>> = {}): Promise<void> {
    for (let steps = 0; steps < 6; steps += 1) {
      const window = this.person.window();
      if (!window) return;
      this.#windowWords += countWords(window.text);
      if (window.submit === null) return this.person.close({ all: true });
      for (const [label, value] of Object.entries(given))
        if (window.fields.some((field) => field.label === label)) await this.person.fill(label, value);
      await this.#fillWhatMustBe();
      let answer = await this.person.submit();
      if (answer.kind === 'errors') {
        for (const label of Object.keys(answer.errors)) await this.#fillField(label);
        answer = await this.person.submit();
      }
      if (answer.kind === 'closed' || answer.kind === 'cleared') continue;
      if (answer.kind !== 'updated' && answer.kind !== 'pushed') {
        return this.person.close({ all: true });
      }
    }
    if (this.person.window()) await this.person.close({ all: true });
  }

  async #fillWhatMustBe(): Promise<void> {
    for (const field of this.person.window()?.fields ?? [])
      if (!field.optional && (field.value === null || field.value.length === 0)) await this.#fillField(field.label);
  }

  async #fillField(label: string): Promise<void> {
    const field = this.person.window()?.fields.find((one) => one.label === label);
    if (!field) return;
    if (!/select|radio|checkbox/.test(field.type)) return this.person.fill(label, answerTo(label, field.type));
    const options = [...(await this.person.options(label)), ...(await this.person.options(label, 'Gra'))];
    const chosen = options.find((one) => one !== field.value);
    if (chosen !== undefined) await this.person.fill(label, chosen);
  }

  /** A visit with what was seen of the focus, one look-for besides, and two sentences for the teacher. */
  async logVisit(teacher: string): Promise<void> {
    await this.person.openHome();
    await this.person.press('Log a walkthrough', 'home');
    this.#windowWords += countWords(this.person.window()?.text ?? '');
    const marks = this.person.window()?.fields ?? [];
    const [first = ''] = teacher.split(' ');
    const found = [
      ...(await this.person.options('Teacher', teacher)),
      ...(await this.person.options('Teacher', first)),
    ];
    await this.person.fill('Teacher', found.find((one) => one.startsWith(teacher)) ?? found[0] ?? teacher);
    await this.person.fill('Minutes', '10 minutes');
    for (const { label, type } of marks)
      if (!/^(Teacher|Minutes|Also|Began|Day of)/.test(label) && /select|radio/.test(type))
        await this.person.fill(label, 'Seen');
    const [also] = await this.person.options('Also seen');
    if (also !== undefined) await this.person.fill('Also seen', [also]);
    await this.person.submit();
    const window = this.person.window();
    this.#windowWords += countWords(window?.text ?? '');
    for (const { label } of (window?.fields ?? []).filter(({ type }) => /text/.test(type)).slice(0, 2))
      await this.person.fill(label, sentence);
    await this.finish();
  }

  /** Types a command, reads what it answers, and presses what that offers first, once; then it is read again. */
  async work(line: string, offered: RegExp): Promise<boolean> {
    await this.person.command(line);
    this.#windowWords += wordsOf(this.#answer());
    const [first] = buttonsOf(this.#answer());
    const has = first !== undefined && offered.test(first.label);
    if (has) await this.pressAgain(offered);
    return has;
  }

  /** In what a command has answered: nobody reads all of it again after each tap. */
  async pressAgain(offered: RegExp): Promise<boolean> {
    const next = buttonsOf(this.#answer()).find(({ label }) => offered.test(label));
    if (!next) return false;
    const { channel, ts } = this.#answer();
    await this.person.press({ block: next.block, action: next.action }, { channel, ts });
    await this.finish();
    return true;
  }

  #answer(): SimMessage {
    const answer = this.person.ephemerals().at(-1);
    if (!answer) throw new Error(`${this.person.name} was not answered`);
    return answer;
  }

  month(channels: readonly string[], since: number): Month {
    const spent = this.person.budget();
    const { must, tap, read, messages } = this.#counted(channels, since);
    const asked = [...this.#asked.values()];
    return {
      messages,
      items: asked.reduce((n, one) => n + one, 0),
      maxItemsADay: Math.max(0, ...asked),
      words: must,
      wordsOneTapAway: tap + this.#windowWords,
      taps: spent.taps,
      screens: spent.screens,
      typed: spent.typed,
      minutes: minutesOf(spent, read + this.#windowWords),
    };
  }

  /** What must be read, a line each with its words, and then what is one tap away: to see where they come from. */
  lines(channels: readonly string[], since: number): string[] {
    const { parents, repeated } = this.#counted(channels, since);
    const line = (one: SimMessage) => {
      const [first = ''] = visibleText(one.blocks).split('\n');
      const day = new Date(Number(one.ts) * 1000).toISOString().slice(5, 16);
      return `${String(wordsOf(one)).padStart(4)} ${day} ${one.channel} ${one.thread_ts ? 'reply ' : ''}${first.slice(0, 90)}`;
    };
    return [...parents.map(line), 'one tap away:', ...repeated.map(line)];
  }

  /** The larger of what a message said when it came and what it says in the end: so much of it was read. */
  #read(message: SimMessage): number {
    const came = this.#seen.get(message.ts);
    return Math.max(wordsOf(message), came ? wordsOf(came) : 0);
  }

  /** Each message as it stands in the end, and one that went since as it came: those that must be read, and replies below something that has all of it as a PDF. */
  #counted(channels: readonly string[], since: number) {
    const isCounted = ({ bot, ts }: SimMessage) => bot !== undefined && Number(ts) * 1000 >= since;
    const dms = this.person.dms();
    const posted = channels.flatMap((name) =>
      this.person.channel(name).flatMap((one) => this.person.thread(name, one.ts)),
    );
    const there = new Set([...dms, ...posted].map(({ ts }) => ts));
    const gone = [...this.#seen.values()].filter(({ ts }) => !there.has(ts));
    const all = [...dms, ...posted, ...gone].filter(isCounted);
    const papers = new Set(
      [...dms, ...posted].filter((one) => /PDF/.test(visibleText(one.blocks))).map((one) => one.thread_ts ?? one.ts),
    );
    const isRepeated = (one: SimMessage) =>
      one.thread_ts !== undefined && one.thread_ts !== one.ts && papers.has(one.thread_ts);
    const sum = (some: readonly SimMessage[]) => some.reduce((n, one) => n + wordsOf(one), 0);
    const [repeated, parents] = [all.filter(isRepeated), all.filter((one) => !isRepeated(one))];
    const read = all.reduce((n, one) => n + this.#read(one), 0);
    return { must: sum(parents), tap: sum(repeated), read, messages: all.length, parents, repeated };
  }
}

/** A list of prep sheets: each is behind its button. */
const isSheetList = /^Prep sheets for/;

/** The first button of each block that answers something. */
const buttonsOf = ({ blocks }: SimMessage): Button[] => allButtons(blocks, noAnswer);

/** The first button of each block, leaving out some. */
function allButtons(blocks: SimMessage['blocks'], without?: RegExp): Button[] {
  return blocks.flatMap((block) => {
    const elements = [...((block.elements ?? []) as unknown[]), ...(block.accessory ? [block.accessory] : [])];
    const buttons = elements.flatMap((one) => {
      const { type, action_id, text, value, url } = one as Record<string, unknown>;
      const label = String((text as { text?: unknown } | undefined)?.text ?? '');
      if (type !== 'button' || url !== undefined || without?.test(label)) return [];
      return [{ block: String(block.block_id), action: String(action_id), label, value: String(value ?? '') }];
    });
    return buttons.slice(0, 1);
  });
}

const sentence = 'Two groups explained their thinking; next time we ask the others.';

function answerTo(label: string, type: string): string {
  if (/date/.test(type)) return '2027-01-15';
  if (/number/.test(type)) return '62';
  if (/link/i.test(label)) return 'https://millcity.example/folder/notes';
  if (/reads|how many/i.test(label)) return '62';
  return sentence;
}
