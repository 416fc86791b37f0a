import type { Asked, Writing } from '../../../kit/context.ts';
import type { CommandWord } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { digestParentWords } from '../messages.ts';
import { isSubscribed, lastDigest, subscribe } from '../store.ts';
import { gatherDigest, sinceOf } from '../weekly/gather.ts';
import { seenBy } from '../weekly/post.ts';
import { comesAnyway } from '../weekly/readers.ts';
import { hasOpen, refreshNewest } from '../weekly/refresh.ts';

const command = '/digest';
const alone = (typed: string): boolean => typed.trim() === '';

/** The digest at any time, the last one again, and for whoever does not have it by their role. */
export const digestCommands: readonly CommandWord[] = [
  {
    command,
    word: '',
    also: ['what’s new', 'what is new', 'news', 'update', 'summary'],
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
    does: 'See what the digest would say now: what changed, what is due, what needs a decision',
    takes: alone,
    act: upToDate,
    run: asOfNow,
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
    does: 'Get the digest every week, with what you may see',
    takes: alone,
    act: start,
    run: () => done({ tell: [paragraph('To get the digest every week, type /digest subscribe and nothing else.')] }),
  },
  {
    command,
    word: 'stop',
    ability: 'digest.read',
    does: 'Stop getting the weekly digest',
    takes: alone,
    act: stop,
    run: () => done({ tell: [paragraph('To stop the digest, type /digest stop and nothing else.')] }),
  },
];

function asOfNow(c: Asked): Done {
  const document = gatherDigest(c, { since: sinceOf(c), until: c.today }, true);
  return done({ tell: digestParentWords({ document, now: true }) });
}

/** Whoever looks sees in their last one, too, what is decided since. */
function upToDate(c: Asked<Writing>): Done | undefined {
  const kept = lastDigest(c.db, c.viewer.person.id);
  if (!kept || !hasOpen(kept)) return undefined;
  return { ...asOfNow(c), messages: refreshNewest(c) };
}

function lastAgain(c: Asked): Done {
  const kept = lastDigest(c.db, c.viewer.person.id);
  if (kept) return done({ tell: digestParentWords(seenBy(c, kept)) });
  const how = comesAnyway(c) || isSubscribed(c.db, c.viewer.person.id) ? 'It comes on the next Monday.' : howToHaveIt;
  return done({ tell: [paragraph(`You have had no digest yet. ${how}`)] });
}

const howToHaveIt = 'Type /digest subscribe to have it every week.';

function start(c: Asked<Writing>): Done {
  if (comesAnyway(c)) return done({ tell: [paragraph('The digest comes to you every week already.')] });
  subscribe(c.db, c.viewer.person.id, c.today, null);
  return done({
    tell: [
      paragraph(
        'From next Monday you have the digest, of what you may see. /digest stop ends it, /digest shows it now.',
      ),
    ],
  });
}

function stop(c: Asked<Writing>): Done {
  if (comesAnyway(c))
    return done({ tell: [paragraph('The digest comes with your role, also in a quiet week: it cannot be stopped.')] });
  if (!isSubscribed(c.db, c.viewer.person.id))
    return done({ tell: [paragraph(`The digest does not come to you. ${howToHaveIt}`)] });
  subscribe(c.db, c.viewer.person.id, c.today, c.today);
  return done({ tell: [paragraph('You have the digest no more. /digest shows it at any time.')] });
}
