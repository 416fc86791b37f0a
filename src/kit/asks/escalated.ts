import { refTo } from '../../district/ref.ts';
import { personById } from '../../district/roster.ts';
import type { Reading } from '../context.ts';
import { counted } from '../words/lists.ts';
import { clip, join, say, type Text } from '../words/text.ts';
import { type Ask, itemOf } from './ask.ts';
import { type Escalation, openEscalations } from './deferred.ts';
import { timesAsked } from './log.ts';

/** The wire name of the button that ends it: what is asked is in a human’s hands. */
export const seeToIt = 'asks/see-to-it';

/** On so many days a plan manager is told of the same. */
const askedDays = 3;
/** So many of what is open are named. */
const named = 3;

/**
 * What was handed to the plan manager and is still wanted of somebody, by their name. Whatever was settled since is gone from it.
 * `wantedOf` is what the routines want of that person.
 */
export function escalationAsks(c: Reading, manager: string, wantedOf: (personId: string) => readonly Ask[]): Ask[] {
  const open = openEscalations(c.db);
  const asks = new Map([...new Set(open.map((row) => row.personId))].map((id) => [id, wantedOf(id)]));
  return open.flatMap((row) => {
    const why = whyOf(c, row, asks.get(row.personId) ?? []);
    return why && row.personId !== manager ? [escalationAsk(row, manager, why)] : [];
  });
}

const escalationAsk = (row: Escalation, manager: string, why: Text): Ask => ({
  name: `asks/handed-${row.id}`,
  of: manager,
  about: refTo('person', row.personId),
  can: 'asks.follow',
  why,
  button: {
    action: seeToIt,
    label: row.why === 'notMine' ? 'I will see to it' : 'I will talk to them',
    value: row.id,
  },
  // What somebody says is not theirs is told once; it stays on Home.
  cap: row.why === 'notMine' ? 1 : askedDays,
  handed: true,
});

function whyOf({ db }: Reading, row: Escalation, asks: readonly Ask[]): Text | undefined {
  const name = personById(db, row.personId)?.name ?? '';
  if (row.why === 'load') return workloadText(name, asks);
  const one = asks.find((ask) => itemOf(ask) === row.item);
  if (!one) return undefined;
  if (row.why === 'notMine') return notMineText(name, row.words, one.escalates);
  return one.escalates && escalatedText(name, timesAsked(db, row).n, one.escalates);
}

/** `Ana Rivera was asked 3 times: …` */
export const escalatedText = (name: string, n: number, what: Text): Text =>
  say`${name} was asked ${counted(n, 'time', 'times')}: ${what}`;

/** What somebody says is not theirs, in their own line to the plan manager. */
export const notMineText = (name: string, words: string, what: Text | undefined): Text =>
  what
    ? say`${name} says this is not theirs: “${clip(words, 200)}”. It was: ${what}`
    : say`${name} says that something they are asked is not theirs: “${clip(words, 200)}”.`;

/** Somebody settles little of what they are asked: the app asks less, and a human talks to them. */
export function workloadText(name: string, asks: readonly Pick<Ask, 'escalates'>[]): Text | undefined {
  if (asks.length === 0) return undefined;
  const what = asks.flatMap(({ escalates }) => escalates ?? []).slice(0, named);
  const first = say`${name} answers few of my asks, so I ask on the first school day of a week only. ${counted(asks.length, 'thing is', 'things are')} open.`;
  return what.length === 0 ? first : join([first, ...what], ' ');
}
