import type { Tx } from '../db/tx.ts';
import type { Day, TimeOfDay } from '../district/days.ts';
import { activeObjectives } from '../district/plan/store.ts';
import { acceptCorrection, saveRefuseCorrection } from '../features/quarterly-reports/check/answers.ts';
import { checkPartForm, saveCheckPart } from '../features/quarterly-reports/check/form.ts';
import { hearReached, sendToCheck } from '../features/quarterly-reports/check/send.ts';
import { factCheckOf } from '../features/quarterly-reports/check/stands.ts';
import { quarterlyCorrectionsOf } from '../features/quarterly-reports/check/store.ts';
import { hearQuarterly, quarterlyBeginForm, saveQuarterlyBegin } from '../features/quarterly-reports/draft/begin.ts';
import { quarterlyPartForm, saveQuarterlyPart } from '../features/quarterly-reports/draft/part.ts';
import { saveQuarterlyReported } from '../features/quarterly-reports/draft/reported.ts';
import { quarterlyLooksForm, saveQuarterlyLooks } from '../features/quarterly-reports/final/looks.ts';
import { saveQuarterlyFinal } from '../features/quarterly-reports/final/make-final.ts';
import { publishDue } from '../features/quarterly-reports/final/release.ts';
import { lookKey } from '../features/quarterly-reports/final/store.ts';
import { quarterlyRef } from '../features/quarterly-reports/messages.ts';
import { type Office, offices, wordingOf } from '../features/quarterly-reports/rules.ts';
import { saveQuarterlyStep } from '../features/quarterly-reports/steps/form.ts';
import { stepDone } from '../features/quarterly-reports/steps/settle.ts';
import { quarterlyStepsOf } from '../features/quarterly-reports/steps/store.ts';
import { quarterlyReportsWithin, reportAtWork } from '../features/quarterly-reports/store.ts';
import type { Asked, Writing } from '../kit/context.ts';
import type { ErrandRequest } from '../kit/errand.ts';
import type { Outcome } from '../kit/outcome.ts';
import { by, job, saying } from './moment.ts';
import type { Offices } from './people.ts';
import {
  type Begun,
  type Corrected,
  firstReport,
  type Released,
  secondReport,
  type Written,
} from './quarterly-words.ts';
import type { AutumnDay } from './stretch.ts';

type Person = Asked<Writing>;

/** A button that says nothing but which report it is about. */
const pressed = { noun: undefined, id: '', more: '' };

/** The monitor’s reports: one that went its whole way, and one that is being written. */
export const quarterlyReportDays = (who: Offices): AutumnDay[] => [
  ...daysOfReleased(who, firstReport),
  begin(who, secondReport),
];

function daysOfReleased(who: Offices, one: Released): AutumnDay[] {
  const { begunOn, sentOn, answeredOn, checkedAgainOn, finalOn, corrections } = one;
  const act = (day: Day, time: TimeOfDay, person: string, acts: (c: Person, report: string) => void): AutumnDay => [
    day,
    time,
    (tx) => acts(by(tx, person, day, time), reportOn(tx, one)),
  ];
  const { superintendent, manager: planManager, monitor } = who;
  const holds: Readonly<Record<Office, string>> = { superintendent, planManager };
  const checks = (office: Office) => (c: Person, report: string) => check(c, report, office, corrections);
  return [
    begin(who, one),
    act(begunOn, '13:40', superintendent, (c, report) =>
      keep(c, saveQuarterlyReported.save(c, one.reported, { report }, undefined)),
    ),
    act(begunOn, '15:05', monitor, (c, report) => {
      for (const { words, owner, by: day } of one.steps)
        keep(c, saveQuarterlyStep.save(c, { words, owner: who[owner], day }, { report }, {}));
    }),
    act(sentOn, '08:50', monitor, send),
    ...corrections.map(({ by: office, on }) => act(on, '14:20', holds[office], checks(office))),
    act(answeredOn, '10:15', monitor, (c, report) => answer(c, report, corrections)),
    ...offices.map((office) => act(checkedAgainOn, '11:30', holds[office], checks(office))),
    act(finalOn, '09:45', monitor, makeFinal),
    [finalOn, '17:00', (tx) => job(tx, publishDue, finalOn, '17:00')],
    ...one.steps.flatMap(({ words, owner, doneOn }) =>
      doneOn === undefined
        ? []
        : [
            act(doneOn, '15:10', who[owner], (c, report) => {
              const step = quarterlyStepsOf(c.db, report).find((each) => each.words === words);
              keep(c, stepDone.press(c, step?.id ?? '', pressed));
            }),
          ],
    ),
  ];
}

