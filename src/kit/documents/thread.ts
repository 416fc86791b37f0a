import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import type { Viewer } from '../../district/people.ts';
import type { Reading } from '../context.ts';
import { type Done, done, type Message } from '../outcome.ts';
import { outbox } from '../schema.ts';
import type { Words } from '../words/pieces.ts';
import { aboutIt, type DocumentKind } from './kind.ts';
import { isInSlack } from './readers.ts';
import { tellWhy } from './refused.ts';

/** One of the messages that say a part of a document. */
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
  /** As far as one reader may read it. */
  own(reader: Viewer): { readonly cover: Words; readonly replies: readonly Reply[] };
  /** Whether somebody is named in a part: then it is not left standing before who may not read it. */
  names(part: string): boolean;
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

/** Posts a document: its cover, and a reply or a few for each part. */
export function inThread({ kind, id, shown }: Threaded, { channel, under, tells }: ThreadAt): Message[] {
  const name = kind.nameOf(id);
  const common = { to: { channel }, ...aboutIt(kind, id), tells };
  return [
    { ...common, name, words: shown.cover, ...(under === undefined ? {} : { under }) },
    ...shown.replies.map(({ at, words }) => ({ ...common, name: `${name}/${at}`, under: under ?? name, words })),
  ];
}

/**
 * The one rule for what a channel does not show: each who may read it has it as a direct message, and the plan managers are told why.
 * Where it stood there by half, the parts that name people are taken back, what cannot be read there is in each reader’s own thread,
 * and the cover says where it went. Before who is not on the roster it can no longer be changed, and stays as it was.
 */
export function giveWay(c: Reading, of: Threaded, why: string): Done {
  const { kind, id } = of;
  const name = kind.nameOf(id);
  const at = placeOf(c.db, name);
  const moved = movedOf(c.db, of);
  const brought = of.readers.filter(isInSlack).flatMap((reader) => toOne(of, reader, at ? moved : []));
  return done({
    retract: of.shown.replies
      .filter(({ part }) => moved.includes(part))
      .map((one) => ({ name: `${name}/${one.at}`, why: 'it goes by direct message' })),
    messages: [
      ...brought,
      ...tellWhy(c, { name: `${name}/withheld`, ...aboutIt(kind, id), words: of.withheld(why, at !== undefined) }),
      ...(at ? [{ ...aboutIt(kind, id), ...at, can: 'app.use' as const, name, words: of.left }] : []),
    ],
  });
}

function toOne({ kind, id, own }: Threaded, reader: Viewer, parts: readonly string[]): Message[] {
  const name = `${kind.nameOf(id)}/to/${reader.person.id}`;
  const common = { to: { person: reader.person.id }, ...aboutIt(kind, id) };
  const { cover, replies } = own(reader);
  const rest = replies.filter(({ part }) => parts.includes(part));
  return [
    { ...common, name, words: cover },
    ...rest.map(({ at, words }) => ({ ...common, name: `${name}/${at}`, under: name, words })),
  ];
}

/** The parts that the channel does not show whole, or that name people. */
function movedOf(db: Reader, { kind, id, shown, names }: Threaded): string[] {
  const stands = shownAmong(
    db,
    shown.replies.map(({ at }) => `${kind.nameOf(id)}/${at}`),
  );
  const isGone = ({ part, at }: Reply) => names(part) || !stands.has(`${kind.nameOf(id)}/${at}`);
  return [...new Set(shown.replies.filter(isGone).map(({ part }) => part))];
}

function shownAmong(db: Reader, names: readonly string[]): ReadonlySet<string> {
  const rows = db.select({ name: outbox.name, ts: outbox.slackTs }).from(outbox);
  return new Set(
    rows
      .where(inArray(outbox.name, [...names]))
      .all()
      .flatMap(({ name, ts }) => (ts === null ? [] : [name])),
  );
}

/** In which thread of which channel the cover stands; undefined where it does not. */
function placeOf(db: Reader, name: string): Pick<Message, 'to' | 'under'> | undefined {
  const { channelId, under, slackTs } = outbox;
  const row = db.select({ channelId, under, slackTs }).from(outbox).where(eq(outbox.name, name)).get();
  if (!row?.channelId || row.slackTs === null) return undefined;
  return { to: { channel: row.channelId }, under: row.under ?? name };
}
