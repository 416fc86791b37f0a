import type { App, Receiver } from '@slack/bolt';
import { inTx } from '../../src/db/tx.ts';
import { contextOn } from '../../src/engine/context.ts';
import { keptAbout } from '../../src/engine/papers/kept-about.ts';
import { makePaper } from '../../src/engine/papers/make.ts';
import { features } from '../../src/features/index.ts';
import { jointNames } from '../../src/features/joint-walkthroughs/rooms/names.ts';
import { jointAnswer, jointRoom } from '../../src/features/joint-walkthroughs/schema.ts';
import { withParts } from '../../src/kit/feature.ts';
import { Refusal } from '../../src/kit/refusal.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { startDistrict, type TestDistrict, wire } from '../district.ts';
import { happens } from '../features/principal-meetings/district.ts';

type Body = Record<string, unknown>;

/** Slack’s requests, which can be changed on their way, and kept to be sent again. */
function tampered() {
  const sent: Body[] = [];
  let change: ((body: Body) => Body) | undefined;
  let app: Pick<App, 'processEvent'> | undefined;
  const receiver = (slack: Simulator): Receiver => {
    const inner = wire(slack);
    return {
      ...inner,
      init(real) {
        app = real;
        const processEvent: App['processEvent'] = (event) => {
          const body = change ? change(structuredClone(event.body)) : event.body;
          change = undefined;
          if (body.type === 'view_submission') sent.push(structuredClone(body));
          return real.processEvent({ ...event, body });
        };
        inner.init({ processEvent } as unknown as App);
      },
    };
  };
  const send = (body: Body) =>
    new Promise<unknown>((resolve, reject) => {
      if (!app) throw new Error('nothing listens yet');
      app
        .processEvent({ body, ack: async (answer: unknown) => resolve(answer) })
        .then(() => resolve(undefined), reject);
    });
  return {
    receiver,
    sent,
    send,
    /** Changes the next thing that is sent. */
    next: (how: (body: Body) => Body) => {
      change = how;
    },
  };
}

/** The same window as it stands open on another device: a rendering of its own. */
function onDevice(body: Body, nonce: string): Body {
  const view = body.view as { private_metadata: string };
  const private_metadata = JSON.stringify({ ...JSON.parse(view.private_metadata), nonce });
  return { ...structuredClone(body), view: { ...structuredClone(view), private_metadata } };
}

export const observers = ['Ada Assistant', 'Pat Okafor'] as const;
export type Observer = (typeof observers)[number];
export const otherObserver = (who: Observer): Observer => (who === observers[0] ? observers[1] : observers[0]);
const teachers = ['Ana Rivera', 'Bo Nguyễn'] as const;
/** Whoever walks elsewhere, or not at all, and tries to read. */
const outsider = 'Al Vice';

/** A word that somebody typed into a blind room, which the other must not meet before both have sent it. */
export interface Canary {
  readonly word: string;
  readonly by: Observer;
  readonly room: number;
}

/** Two who answer two rooms blind, with everything that can be tried on the way. */
export class BlindWorld {
  readonly canaries: Canary[] = [];
  #resent = 0;
  readonly #wires: ReturnType<typeof tampered>;
  #district: TestDistrict;
  readonly close: () => Promise<void>;

  private constructor(
    district: TestDistrict & { readonly close: () => Promise<void> },
    wires: ReturnType<typeof tampered>,
  ) {
    this.#district = district;
    this.#wires = wires;
    this.close = district.close;
  }

  /** Both rooms are planned and blind; nobody has written. */
  static async open(): Promise<BlindWorld> {
    const wires = tampered();
    const district = await startDistrict({ receiver: wires.receiver });
    const world = new BlindWorld(district, wires);
    const ada = district.as('Ada Assistant');
    await ada.command('/walkthrough joint');
    await ada.press('Plan…');
    await ada.fill('With whom?', 'Pat Okafor');
    await ada.fill('School', 'Lincoln');
    await ada.submit();
    await ada.fill('Up to 8 rooms', [...teachers]);
    await ada.submit();
    for (const room of world.rooms()) await world.forge('Ada Assistant', jointNames.room, `${room.id}|alone`);
    await district.drain();
    return world;
  }

  rooms = () => this.#district.db.select().from(jointRoom).orderBy(jointRoom.position).all();
  isRevealed = (room: number): boolean => this.rooms()[room]?.revealedAt !== null;

  /** The words that this person may not meet now. */
  hiddenFrom(who: Observer): string[] {
    return this.canaries.filter(({ by, room }) => by !== who && !this.isRevealed(room)).map(({ word }) => word);
  }