/** The monitor begins it, and writes once all routines have said what is on record. */
function begin(who: Offices, { since, until, begunOn, words }: Begun): AutumnDay {
  return [
    begunOn,
    '09:20',
    (tx) => {
      const c = by(tx, who.monitor, begunOn, '09:20');
      const given = { since, until };
      const begun = saveQuarterlyBegin.save(c, given, {}, quarterlyBeginForm.load(c, {}));
      keep(c, begun);
      if (begun.kind === 'done') for (const { request } of begun.errands) gather(c, request);
      const report = reportOn(tx, { since, until });
      for (const one of words) write(c, report, one);
    },
  ];
}

function gather(c: Person, request: ErrandRequest): void {
  if (request.kind !== 'gather') return;
  const said = JSON.stringify(c.occasions.gather(request.on, c, JSON.parse(request.asked)));
  keep(c, hearQuarterly(c, { kind: 'gathered', about: request.about, said }));
}

function write(c: Person, report: string, { place, words }: Written): void {
  const params = { report, place: placeIn(c, place) };
  const shown = quarterlyPartForm.load(c, params);
  keep(c, saveQuarterlyPart.save(c, { print: 'drafted', leftOut: [], words }, params, shown));
}

/** The draft goes to both offices, and comes to them at once. */
function send(c: Person, report: string): void {
  keep(c, sendToCheck.press(c, report, pressed));
  for (const hears of Object.values(hearReached))
    keep(c, hears(c, { kind: 'shown', about: quarterlyRef(report), at: c.now }));
}

/** An office says of each part that it has not checked as it is what it has to correct, if anything. */
function check(c: Person, report: string, office: Office, corrections: readonly Corrected[]): void {
  const now = factCheckOf(c, reportAtWork(c, report)).offices.find((one) => one.office === office);
  for (const { section, as } of now?.marks ?? []) {
    if (as === 'checked') continue;
    const { place } = section;
    const found = corrections.find((one) => one.on === c.today && placeIn(c, one.place) === place);
    const { kind: what, words, record } = found ?? { kind: 'none', words: '', record: '' };
    const params = { report, office, place, seen: wordingOf(section) };
    keep(c, saveCheckPart.save(c, { what, words, record }, params, checkPartForm.load(c, params)));
  }
}

function answer(c: Person, report: string, corrections: readonly Corrected[]): void {
  for (const { id: correction, words } of quarterlyCorrectionsOf(c.db, reportAtWork(c, report))) {
    const asked = corrections.find((one) => one.words === words);
    if (!asked) continue;
    if ('reason' in asked.answer) {
      keep(c, saveRefuseCorrection.save(c, { reason: asked.answer.reason }, { correction }, {}));
      continue;
    }
    keep(c, acceptCorrection.press(c, correction, pressed));
    write(c, report, { place: asked.place, words: asked.answer.rewritten });
  }
}

/** What may be a name is looked at, and nobody’s. */
function makeFinal(c: Person, report: string): void {
  const params = { report };
  const shown = quarterlyLooksForm.load(c, params);
  keep(c, saveQuarterlyLooks.save(c, { all: shown.hits.map(lookKey) }, params, shown));
  keep(c, saveQuarterlyFinal.save(c, { day: c.today, looked: [] }, { report, version: 1 }, {}));
}

const reportOn = (tx: Tx, { since, until }: Pick<Begun, 'since' | 'until'>): string =>
  quarterlyReportsWithin(tx, since, until).find((one) => one.since === since)?.id ?? '';

/** A place of a report; that of a strategic objective has its id. */
function placeIn({ db }: Person, place: Written['place']): string {
  const objective = activeObjectives(db).find(({ code }) => place === `objective ${code}`);
  return objective ? `objective/${objective.id}` : place;
}

/** What the window or the button answers is said; none of these is refused. */
function keep(c: Person, outcome: Outcome): void {
  if (outcome.kind === 'problems') throw new Error(JSON.stringify(outcome.problems));
  saying(c, outcome.messages);
}
