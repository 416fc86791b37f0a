import { and, eq, gt, isNotNull, lt } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import type { Viewer } from '../../district/people.ts';
import type { Reading } from '../context.ts';
import { type Done, done, type Message } from '../outcome.ts';
import { outbox } from '../schema.ts';
import type { Words } from '../words/pieces.ts';
import { aboutIt, type DocumentKind } from './kind.ts';
import { isInSlack } from './readers.ts';
import { tellWhy } from './refused.ts';

/** Nobody reads further down a thread: what there is more stands in the PDF, which the cover offers first. */
export const maxReplies = 8;

/** One of the messages that say a part of a document: a summary that stands alone. */
export interface Reply {
  readonly part: string;
  /** Its place in the thread’s names. */
  readonly at: string;
  readonly words: Words;
}

/** A document with a thread: what it says in a channel, and what it says to one reader alone. */
export interface Threaded {
  readonly kind: DocumentKind;
  readonly id: string;
  /** Who may read it today. */
  readonly readers: readonly Viewer[];
  /** As everybody may read it who is in the channel. */
  readonly shown: { readonly cover: Words; readonly replies: readonly Reply[] };
  /** As far as one reader may read it; as everybody may where it is not said. */
  own?(reader: Viewer): { readonly cover: Words; readonly replies: readonly Reply[] };
  /** Whether a part must go where somebody who may not read it joins: it names people, or is confidential. */
  mustGo(part: string): boolean;
  /** What its cover says in the channel once the rest of it went elsewhere: it names nobody. */
  readonly left: Words;
  /** To the plan manager, when the channel does not show it, or only as much of it as stood there already. */
  withheld(why: string, half: boolean): Words;
}

/** Where a document is posted: in a thread that stands there, or by itself. */
export interface ThreadAt {
  readonly channel: string;
  /** The message in whose thread it stands. */
  readonly under?: string | undefined;
  /** Who hears that the channel does not show it: what is declared with `giveWay`. */
  readonly tells: `${string}/${string}`;
}

/** What a document says in one conversation: its cover, and a reply or a few for each part. */
export interface Thread {
  readonly cover: Words;
  readonly replies: readonly Pick<Reply, 'at' | 'words'>[];
}

/** The messages of a thread, by the name of its cover; `under` another message, if it stands in the thread of one. */
export function threadMessages(
  common: Omit<Message, 'name' | 'words'>,
  name: string,
  { cover, replies }: Thread,
): Message[] {
  return [
    { ...common, name, words: cover },
    ...replies.map(({ at, words }) => ({ ...common, name: `${name}/${at}`, under: common.under ?? name, words })),
  ];
}

/** Posts a document in a channel. */
export function inThread({ kind, id, shown }: Threaded, { channel, under, tells }: ThreadAt): Message[] {
  const common = { to: { channel }, ...aboutIt(kind, id), tells, ...(under === undefined ? {} : { under }) };
  return threadMessages(common, kind.nameOf(id), shown);
}

/** Brings something to each reader who is in Slack. A further version has another name, so that they are told of it. */
export function toEach(
  { kind, id, readers }: Pick<Threaded, 'kind' | 'id' | 'readers'>,
  name: string,
  own: (reader: Viewer) => Thread,
): Message[] {
  return readers.filter(isInSlack).flatMap((reader) => {
    const common = { to: { person: reader.person.id }, ...aboutIt(kind, id) };
    return threadMessages(common, `${name}/${reader.person.id}`, own(reader));
  });
}

/**
 * The one rule for what a channel does not show: each who may read it has it as a direct message, and the plan managers are told why.
 * Where it stood there by half, the parts that name people are taken back, what cannot be read there is in each reader’s own thread,
 * and the cover says where it went. Before who is not on the roster it can no longer be changed, and stays as it was.
 */
export function giveWay(c: Reading, of: Threaded, why: string): Done {
  const { kind, id, shown } = of;
  const name = kind.nameOf(id);
  const at = placeOf(c.db, name);
  const posted = postedUnder(c.db, name);
  const stays = partsThatStay(of, posted);
  const kept = new Set(shown.replies.filter(({ part }) => stays.has(part)).map((one) => `${name}/${one.at}`));
  const brought = toEach(of, `${name}/to`, (reader) => {
    const { cover, replies } = of.own?.(reader) ?? shown;
    return { cover, replies: at ? replies.filter(({ part }) => !stays.has(part)) : [] };
  });
  return done({
    retract: posted
      .filter((one) => !kept.has(one.name))
      .map((one) => ({ name: one.name, why: 'it goes by direct message' })),
    messages: [
      ...brought,
      ...tellWhy(c, { name: `${name}/withheld`, ...aboutIt(kind, id), words: of.withheld(why, at !== undefined) }),
      ...(at ? [{ ...aboutIt(kind, id), ...at, can: 'app.use' as const, name, words: of.left }] : []),
    ],
  });
}

/** The parts that name nobody and that the channel shows whole. */
function partsThatStay({ kind, id, shown, mustGo }: Threaded, posted: readonly Posted[]): ReadonlySet<string> {
  const stands = new Set(posted.filter(({ ts }) => ts !== null).map(({ name }) => name));
  const isGone = ({ at }: Reply) => !stands.has(`${kind.nameOf(id)}/${at}`);
  const parts = new Set(shown.replies.map(({ part }) => part));
  for (const one of shown.replies) if (mustGo(one.part) || isGone(one)) parts.delete(one.part);
  return parts;
}

type Posted = ReturnType<typeof postedUnder>[number];

/** The replies that stand in the channel or are to, as they were when it was posted. */
function postedUnder(db: Reader, name: string) {
  // What begins with the name and a slash: as a range, so that the index of names is used.
  const within = and(gt(outbox.name, `${name}/`), lt(outbox.name, `${name}0`), isNotNull(outbox.channelId));
  return db.select({ name: outbox.name, ts: outbox.slackTs }).from(outbox).where(within).all();
}

/** In which thread of which channel the cover stands; undefined where it does not. */
function placeOf(db: Reader, name: string): Pick<Message, 'to' | 'under'> | undefined {
  const { channelId, under, slackTs } = outbox;
  const row = db.select({ channelId, under, slackTs }).from(outbox).where(eq(outbox.name, name)).get();
  if (!row?.channelId || row.slackTs === null) return undefined;
  return { to: { channel: row.channelId }, under: row.under ?? name };
}
