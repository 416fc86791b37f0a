import { diltById } from '../../../district/dilt/store.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { diltAt } from '../agenda/form.ts';
import { diltAgendaNow, diltAgendaWords } from '../agenda/list.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { change, type Segment, segmentIn, segmentRef } from '../agenda/store.ts';
import { diltThreadNow } from '../thread/post.ts';
import { helpForm } from './form.ts';
import { helpWords } from './messages.ts';
import { remindersNow } from './remind.ts';

/** One tap: it is ready. */
const ready: ButtonPress = {
  name: diltAgendaNames.ready,
  ability: 'segments.own',
  about: 'segment',
  press: (c, id) => nowReady(c, segmentIn(c.db, id)),
};

/** The same in the list of the agenda, which says so. */
const readyHere: ButtonPress = {
  name: diltAgendaNames.readyHere,
  ability: 'segments.own',
  about: 'segment',
  press(c, id) {
    const one = segmentIn(c.db, id);
    const saved = nowReady(c, one);
    return { ...saved, instead: diltAgendaWords(diltAgendaNow(c, diltAt(c, one.diltId))) };
  },
};

export function nowReady(c: Asked<Writing>, one: Segment): Done {
  change(c.db, one, { readiness: 'ready', readinessNote: '' });
  return done({ messages: [...diltThreadNow(c, one.diltId), ...remindersNow(c, one)] });
}

const help = opens(diltAgendaNames.help, helpForm, (_, segment) => ({ segment }));

/** Keeps what help is wanted and tells who facilitates. */
export const saveHelp = saving(helpForm, (c, { answers: { note }, shown: { segment } }) => {
  change(c.db, segment, { readiness: 'help', readinessNote: note });
  const saved = segmentIn(c.db, segment.id);
  return done({
    messages: [...diltThreadNow(c, saved.diltId), ...remindersNow(c, saved), ...helpTold(c, saved)],
  });
});

/** Who facilitates is told, the plan manager where nobody does yet. Who asks need not be told of it. */
function helpTold(c: Asked<Writing>, one: Segment): Message[] {
  const dilt = diltById(c.db, one.diltId);
  const told = dilt?.facilitatorId == null ? holdersOf(c.db, 'planManager', c.today) : [dilt.facilitatorId];
  return told
    .filter((personId) => personId !== c.viewer.person.id)
    .map((personId) => ({
      // A second call for help is news: it has a name of its own.
      name: `segment/${one.id}/help/${c.now.epochMilliseconds}/${personId}`,
      to: { person: personId },
      about: segmentRef(one),
      can: 'segments.own',
      words: helpWords(one, dilt?.day ?? c.today),
    }));
}

/** The buttons that say whether a segment is ready. */
export const readinessButtons: readonly ButtonPress[] = [ready, readyHere, help];
