import { and, between, isNull } from 'drizzle-orm';
import { sayShortDay } from '../../../district/days.ts';
import type { QuarterlyOccasion } from '../../../district/occasions.ts';
import { fold, roleNames, roles } from '../../../district/people.ts';
import { objectiveServedBy } from '../../../district/plan/find.ts';
import { called } from '../../../district/plan/short-names.ts';
import { activeObjectives } from '../../../district/plan/store.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import { isOf } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import { type Contribution, figuresSince, saidFrom } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { paragraph, quote, table, type Words } from '../../../kit/words/pieces.ts';
import { rowNow } from '../observations/rows.ts';
import { reportedNow } from '../raised/reported.ts';
import { bearingNames, bearings } from '../rules.ts';
import { siteVisit } from '../schema.ts';
import { saidToOthers } from '../spoken/store.ts';
import { type SiteVisit, siteObservationsOf, siteVisitsWhere } from '../store.ts';

type Said = Contribution<'quarterlyReport'>;
/** An observation with where and about what it was, as anybody may read it. */
type Seen = ReturnType<typeof seenOn>[number] & ReturnType<typeof rowOf>;

/** So many stand by themselves under an objective. */
const each = 8;

/** In a quarterly report: what its author saw in the period, what contradicts first with the answer beside it, and what is reported otherwise. */
export function quarterlySeen(c: Reading, occasion: QuarterlyOccasion): Said[] {
  const seen = visitsTold(c, occasion).flatMap((visit) => seenOn(c, visit));
  const rows = new Map([...new Set(seen.flatMap(({ about }) => about ?? []))].map((about) => [about, rowOf(c, about)]));
  const all = seen.map((one) => ({ ...one, ...((one.about && rows.get(one.about)) || underNothing) }));
  const worst = all.sort((a, b) => bearings.indexOf(b.bearing) - bearings.indexOf(a.bearing));
  const isDoubted = all.some(({ bearing, about }) => bearing === 'contradicts' && about !== null);
  const reported = isDoubted ? reportedNow(c, occasion.until) : new Map<string, string>();
  return [...activeObjectives(c.db), undefined].flatMap((objective) => {
    const objectiveId = objective?.id ?? null;
    const theirs = worst.filter((one) => one.objectiveId === objectiveId);
    const said = theirs.slice(0, each).flatMap((one, weight): Said[] => {
      const doubt = { question: 'A visit contradicts what is reported. Which of the two is true?' };
      const more = { objectiveId, weight, ...(one.bearing === 'contradicts' ? doubt : {}) };
      return saidFrom('seen', [refTo('siteObservation', one.id)], seenWords(one, occasion), more);
    });
    return [
      ...said,
      ...restOf(theirs.slice(each), objectiveId),
      ...contradicted(reported, theirs, objective, occasion),
    ];
  });
}

/** Of visits that are not shared only what their author typed, or what was typed for them where somebody writes for them. */
function visitsTold(c: Reading, { authorId, onBehalf, since, until }: QuarterlyOccasion): SiteVisit[] {
  if (authorId === null) return [];
  const inPeriod = and(between(siteVisit.day, since, until), isNull(siteVisit.cancelledOn));
  return siteVisitsWhere(c.db, and(isOf(siteVisit.authorId, authorId), inPeriod)).filter(
    (one) => one.sharedOn !== null || (one.enteredById !== one.authorId) === onBehalf,
  );
}

/** A role that the words name counts as somebody spoken with: one place for a visit, or another of its sentences would tell which. */
function seenOn(c: Reading, visit: SiteVisit) {
  const all = siteObservationsOf(c.db, visit.id);
  const words = fold(all.map((one) => one.words).join(' '));
  const named = roles.map((role) => roleNames[role]).filter((role) => words.includes(role));
  const spokeWith = [...visit.spokeWith, ...named.map((role) => ({ role, number: null }))];
  const { place } = saidToOthers(c.db, { ...visit, spokeWith });
  return all.map((one) => ({ ...one, place }));
}

const underNothing = { row: '', objectiveId: null };

/** A row as people speak of it, and the strategic objective it is under, as long as that goes on. */
function rowOf({ db }: Reading, about: Ref): { readonly row: string; readonly objectiveId: string | null } {
  const row = rowNow(db, about);
  const served = objectiveServedBy(db, about);
  const objective = activeObjectives(db).find(({ id }) => id === served);
  return { row: row ? called(row) : '', objectiveId: objective?.id ?? null };
}

function seenWords(one: Seen, { until }: QuarterlyOccasion): Words {
  const said = one.row === '' ? '' : ` It ${bearingNames[one.bearing]} what is reported on ${one.row}.`;
  const raised = one.raisedOn !== null && one.raisedOn <= until;
  const office = 'The office that answers for it';
  return [
    paragraph(`Seen on ${sayShortDay(one.visit.day)} at ${one.place}.${said}`),
    quote(one.words),
    ...(one.answeredOn !== null && one.answeredOn <= until
      ? [paragraph(`${office}:`), quote(one.answer)]
      : raised
        ? [paragraph(`${office} hadn’t answered by ${sayShortDay(until)}.`)]
        : []),
  ];
}

const refsOf = (seen: readonly Seen[]) => seen.map(({ id }) => refTo('siteObservation', id));

/** What is more than anybody listens to: in a table. */
function restOf(rest: readonly Seen[], objectiveId: string | null): Said[] {
  const rows = rest
    .slice(0, 100)
    .map((one) => [sayShortDay(one.visit.day), one.place, one.row, bearingNames[one.bearing], one.words]);
  const headings = ['Day', 'Place', 'About', 'What it says', 'Seen'];
  const words = `${counted(rest.length, 'more observation is', 'more observations are')} in the table.`;
  const detail = [table({ caption: 'More that was seen', headings, rows })];
  return saidFrom('seen', refsOf(rest), words, { objectiveId, detail, weight: each });
}

/** What is reported as met or complete, and was so by the end of the period. */
function contradicted(
  reported: ReadonlyMap<string, string>,
  seen: readonly Seen[],
  objective: { readonly id: string; readonly code: string } | undefined,
  { until }: QuarterlyOccasion,
): Said[] {
  const told = seen.filter(({ bearing, about }) => bearing === 'contradicts' && reported.has(about ?? ''));
  const rows = [...new Set(told.map(({ row, about }) => `${row} (${reported.get(about ?? '')})`))];
  const counts = counted(rows.length, 'row', 'rows');
  const words = `Visits contradict ${counts} reported as met or complete: ${rows.join('; ')}.`;
  const question = 'It’s reported as done, and the visit saw otherwise. What will you check?';
  const figures = figuresSince(until, { [`${objective?.code ?? 'the plan'}: rows contradicted`]: rows.length });
  return saidFrom('concerns', refsOf(told), words, {
    objectiveId: objective?.id ?? null,
    weight: 0,
    question,
    figures,
  });
}
