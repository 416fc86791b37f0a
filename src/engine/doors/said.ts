import type { App } from '@slack/bolt';
import { inTx } from '../../db/tx.ts';
import type { Person } from '../../district/people.ts';
import { type Asked, askedBy, type Writing } from '../../kit/context.ts';
import { done } from '../../kit/outcome.ts';
import { Refusal } from '../../kit/refusal.ts';
import { paragraph, type Words } from '../../kit/words/pieces.ts';
import { causeOf } from '../cause.ts';
import { contextOn } from '../context.ts';
import type { House, Routes } from '../house.ts';
import { admit, wasAdmitted } from '../inbox.ts';
import { traceOf } from '../log.ts';
import { nameShownAt } from '../outbox/lanes.ts';
import { toPost, withoutCharts } from '../render/blocks.ts';
import { wordsFor } from './answer.ts';
import { answerMessage } from './answers.ts';
import { type Answered, answerInWords } from './conversation.ts';
import { isForUs, type Said, saidEvent } from './shapes.ts';
import { type Caller, whoIs } from './who.ts';

/**
 * Answers what people write to the app: in its direct messages, where the answer is a message of the outbox, and where they name it in
 * a channel, where only they see it. Both are read as `/throughline` is, with the rights of who wrote it. What they wrote is logged nowhere.
 */
export function listenToWords(app: App, house: House, routes: Routes): void {
  const hear = async (event: unknown, teamId: string | undefined, how: typeof inMessages) => {
    const said = saidEvent.safeParse(event).data;
    if (!said || !isForUs(said, house.account) || wasAdmitted(house.db, keyOf(said))) return;
    const caller = { slackId: said.user, teamId: said.user_team ?? said.team ?? teamId };
    await how(house, routes, said, caller);
  };
  app.event('message', ({ payload, body }) =>
    // What is said in channels comes too where the app was given it to hear: only its name is an address there.
    payload.channel_type === 'im' ? hear(payload, body.team_id, inMessages) : Promise.resolve(),
  );
  app.event('app_mention', ({ payload, body }) => hear(payload, body.team_id, inChannel));
}

async function inMessages(house: House, routes: Routes, said: Said, caller: Caller): Promise<void> {
  const person = await senderOf(house, said, caller);
  if (person && answered(house, routes, person, said, (c, answer) => keep(house, c, said, answer)))
    house.saved(person.id);
}

async function inChannel(house: House, routes: Routes, said: Said, caller: Caller): Promise<void> {
  const person = await senderOf(house, said, caller);
  if (!person) return;
  let words: Words | undefined;
  const isFirst = answered(house, routes, person, said, (_, answer) => {
    words = answer.words;
  });
  if (!isFirst || !words) return;
  house.saved(person.id);
  await sayPrivately(house, said, words);
}

/** Who wrote it. Whoever is not served is told so, once, in words only they see; what went wrong on the way is tried again with Slack’s next delivery. */
async function senderOf(house: House, said: Said, caller: Caller): Promise<Person | undefined> {
  try {
    return (await whoIs(house, caller)).viewer.person;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isFirst = inTx(house.db, (tx) => admit(tx, deliveryOf(said), house.clocks.district.now()) === undefined);
    const words = wordsFor(house.log, 'message', error);
    if (isFirst) await sayPrivately(house, said, [paragraph(words)]);
    return undefined;
  }
}

/**
 * Gives the answer on, in one transaction with the inbox’s key and with what a line saves; false when it was given before. Of a line
 * that is refused, or fails, only the words that say so are kept.
 */
function answered(
  house: House,
  routes: Routes,
  person: Person,
  said: Said,
  give: (c: Asked<Writing>, answer: Answered) => void,
): boolean {
  const once = (answerIn: (c: Asked<Writing>) => Answered): boolean =>
    inTx(
      house.db,
      (tx) => {
        const c = askedBy(contextOn(tx, house.clocks.district, house.features), person);
        if (admit(tx, deliveryOf(said), c.now)) return false;
        give(c, answerIn(c));
        return true;
      },
      causeOf(house.clocks.district, 'command', 'a message to the app', person.id),
    );
  try {
    const heard = { markup: withoutName(house, said.text), delivery: keyOf(said) };
    return once((c) => answerInWords(house, routes, c, heard));
  } catch (error) {
    const words = wordsFor(house.log, 'message', error);
    return once(() => ({ words: [paragraph(words)] }));
  }
}

/** The answer stands in the thread that was written in, where that is one of the app’s own messages. */
function keep(house: House, c: Asked<Writing>, said: Said, answer: Answered): void {
  const under = said.thread_ts ? nameShownAt(c.db, said.channel, said.thread_ts) : undefined;
  const message = answerMessage(c.viewer.person.id, said, answer);
  house.apply(c.db, done({ messages: [under === undefined ? message : { ...message, under }] }), c.now);
}

/** Slack keeps such words nowhere, and may not take them: then nothing is said. Without charts: a sentence and a table say the same. */
async function sayPrivately({ slack, log }: House, { channel, user, thread_ts }: Said, words: Words): Promise<void> {
  const post = withoutCharts(toPost(words));
  await slack.interactive.chat
    .postEphemeral({ channel, user, ...post, ...(thread_ts ? { thread_ts } : {}) })
    .catch((error: unknown) => log.warn(traceOf(error), 'a private answer was not taken'));
}

const withoutName = ({ account }: House, text: string): string =>
  text.replaceAll(new RegExp(`<@${account.userId}(?:\\|[^>]*)?>`, 'g'), ' ');

/** A message is the same one by its time in its conversation, however often and under which event Slack tells of it. */
const keyOf = ({ channel, ts }: Said): string => `said:${channel}:${ts}`;
const deliveryOf = (said: Said) => ({ key: keyOf(said), answersHash: '' });
