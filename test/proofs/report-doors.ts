import { quarterlyReports } from '../../src/features/quarterly-reports/feature.ts';
import { quarterlyVersion } from '../../src/features/quarterly-reports/schema.ts';
import type { TestDistrict } from '../district.ts';
import { importPlanned } from '../features/benchmarks/plan.ts';
import { onlySaying } from '../features/quarterly-reports/drafting.ts';
import { manager, superintendent } from '../features/quarterly-reports/finals.ts';
import { everyDoor, type Scenario } from './every-door.ts';
import type { Proof } from './proof.ts';
import { beforeItIsAnswered, beforeItIsPublic, beforeItIsSent, inTheEnd } from './report-canary.ts';
import {
  aReportIsWritten,
  betweenTheTwo,
  castOfReports,
  inNewVersion,
  itIsFinal,
  itIsMended,
  itIsPublic,
  itIsSent,
  neverSaid,
  onTheirWay,
  othersFollow,
  owner,
  readersOfDrafts,
  reportUntil,
  saying,
  theyAreAnswered,
  writer,
} from './report-day.ts';
import { stranger, theStrangerComes } from './walking-day.ts';

const doors = (...names: readonly string[]): string[] => names.map((one) => `quarterly-reports/${one}`);
/** What is public, and the list, are everybody’s. */
const reading = doors('show', 'read', 'pdf', 'page');
const checking = doors('check-facts', 'open-check-part', 'check-part', 'no-corrections-to-rest', 'withdraw-correction');
const settling = doors('step-done', 'open-settle-step', 'settle-step');
const also: Readonly<Record<string, readonly string[]>> = {
  [superintendent]: [...checking, ...settling, ...doors('open-report', 'report', 'committee-night', 'draft-pdf')],
  [manager]: [...checking, ...settling, ...doors('open-begin', 'begin', 'committee-night', 'draft-pdf')],
  'Ada Quill': [...settling, ...doors('draft-pdf')],
  [owner]: settling,
};

/** Reports of which one is public, one final, one in the fact-check and one a draft: who may not is tried with each. */
function reports(): Scenario {
  const public_ = { ids: [] as string[], draft: '' };
  return {
    options: { cast: castOfReports, features: onlySaying(saying) },
    async use(district, aside) {
      await aside(() => theStrangerComes(district));
      importPlanned(district);
      await aReportIsWritten(district);
      const found = [...(await aside(() => beforeItIsSent(district)))];
      await itIsSent(district);
      found.push(...(await aside(() => beforeItIsAnswered(district))));
      await theyAreAnswered(district);
      await itIsFinal(district);
      found.push(...(await aside(() => beforeItIsPublic(district))));
      await itIsPublic(district);
      await itIsMended(district);
      await othersFollow(district);
      public_.ids = ['2026-08-31', '2026-09-30'].map((until) => reportUntil(district, until));
      public_.draft = reportUntil(district, '2026-11-30');
      return [...found, ...namedIn(district)];
    },
    leaks: inTheEnd,
    routines: [quarterlyReports],
    outsiders: [...castOfReports.map(({ name }) => name).filter((name) => name !== writer), stranger],
    secrets: [neverSaid, betweenTheTwo, inNewVersion, onTheirWay].flatMap(Object.values),
    mayToo: (name, door, chosen) =>
      door === 'quarterly-reports/list' ||
      (reading.includes(door) && public_.ids.some((id) => chosen.includes(id))) ||
      (readersOfDrafts.some((one) => one === name) && reading.includes(door) && !chosen.includes(public_.draft)) ||
      (also[name] ?? []).includes(door),
  };
}

/** Whom a version names that is public, but for who wrote it. */
function namedIn({ db }: TestDistrict): string[] {
  const documents = db.select().from(quarterlyVersion).all();
  const others = castOfReports.flatMap(({ name }) => (name === writer ? [] : [name, name.split(' ').at(-1) ?? '']));
  return documents.flatMap(({ number, document }) =>
    others.filter((name) => document.includes(name)).map((name) => `version ${number} of a report names ${name}`),
  );
}

/** Every door of the quarterly reports: used once, then tried again, by others, and with anything changed. */
export const reportDoors = (size: number, seed = 1): Promise<Proof> => everyDoor(reports(), size, seed);
