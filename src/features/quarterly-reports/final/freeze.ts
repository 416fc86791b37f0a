import { type Day, sayShortDay } from '../../../district/days.ts';
import { shortNameOf } from '../../../district/plan/short-names.ts';
import { planOf } from '../../../district/plan/store.ts';
import { person, school } from '../../../district/schema.ts';
import type { Moment } from '../../../kit/context.ts';
import { headOf } from '../../../kit/documents/gather.ts';
import { counted } from '../../../kit/words/lists.ts';
import { factCheckOf } from '../check/stands.ts';
import { staleFigures, staleSaid } from '../draft/figures.ts';
import { officeNames } from '../messages.ts';
import {
  correctionKindNames,
  isSilentSection,
  printedSentences,
  type QuarterlySection,
  sectionWords,
} from '../rules.ts';
import { type QuarterlyReport, quarterlySectionsNow } from '../store.ts';
import { quarterlyClaims } from './claims.ts';
import type { QuarterlyDocument } from './document.ts';
import { guardedSection, type Hit, hitsIn, typedPart } from './guard.ts';
import { lookKey, looksAt, quarterlyVersionsOf } from './store.ts';
import { besideEarlier, keptOutOf } from './withheld.ts';

/** The version at work as it would be frozen now. */
export function quarterlyDocumentNow(c: Moment, report: QuarterlyReport, publicFrom: Day): QuarterlyDocument {
  const { sections, versions, withheld, lost } = printedNow(c, report);
  const check = factCheckOf(c, report);
  const said = sections.map((one) => ({
    place: one.place,
    title: one.title,
    words: sectionWords(one, { whole: true }),
    keys: printedSentences(one).map(({ key }) => key),
  }));
  const last = versions.at(-1);
  const changed = changedTitles(last?.document.sections ?? [], said);
  return {
    ...headOf(c),
    author: report.author,
    onBehalf: report.enteredById !== null,
    since: report.since,
    until: report.until,
    version: { number: report.version, kind: report.versionKind, on: publicFrom, why: report.versionWhy },
    replaces: last ? { number: last.number, on: last.releasedOn ?? last.publicFrom, changed } : null,
    finalOn: c.today,
    publicFrom,
    sections: said,
    checked:
      check.state === 'done'
        ? ['Facts checked by the superintendent and the plan manager.']
        : check.offices.map((one) => one.said),
    disagreements: [
      // One of the version before stands while its part does.
      ...(last?.document.disagreements ?? []).filter(({ title }) => !changed.includes(title)),
      ...check.disagreements.map(({ title, kind, office, words, record, reason }) => {
        return { title, kind: correctionKindNames[kind], office: officeNames[office], words, record, reason };
      }),
    ],
    leftOut: withheld.length + lost,
    withheld,
    earlier: versions.map(({ document, releasedOn }) => ({
      ...document.version,
      on: releasedOn ?? document.publicFrom,
    })),
    claims: quarterlyClaims(sections),
  };
}

/** The sections as they may be printed beside the versions before, and how many sentences are left out for that. */
function printedNow(c: Moment, report: QuarterlyReport) {
  const versions = quarterlyVersionsOf(c.db, report.id).filter(({ number }) => number < report.version);
  const earlier = versions.map(({ document }) => document);
  const now = quarterlySectionsNow(c, report);
  const sections = now.map((one) => ({
    ...one,
    drafted: one.drafted.flatMap((said) => besideEarlier(said, earlier) ?? []),
  }));
  const count = (all: readonly QuarterlySection[]) => all.flatMap(printedSentences).length;
  const withheld = keptOutOf(now.flatMap(({ drafted }) => drafted));
  return {
    sections: sections.filter((one) => !isSilentSection(one)),
    versions,
    withheld,
    lost: count(now) - count(sections),
  };
}

type Said = QuarterlyDocument['sections'][number];

/** The titles of what is new, says something else, or is gone. */
function changedTitles(before: readonly Said[], now: readonly Said[]): string[] {
  const saidIn = (all: readonly Said[], { place }: Said) =>
    JSON.stringify(all.find((one) => one.place === place)?.words);
  const gone = before.filter((one) => !now.some(({ place }) => place === one.place));
  return [...now.filter((one) => saidIn(before, one) !== JSON.stringify(one.words)), ...gone].map(({ title }) => title);
}

/** What in the report may be a name or a withheld figure, and was not looked at as it stands now. */
export function openHits(c: Moment, report: QuarterlyReport): Hit[] {
  const { sections, versions, withheld } = printedNow(c, report);
  const before = versions.at(-1)?.document.disagreements ?? [];
  const sides = [...before, ...factCheckOf(c, report).disagreements].flatMap((one) => [
    one.words,
    one.record,
    one.reason,
  ]);
  const { objectives, initiatives, benchmarks, actions } = planOf(c.db);
  const rows = [...objectives, ...initiatives, ...benchmarks, ...actions];
  const looked = looksAt(c.db, report.id);
  const parts = [
    ...sections.map(guardedSection),
    typedPart('why', 'Why there is a new version', [report.versionWhy]),
    typedPart('disagreements', 'Where the offices disagree', sides),
  ];
  const hits = hitsIn(parts, {
    names: namesIn(c, person),
    schools: namesIn(c, school),
    rows: rows.flatMap(({ words, shortName = '' }) => [words, shortNameOf({ words, shortName })]),
    withheld: [...withheld, ...versions.flatMap(({ document }) => document.withheld)],
  });
  return hits.filter((one) => !looked.has(lookKey(one)));
}

const namesIn = ({ db }: Moment, table: typeof person | typeof school): string[] =>
  db
    .select({ name: table.name })
    .from(table)
    .all()
    .map(({ name }) => name);

/** What keeps a version from being final, in sentences, and what its author is to look at before. */
export interface WhatKeeps {
  readonly keeps: readonly string[];
  readonly hits: number;
  readonly looks: readonly string[];
}

export function whatKeeps(c: Moment, report: QuarterlyReport): WhatKeeps {
  const { state, dueOn, open, unchanged } = factCheckOf(c, report);
  const hits = openHits(c, report).length;
  const due = dueOn ? `: it’s due ${sayShortDay(dueOn)}` : '';
  return {
    keeps: [
      ...(report.gathered === null ? ['It’s still being gathered.'] : []),
      ...(state === 'notSent' ? ['It hasn’t been sent to the fact-check.'] : []),
      ...(state === 'open' ? [`The fact-check isn’t over${due}.`] : []),
      ...(open.length > 0 ? [`${counted(open.length, 'correction has', 'corrections have')} no answer yet.`] : []),
      ...(hits > 0 ? [`${counted(hits, 'word', 'words')} may be a name or a withheld figure. Answer each.`] : []),
    ],
    hits,
    looks: [
      ...staleFigures(quarterlySectionsNow(c, report)).map(staleSaid),
      ...unchanged.map(({ words }) => `You accepted this correction, and the words are as they were: ${words}`),
    ],
  };
}
