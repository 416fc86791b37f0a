import { and, between, count, countDistinct, isNull } from 'drizzle-orm';
import { daysOf, monthOf, sayDays, sayMonth } from '../../../district/days.ts';
import { lookForsNow } from '../../../district/look-fors.ts';
import type { QuarterlyOccasion, Span } from '../../../district/occasions.ts';
import { planVersionOn } from '../../../district/plan/store.ts';
import { refTo } from '../../../district/ref.ts';
import { standsFor } from '../../../district/same-person.ts';
import { isTooFew } from '../../../district/small-groups.ts';
import type { Reading } from '../../../kit/context.ts';
import { type Contribution, figuresSince, saidFrom } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, paragraph, table } from '../../../kit/words/pieces.ts';
import { schoolIds } from '../digest/store.ts';
import { focusOf } from '../focus/store.ts';
import { copiesOfAll } from '../month/rules.ts';
import { copiesBySchool } from '../month/store.ts';
import { figureSaid, leadingOf } from '../patterns/rules.ts';
import { everybodysFigures } from '../patterns/store.ts';
import { walkthrough } from '../schema.ts';

/** In a quarterly report: how many walkthroughs there were, how their copies went, and what is published of the district. No school and no teacher is in it. */
export const quarterlyWalkthroughs = (c: Reading, { since, until }: QuarterlyOccasion) => [
  ...totals(c, { since, until }),
  ...patterns(c, { since, until }),
];

function totals(c: Reading, span: Span): Contribution<'quarterlyReport'>[] {
  const { visits, teachers, administrators } = visitsIn(c, span);
  const { sameDay, counted: due } = copiesOfAll(copiesBySchool(c.db, span, c.today));
  const copies = `${sameDay} of ${due}`;
  const made = `${counted(administrators, 'administrator', 'administrators')} made ${counted(visits, 'walkthrough', 'walkthroughs')}`;
  const words = due === 0 ? `${made}.` : `${made}. Teachers had ${copies} copies the same day.`;
  const few = visits > 0 && isTooFew(teachers, 'teachers');
  const none =
    visits === 0 ? 'no walkthrough was logged.' : 'fewer than five teachers were visited, so the counts are withheld.';
  const onTime = due === 0 ? {} : { 'copies, same day': copies };
  const values = { walkthroughs: visits, 'administrators who made walkthroughs': administrators, ...onTime };
  const schools = schoolIds(c.db).map((id) => refTo('school', id));
  return saidFrom('routine', schools, `${sayDays(span.since, span.until)}: ${visits === 0 || few ? none : words}`, {
    weight: 1,
    figures: visits === 0 || few ? [] : figuresSince(span.since, values),
  });
}

function visitsIn({ db }: Reading, { since, until }: Span) {
  const those = and(between(walkthrough.day, since, until), isNull(walkthrough.withdrawnAt));
  const { observerId, secondObserverId, teacherId } = walkthrough;
  const pairs = db
    .selectDistinct({ one: standsFor(observerId), other: standsFor(secondObserverId) })
    .from(walkthrough)
    .where(those)
    .all();
  const administrators = new Set(pairs.flatMap(({ one, other }) => (other ? [one, other] : [one]))).size;
  const all = { visits: count(), teachers: countDistinct(standsFor(teacherId)) };
  return { visits: 0, teachers: 0, ...db.select(all).from(walkthrough).where(those).get(), administrators };
}

/** Each look-for by month as it was published by the end; in words the newest of the focus, or else of the most looked-for. */
function patterns(c: Reading, { since, until }: Span): Contribution<'quarterlyReport'>[] {
  const figures = everybodysFigures(c.db, { from: monthOf(since), to: monthOf(until), by: until });
  const months = [...new Set(figures.map(({ month }) => month))].sort();
  const shown = lookForsNow(c).map(({ code, words }) => ({
    code,
    words,
    all: figures.filter((one) => one.code === code),
  }));
  const told = leadingOf(focusOf(c.db, monthOf(until)), figures).flatMap((code) => {
    const one = shown.find((look) => look.code === code);
    const newest = one?.all.reduce((a, b) => (a.month > b.month ? a : b));
    return one && newest ? [{ ...newest, said: figureSaid(newest), words: one.words }] : [];
  });
  const version = told.length === 0 ? undefined : planVersionOn(c.db, until);
  const rows = shown.map(({ words, all }) => [
    words,
    ...months.map((month) => all.filter((one) => one.month === month).map(figureSaid)[0] ?? '–'),
  ]);
  const caption = 'Seen where it was looked for, district by month';
  const said = told.map(({ words, said: share, month }) => `${words}: ${share} in ${sayMonth(month)}`);
  return saidFrom(
    'routine',
    version === undefined ? [] : [refTo('planVersion', version)],
    [paragraph('Seen in walkthroughs across the district, where somebody looked for it:'), bullets(said)],
    {
      weight: 0,
      detail: [table({ caption, headings: ['Look-for', ...months.map(sayMonth)], rows })],
      figures: told.flatMap(({ code, month, said: share }) =>
        figuresSince(daysOf(month).first, { [`${code} in ${month}`]: share }),
      ),
    },
  );
}
