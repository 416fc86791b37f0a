import { z } from 'zod';
import { type Day, dayText } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import { holdersOf, personById } from '../../../district/roster.ts';
import { windowsIn } from '../../../district/settings.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { type Choice, dayField, one, paragraphField, several } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { attendedKinds, attendedNames, testWindowOf } from '../rules.ts';
import { spokenSaid } from '../spoken/rules.ts';
import { schoolsThere } from '../spoken/store.ts';
import { type SiteVisit, siteVisitById } from '../store.ts';
import { siteNames } from './names.ts';
import { readsIt } from './words.ts';

/** What the window of a visit shows. */
export interface VisitAsked {
  readonly visit: SiteVisit | undefined;
  readonly day: Day;
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  /** For whom it may be typed: the monitors, or whoever types it for themselves alone. */
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly viewer: { readonly id: string; readonly name: string };
  /** The windows of state tests that are not over: `Mar 24–Apr 7`. */
  readonly tests: readonly string[];
  /** The one the day is in. */
  readonly inTests: string | undefined;
}

/** What is chosen for no school. */
export const atOffice = 'office';

function asked(c: Asked, visit: SiteVisit | undefined): VisitAsked {
  const day = visit?.day ?? c.today;
  const windows = windowsIn(c.settings.testWindows);
  const ahead = windows.filter(([, last]) => last >= c.today);
  return {
    visit,
    day,
    schools: schoolsThere(c.db).slice(0, 99),
    authors: authorsFor(c),
    viewer: { id: c.viewer.person.id, name: c.viewer.person.name },
    tests: ahead.flatMap(([first]) => testWindowOf(dayText.parse(first), windows) ?? []),
    inTests: testWindowOf(day, windows),
  };
}

/** For whom somebody logs a visit: a monitor for themselves, the plan manager for a monitor. */
export function authorsFor({ db, today, viewer }: Asked): VisitAsked['authors'] {
  const monitors = holdersOf(db, 'planMonitor', today);
  const ids = monitors.includes(viewer.person.id) ? [viewer.person.id] : monitors;
  return ids.flatMap((id) => personById(db, id) ?? []);
}

function intro({ visit, authors, viewer, inTests }: VisitAsked): Words {
  const [author] = authors;
  const by = visit ?? {
    author: author?.name ?? '',
    authorId: author?.id ?? '',
    enteredBy: viewer.name,
    enteredById: viewer.id,
  };
  return [
    aside(readsIt(by, viewer.id)),
    ...(inTests === undefined ? [] : [aside(`⚠️ State tests are given ${inTests}. Is this a good day?`)]),
  ];
}

function fields({ visit, day, schools, authors, tests }: VisitAsked) {
  const places: Choice[] = [
    ...schools.map(({ id, name }) => ({ value: id, label: name })),
    { value: atOffice, label: 'The district office' },
  ];
  const spoke = visit?.spokeWith.map(spokenSaid).join('\n') ?? '';
  return {
    ...(visit === undefined && authors.length > 1
      ? {
          author: one(
            'For which monitor?',
            authors.map(({ id, name }) => ({ value: id, label: name })),
          ),
        }
      : {}),
    day: dayField('Day', {
      day,
      ...(tests.length === 0 ? {} : { hint: `State tests: ${tests.slice(0, 4).join(', ')}.` }),
    }),
    place: one('Where?', places, visit ? { chosen: visit.schoolId ?? atOffice } : {}),
    attended: several(
      'What did you attend?',
      attendedKinds.map((value) => ({ value, label: attendedNames[value] })),
      { inSight: true, optional: true, chosen: visit?.attended ?? [] },
    ),
    spoke: paragraphField('With whom did you speak?', {
      optional: true,
      hint: 'By role, one a line: 4 teachers, then 1 parent. Never a name.',
      ...(spoke === '' ? {} : { typed: spoke }),
    }),
    note: paragraphField('Note', { optional: true, max: 2000, ...(visit?.note ? { typed: visit.note } : {}) }),
  };
}

/** A day in the district, or one that is planned. */
export const siteVisitForm = defineForm({
  name: 'site-visits/log',
  title: 'Log a site visit',
  submit: 'Save',
  ability: 'siteVisits.log',
  params: z.object({}),
  load(c): VisitAsked {
    const shown = asked(c, undefined);
    if (shown.authors.length === 0) throw new Refusal('There is no plan monitor on the roster. Add one first.');
    return shown;
  },
  intro,
  fields,
});

/** Puts right what was said of a visit, until it is shared. */
export const siteVisitChangeForm = defineForm({
  name: 'site-visits/change',
  title: 'Change a site visit',
  submit: 'Save',
  ability: 'siteVisits.own',
  params: z.object({ visit: z.string() }),
  about: ({ visit }) => refTo('siteVisit', visit),
  load: (c, { visit }): VisitAsked => asked(c, ownVisit(c, visit)),
  intro,
  fields,
});

/** A visit that can still be worked on by whoever asks. Refuses any other. */
export function ownVisit(c: Asked, id: string): SiteVisit {
  const visit = siteVisitById(c.db, id);
  if (!visit || !can(c.viewer, 'siteVisits.own', { author: visit.authorId, enteredBy: visit.enteredById }))
    throw notFound();
  if (visit.cancelledOn !== null) throw new Refusal('This visit is called off.');
  if (visit.sharedOn !== null)
    throw new Refusal('This visit is shared, so it stays as it is. Log another one to add to it.');
  return visit;
}

/** Opens the window for a new one. */
export const openSiteVisit = opens(siteNames.log, siteVisitForm, () => ({}));