  /** Presses something that Slack would not offer. Gives what it opens. */
  async forge(who: string, action: string, value: string): Promise<string> {
    const person = this.#district.as(who);
    await this.closeAll(who);
    this.#wires.next((body) => {
      const [pressed] = body.actions as Body[];
      return { ...body, actions: [{ ...pressed, type: 'button', action_id: `${action}#0`, value }] };
    });
    const answer = await person.press('Add a room…');
    await this.#district.settle();
    const seen = JSON.stringify([answer, person.window() ?? '']);
    return seen;
  }

  async closeAll(who: string): Promise<void> {
    if (this.#district.as(who).window()) await this.#district.as(who).close({ all: true });
  }

  /** Opens a room, marks it and types words of their own, to the window that would send it. */
  async write(who: Observer, room: number): Promise<void> {
    const person = this.#district.as(who);
    const id = this.rooms()[room]?.id ?? '';
    await this.forge(who, jointNames.write, id);
    if (!person.window()?.text.includes('Minutes')) return;
    const word = `canary${observers.indexOf(who)}x${room}x${this.canaries.length}x`;
    await person.fill('Minutes', '10 minutes');
    await person.fill('Seen', ['Rigorous task']);
    const marked = await person.submit();
    if (marked.kind !== 'updated') return;
    this.canaries.push({ word, by: who, room });
    await person.fill('Seen: Rigorous task', `Said ${word}`);
    await person.fill('Note', `Noted ${word}`);
    await person.fill('A question for the teacher', `Asked ${word}`);
    await person.fill('Subject', word);
    await person.fill('Room', word);
  }

  /** Sends whatever window is open. */
  async submit(who: Observer): Promise<void> {
    if (!this.#district.as(who).window()?.text.includes('Send mine')) return;
    await this.#district.as(who).submit();
    await this.#district.drain();
  }

  /** A window that was left open elsewhere is sent in, as it was; what is answered may not tell either. */
  async resend(at: number): Promise<string> {
    const { sent } = this.#wires;
    const body = sent[at % Math.max(1, sent.length)];
    const view = body?.view as { callback_id?: string } | undefined;
    if (!body || !view?.callback_id?.startsWith('joint/blind')) return '';
    const answer = await this.#wires.send(onDevice(body, `device-${this.#resent++}-nonce`));
    await this.#district.drain();
    const by = this.#district.slack.person((body.user as { id: string }).id).name;
    const hidden = observers.find((one) => one === by);
    return hidden && this.hiddenFrom(hidden).some((word) => JSON.stringify(answer ?? '').includes(word))
      ? `${by} is answered with what is hidden`
      : '';
  }

  /** Somebody’s roles end, or begin again. */
  async changeRole(who: Observer): Promise<void> {
    const { db, idOf } = this.#district;
    inTx(db, (tx) => {
      tx.$client
        .prepare(
          `UPDATE role_holding SET to_day = CASE WHEN to_day IS NULL THEN '2026-11-20' ELSE NULL END WHERE person_id = ?`,
        )
        .run(idOf(who));
    });
    await happens(this.#district, { what: 'rolesChanged' });
  }

  async giveRolesBack(): Promise<void> {
    inTx(this.#district.db, (tx) =>
      tx.$client.exec(`UPDATE role_holding SET to_day = NULL WHERE to_day = '2026-11-20'`),
    );
    await happens(this.#district, { what: 'rolesChanged' });
  }

  /** The app stops and starts again on what it has. */
  async restart(): Promise<void> {
    this.#district = await this.#district.putBack(this.#district.db.$client.serialize(), { blind: true });
    await this.#district.settle();
  }

  /** Everything on every surface that somebody can come to, where they have no window open that is their own to write in. */
  async seenBy(who: string): Promise<string> {
    const { slack } = this.#district;
    const person = this.#district.as(who);
    await person.openHome();
    const seen: string[] = [];
    for (const room of this.rooms()) {
      for (const choice of ['read', 'write']) seen.push(await this.forge(who, jointNames.room, `${room.id}|${choice}`));
      seen.push(await this.forge(who, 'joint/talk', room.id), await this.forge(who, jointNames.card, room.jointId));
    }
    await this.closeAll(who);
    for (const line of ['/walkthrough joint', '/throughline history', '/walkthrough mine'])
      seen.push(JSON.stringify(await person.command(line)));
    return [
      ...seen,
      this.glance(who),
      this.kept(who),
      this.papers(who),
      JSON.stringify(slack.person(person.id).home() ?? ''),
    ].join('\n');
  }

  /** What they see without doing anything: Home, window, and every message they have. */
  glance(who: string): string {
    const { slack } = this.#district;
    const person = this.#district.as(who);
    const theirs = slack.channels().filter(({ members }) => members.includes(person.id));
    const messages = slack.messages().filter(({ channel }) => theirs.some(({ id }) => id === channel));
    const open = messages.filter(({ ephemeralTo }) => ephemeralTo === undefined || ephemeralTo === person.id);
    return JSON.stringify([person.home() ?? '', person.window() ?? '', open, person.ephemerals()]);
  }

  /** What is kept about somebody. */
  kept(who: string): string {
    const { db, clock, idOf } = this.#district;
    return JSON.stringify(keptAbout(contextOn(db, clock, features), features, idOf(who)));
  }

  /** Every paper they may have made of a room. */
  papers(who: string): string {
    const { db, clock, idOf } = this.#district;
    const press = { db, clock, features: withParts(features) };
    const ids = this.rooms().flatMap(({ id, jointId }) => [id, jointId]);
    const names = press.features.flatMap(({ papers = {} }) => Object.keys(papers));
    return names
      .flatMap((paper) => ids.map((value) => ({ kind: 'handOver' as const, paper, value, to: idOf(who) })))
      .map((wanted) => {
        try {
          return JSON.stringify(makePaper(press, wanted));
        } catch (error) {
          if (error instanceof Refusal) return '';
          throw error;
        }
      })
      .join('\n');
  }

  /** The log, and what is kept about the teachers: no word of an answer that is not shown. */
  elsewhere = (): string => [this.#district.logged.join('\n'), ...teachers.map((one) => this.kept(one))].join('\n');
  glanceOutside = (): string => this.glance(outsider);

  /** The words that were sent, by whoever wrote them. */
  sentWords(): Canary[] {
    const sent = this.#district.db.select().from(jointAnswer).all();
    return this.canaries.filter(({ word }) => sent.some((one) => one.sentAt !== null && one.given.includes(word)));
  }
}
