import type { Happenings } from '../../../district/happenings.ts';
import { personById } from '../../../district/roster.ts';
import type { Writing } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { sayObstructedRow } from '../keep/rows.ts';
import { obstacleOwnerMessage } from '../messages.ts';
import { changeObstacle, insertObstacle, obstacleById, openAbout } from '../store.ts';

/**
 * Somebody cannot go on: that is an obstacle, and whoever was asked for help owns it. Another word of theirs on what is in the
 * way already belongs to the same one. What somebody else says is one of its own: each is read by who raised it, and not by another.
 */
export function raiseBlocked(c: Writing, { about, by, words, from, committee }: Happenings['blocked']): Done {
  const known = openAbout(c.db, about, by);
  // What waits already goes on waiting since its day: only whoever keeps the obstacle says otherwise.
  const committeeSince = known?.committeeSince ?? (committee ? c.today : null);
  const set = { words, ownerId: from ?? known?.ownerId ?? null, committeeSince };
  const kept = known
    ? { id: known.id, changeId: changeObstacle(c, known, { byId: by, what: 'saidAgain', said: words, ...set }) }
    : insertObstacle(c, { about, mitigation: '', raisedById: by, ...set });
  const obstacle = obstacleById(c.db, kept.id);
  const person = personById(c.db, by);
  if (!obstacle || !person) throw notFound();
  const told = { obstacle, row: sayObstructedRow(c.db, about), by: person };
  return done({ messages: obstacleOwnerMessage(c, told, { changeId: kept.changeId, byId: by }) });
}
