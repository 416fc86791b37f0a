import { called } from '../../../district/plan/short-names.ts';
import { can } from '../../../district/policy.ts';
import { windowsIn } from '../../../district/settings.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { fromRow } from '../../../kit/value.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { capital } from '../../../kit/words/text.ts';
import { visitReaders } from '../learned/readers.ts';
import { rowNow } from '../observations/rows.ts';
import { reportedNow } from '../raised/reported.ts';
import { siteRequestMessages } from '../requests/post.ts';
import { siteRequestsFor } from '../requests/store.ts';
import { testWindowOf } from '../rules.ts';
import { spokenSaid } from '../spoken/rules.ts';
import { saidToOthers } from '../spoken/store.ts';
import { changeSiteVisit, type SiteVisit, siteObservationsOf, siteVisitById, siteVisitsFor } from '../store.ts';
import { ownVisit, siteVisitChangeForm } from './form.ts';
import { visitsPage, visitsWords } from './list-words.ts';
import { type ObservationShown, visitWords } from './messages.ts';
import { siteNames } from './names.ts';

const isOwn = (c: Asked, { authorId, enteredById }: SiteVisit): boolean =>
  can(c.viewer, 'siteVisits.own', { author: authorId, enteredBy: enteredById });

/** Where a visit was and with whom, as this reader may know it: whose it is knows all of it. */
function saidTo(c: Asked, visit: SiteVisit) {
  if (!isOwn(c, visit)) {
    const { place, roles } = saidToOthers(c.db, visit);
    return { place: capital(place), roles };
  }
  return { place: visit.school ?? 'The district office', roles: visit.spokeWith.map(spokenSaid) };
}

const inTests = ({ settings }: Asked, { day }: SiteVisit) => testWindowOf(day, windowsIn(settings.testWindows));

/** A visit as it is now, as this person may read it. */
export function visitNow(c: Asked, id: string, from = 0): Words {
  const visit = siteVisitById(c.db, id);
  if (!visit) throw notFound();
  const own = isOwn(c, visit);
  return visitWords(
    {
      visit,
      ...saidTo(c, visit),
      inTests: inTests(c, visit),
      observations: observationsNow(c, visit, own),
      requests: own ? siteRequestsFor(c.db, [id]).filter(({ takenBackOn }) => takenBackOn === null) : [],
      own,
      readers: visitReaders(c).length,
      viewerId: c.viewer.person.id,
      today: c.today,
    },
    from,
  );
}

function observationsNow(c: Asked, visit: SiteVisit, own: boolean): ObservationShown[] {
  const all = siteObservationsOf(c.db, visit.id);
  const raisable = own && all.some(({ bearing, raisedOn }) => bearing === 'contradicts' && raisedOn === null);
  const reported = raisable ? reportedNow(c) : new Map();
  return all.map((one) => {
    const row = one.about === null ? undefined : rowNow(c.db, one.about);
    return {
      ...one,
      row: row ? called(row) : '',
      mayChange: own && visit.sharedOn === null && one.raisedOn === null,
      mayRaise: one.bearing === 'contradicts' && one.raisedOn === null && reported.has(one.about ?? ''),
    };
  });
}

/** The list, from a row on. */
function listNow(c: Asked, from: number): Done {
  const found = siteVisitsFor(c, { from, most: visitsPage + 1 });
  const listed = found
    .slice(0, visitsPage)
    .map((visit) => ({ visit, place: saidTo(c, visit).place, inTests: inTests(c, visit) }));
  const mayLog = can(c.viewer, 'siteVisits.log');
  const words = visitsWords(listed, { from, more: found.length > visitsPage, mayLog, today: c.today });
  return done({ tell: words, instead: words });
}

/** `/throughline site-visit`. */
export const listSiteVisits = (c: Asked): Done => done({ tell: listNow(c, 0).tell ?? [] });

/** Another page of it. */
export const pageSiteVisits: ButtonPress = {
  name: siteNames.list,
  ability: 'siteVisits.look',
  press: (c, text) => listNow(c, fromRow(text)),
};

/** Opens one, or another page of it. */
export const showSiteVisit: ButtonPress = {
  name: siteNames.show,
  ability: 'siteVisits.read',
  about: 'siteVisit',
  press(c, id, { more }) {
    const words = visitNow(c, id, fromRow(more));
    return done({ tell: words, instead: words });
  },
};

/** What the menu of a visit offers. */
export const pickSiteVisit: ButtonPress = {
  name: siteNames.menu,
  ability: 'siteVisits.own',
  about: 'siteVisit',
  press(c: Asked<Writing>, id, { more }) {
    if (more !== 'callOff') return done({ open: opening(siteVisitChangeForm, { visit: id }) });
    const visit = ownVisit(c, id);
    const observations = siteObservationsOf(c.db, id);
    if (visit.toldOn !== null || observations.some(({ raisedOn }) => raisedOn !== null)) throw notFound();
    changeSiteVisit(c, id, { cancelledOn: c.today });
    return { ...listNow(c, 0), messages: siteRequestMessages(c, id) };
  },
};
