import { sayDay } from '../../../district/days.ts';
import { keepEvidence, visitEvidence } from '../../../district/evidence.ts';
import { parseRef } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { toEach } from '../../../kit/told.ts';
import { aside, buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { type Bearing, bearingNames, bearings } from '../rules.ts';
import { changeSiteVisit, type SiteObservation, type SiteVisit, siteObservationsOf } from '../store.ts';
import { ownVisit } from '../visit/form.ts';
import { siteNames } from '../visit/names.ts';
import { shownAs, siteVisitRef } from '../visit/save.ts';
import { typedBy } from '../visit/words.ts';
import { visitReaders } from './readers.ts';

/** Whoever leads and the plan manager read all of it from now on; what is about a benchmark is evidence of it. */
export const shareSiteVisit: ButtonPress = {
  name: siteNames.share,
  ability: 'siteVisits.own',
  about: 'siteVisit',
  press(c: Asked<Writing>, id) {
    const visit = ownVisit(c, id);
    if (visit.day > c.today) throw new Refusal('This visit is still to come.');
    const observations = siteObservationsOf(c.db, id);
    changeSiteVisit(c, id, { sharedOn: c.today });
    const benchmarks = observations.flatMap((one) => keepAsEvidence(c, visit, one));
    const messages = toEach(visitReaders(c), {
      name: `site-visits/shared/${id}`,
      about: siteVisitRef(id),
      can: 'siteVisits.read',
      words: siteSharedWords(visit, observations),
      notice: 'The plan monitor shared a site visit.',
    });
    const happened = [...new Set(benchmarks)].map((benchmarkId) => ({ what: 'readingRecorded', benchmarkId }) as const);
    return { ...shownAs(c, id), messages, happened };
  },
};

/** The day and what it says of the report: never the words. */
function keepAsEvidence(c: Writing, visit: SiteVisit, { about, bearing }: SiteObservation): string[] {
  const row = about === null ? undefined : parseRef(about);
  if (about === null || row?.noun !== 'benchmark') return [];
  const piece = { about, kind: 'siteVisits', words: visitEvidence(visit.day, bearing), url: '', fileId: null } as const;
  keepEvidence(c.db, { ...piece, byId: visit.authorId, onDay: c.today });
  return [row.id];
}

type Shared = Parameters<typeof typedBy>[0] & Pick<SiteVisit, 'id' | 'author' | 'day'>;

/** To each who may read it. */
export function siteSharedWords(visit: Shared, observations: readonly { readonly bearing: Bearing }[]): Words {
  const counts = bearings
    .map((one) => ({ one, n: observations.filter(({ bearing }) => bearing === one).length }))
    .filter(({ n }) => n > 0)
    .map(({ one, n }) => bearingNames[one].replace(' ', ` ${n} `));
  const typed = typedBy(visit);
  return [
    paragraph(say`${bold(visit.author)} shared the site visit of ${sayDay(visit.day)}.`),
    paragraph(
      counts.length === 0 ? 'It has no observations.' : `What it says about our reports: ${counts.join(', ')}.`,
    ),
    ...(typed === '' ? [] : [aside(typed)]),
    buttons(place({ name: siteNames.show }, 'Read it', visit.id, { style: 'primary' })),
  ];
}
