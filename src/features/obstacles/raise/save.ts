import { inPlan } from '../../../district/plan/find.ts';
import { parseRef, refTo } from '../../../district/ref.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Arrived } from '../../../kit/errand.ts';
import { mayToday, roleForbids } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { sayObstructedRow } from '../keep/rows.ts';
import { obstacleOwnerMessage } from '../messages.ts';
import { insertObstacle, obstacleById, placeMessage } from '../store.ts';
import { obstacleForm } from './form.ts';

/** Where Slack's answer to where the message lies is heard. */
export const obstacleMessageHeard = 'obstacles/message';

/** Keeps it, tells who owns it, and asks Slack where the message lies. */
export const saveObstacle = saving(obstacleForm, (c, { answers, params }) => {
  const chosen = parseRef(answers.about);
  const about = chosen ? refTo(chosen.noun, chosen.id) : null;
  if (answers.about !== '' && !(about && inPlan(c.db, about)))
    return problems({ about: 'This is no longer in the plan. Choose again.' });
  if (answers.owner !== '' && !mayToday(c, answers.owner, 'obstacles.raise')) return problems({ owner: roleForbids });
  const by = c.viewer.person;
  const { words, mitigation } = answers;
  const raisedIn = params.meeting === undefined ? null : refTo('highlightMeeting', params.meeting);
  const committeeSince = answers.committee.length === 0 ? null : c.today;
  const one = { about, words, mitigation, ownerId: answers.owner || null, raisedById: by.id, raisedIn, committeeSince };
  const kept = insertObstacle(c, one);
  const obstacle = obstacleById(c.db, kept.id);
  if (!obstacle) throw notFound();
  const what = { channel: params.channel, ts: params.ts };
  return done({
    messages: obstacleOwnerMessage(
      c,
      { obstacle, row: sayObstructedRow(c.db, about), by },
      { changeId: kept.changeId, byId: by.id },
    ),
    errands:
      what.channel === ''
        ? []
        : [{ name: obstacleMessageHeard, request: { kind: 'whereIs', what, by: by.slackId ?? '', about: kept.id } }],
    happened: [{ what: 'obstacleChanged', obstacleId: kept.id }],
    tell: [paragraph('You recorded an obstacle. /throughline obstacles lists it until it’s closed.')],
  });
});

/** Slack has told where the message lies, or does not show it to this app. */
export function hearMessage(c: Writing, arrived: Arrived): Done {
  if (arrived.kind === 'whereIs' && arrived.url !== '') placeMessage(c.db, arrived.about, arrived.url);
  return done();
}
