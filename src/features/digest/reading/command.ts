import type { Asked, Writing } from '../../../kit/context.ts';
import type { CommandWord } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { digestParentWords } from '../messages.ts';
import { isSubscribed, lastDigest, subscribe } from '../store.ts';
import { seenBy } from '../weekly/post.ts';
import { leadsIn } from '../weekly/readers.ts';
import { digestNow } from './all.ts';

const command = '/digest';
const alone = (typed: string): boolean => typed.trim() === '';

/** The digest at any time, the last one again, and for whoever does not have it by their role. */
export const digestCommands: readonly CommandWord[] = [
  {
    command,
    word: '',
    also: ['what’s new', 'what is new', 'news', 'update', 'summary', 'missing links', 'my decisions', 'wins'],
    title: 'Digest',
    first: {
      superintendent: 1,
      assistantSuperintendent: 2,
      planManager: 2,
      principal: 6,
      assistantPrincipal: 6,
      director: 6,
    },
    ability: 'digest.read',
    does: 'See what the digest would say now: your decisions, what changed, what is due',
    takes: alone,
    run: (c) => done({ tell: digestParentWords(digestNow(c)) }),
  },
  {
    command,
    word: 'last',
    ability: 'digest.read',
    does: 'See your last weekly digest again',
    run: lastAgain,
  },
  {
    command,
    word: 'subscribe',
    ability: 'digest.read',
    does: 'Get the digest every week',
    takes: alone,
    act: start,
    run: () => say('To get the digest every week, type /digest subscribe and nothing else.'),
  },
  {
    command,
    word: 'stop',
    ability: 'digest.read',
    does: 'Unsubscribe from the weekly digest',
    takes: alone,
    act: stop,
    run: () => say('To unsubscribe, type /digest stop and nothing else.'),
  },
];

const say = (words: string): Done => done({ tell: [paragraph(words)] });

function lastAgain(c: Asked): Done {
  const kept = lastDigest(c.db, c.viewer.person.id);
  if (kept) return done({ tell: digestParentWords(seenBy(c, kept)) });
  const comes = leadsIn(c) || isSubscribed(c.db, c.viewer.person.id);
  return say(`You haven’t had a digest yet. ${comes ? 'Your first one comes next Monday.' : howToHaveIt}`);
}

const howToHaveIt = 'Type /digest subscribe to get it every week.';

function start(c: Asked<Writing>): Done {
  if (leadsIn(c)) return say('You already get the digest every week: it comes with your role.');
  subscribe(c.db, c.viewer.person.id, c.today, null);
  return say(
    'You’re subscribed. The digest comes every Monday, starting next week, with what you may see. To see it now, type /digest. To unsubscribe, type /digest stop.',
  );
}

function stop(c: Asked<Writing>): Done {
  if (leadsIn(c)) return say('The digest comes with your role, in quiet weeks too, so you can’t unsubscribe.');
  if (!isSubscribed(c.db, c.viewer.person.id)) return say(`You don’t get the digest. ${howToHaveIt}`);
  subscribe(c.db, c.viewer.person.id, c.today, c.today);
  return say('You’re unsubscribed. To see the digest at any time, type /digest.');
}
