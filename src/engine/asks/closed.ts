import { can } from '../../district/policy.ts';
import { parseRef, type Ref, refTo } from '../../district/ref.ts';
import { personById, viewerOn } from '../../district/roster.ts';
import { itemOf } from '../../kit/asks/ask.ts';
import { itemAskedOn } from '../../kit/asks/asked.ts';
import type { AskEnd, ClosedAsk, ClosedLine, Closing } from '../../kit/asks/closing.ts';
import { declinedOf, escalationById } from '../../kit/asks/deferred.ts';
import { managerOf } from '../../kit/asks/managers.ts';
import type { Reading } from '../../kit/context.ts';
import { say } from '../../kit/words/text.ts';
import { type Asking, wanted } from './open.ts';

const unknown: ClosedLine = { mine: false, words: say`Closed: no longer needed.` };

/** How each of these was closed. What no record tells is said to be no longer needed, and no more. */
export function closedLines(asking: Asking, c: Reading, of: string, items: readonly string[]): ClosedLine[] {
  if (items.length === 0) return [];
  const person = personById(c.db, of);
  const viewer = person && viewerOn(c.db, person, c.today, c.settings);
  return items.map((item) => {
    const ask = closedAsk(c, of, item);
    const closing = ask && (closingOf(asking, c, ask, item) ?? handedOver(asking, c, ask, item));
    const mayKnow = ask && closing && viewer && can(viewer, closing.can, asking.facetsOf(c.db, aboutOf(ask)) ?? {});
    return mayKnow ? lineOf(c, of, closing) : unknown;
  });
}

/** How this ended. What no record tells is not held against anybody. */
export function endOf(asking: Pick<Asking, 'features'>, c: Reading, of: string, item: string): AskEnd {
  const ask = closedAsk(c, of, item);
  const closing = ask && closingOf(asking, c, ask, item);
  if (!closing) return 'lifted';
  if ('by' in closing) return closing.by === of ? 'done' : 'lifted';
  return closing.lapsed ? 'lapsed' : 'lifted';
}

const aboutOf = ({ noun, id }: ClosedAsk): Ref => refTo(noun, id);

function closedAsk(c: Reading, of: string, item: string): ClosedAsk | undefined {
  const [name = '', ref = ''] = item.split(' ');
  const about = parseRef(ref);
  if (!about) return undefined;
  return { ...about, name, of, since: itemAskedOn(c.db, of, item) ?? c.today };
}

function closingOf(asking: Pick<Asking, 'features'>, c: Reading, ask: ClosedAsk, item: string): Closing | undefined {
  const own = declined(c, ask.of, item) ?? seenTo(c, ask);
  if (own) return own;
  for (const { closing } of asking.features) {
    const said = closing?.(c, ask);
    if (said) return said;
  }
  return undefined;
}

/** They said it is not theirs. */
function declined(c: Reading, of: string, item: string): Closing | undefined {
  return declinedOf(c.db, of).includes(item)
    ? { can: 'app.use', because: say`you said it isn’t yours, and ${managerOf(c, of) ?? 'the plan manager'} was told.` }
    : undefined;
}

/** It was in the plan manager’s hands, and somebody saw to it. */
function seenTo(c: Reading, { name, noun, id }: ClosedAsk): Closing | undefined {
  const row = name.startsWith('asks/handed-') ? escalationById(c.db, name.slice('asks/handed-'.length)) : undefined;
  if (!row || noun !== 'person') return undefined;
  const who = personById(c.db, id)?.name ?? 'somebody';
  if (row.endedBy !== null) return { can: 'asks.follow', by: row.endedBy, what: say`talking to ${who}` };
  return { can: 'asks.follow', because: say`${who} doesn’t have to answer it any more.` };
}

/** Somebody else is asked the same now. */
function handedOver(asking: Asking, c: Reading, { of }: ClosedAsk, item: string): Closing | undefined {
  const now = wanted(asking, c).find((one) => one.of !== of && itemOf(one) === item);
  const name = now && personById(c.db, now.of)?.name;
  return name === undefined ? undefined : { can: 'app.use', because: say`${name} has it now.` };
}

function lineOf(c: Reading, of: string, closing: Closing): ClosedLine {
  if ('because' in closing) return { mine: false, words: say`Closed: ${closing.because}` };
  if (closing.by === of) return { mine: true, words: say`Done by you: ${closing.what}.` };
  return { mine: false, words: say`Answered by ${personById(c.db, closing.by)?.name ?? 'somebody'}: ${closing.what}.` };
}
