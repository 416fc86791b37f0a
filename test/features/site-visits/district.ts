import { inTx } from '../../../src/db/tx.ts';
import { keepEvidence } from '../../../src/district/evidence.ts';
import { type Person, visibleText } from '../../../src/simulator/simulator.ts';
import type { DistrictOptions, TestDistrict } from '../../district.ts';
import { idOfCode, openPlanned } from '../benchmarks/plan.ts';

/** A district with a plan, in which 1.1.B1 is met. */
export async function withMet(options: DistrictOptions = {}): Promise<TestDistrict> {
  const district = await openPlanned(options);
  const dina = district.as('Dina Director');
  await dina.command('/benchmark 1.1.B1 85%');
  await dina.submit();
  await dina.close({ all: true });
  inTx(district.db, (tx) =>
    keepEvidence(tx, {
      about: `benchmark/${idOfCode(district, '1.1.B1')}`,
      kind: 'walkthroughs',
      words: 'October walkthroughs',
      url: '',
      fileId: null,
      byId: district.idOf('Dina Director'),
      onDay: '2026-11-20',
    }),
  );
  await district.drain();
  return district;
}

/** What somebody sees alone: the window that is open, or what was said to them last. */
export const seen = (person: Person): string =>
  visibleText(person.window()?.blocks ?? person.ephemerals().at(-1)?.blocks ?? []);

/** Everything in somebody’s direct messages. */
export const dmsOf = (district: TestDistrict, name: string): string =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks ?? []))
    .join('\n\n');

export const homeOf = async (district: TestDistrict, name: string): Promise<string> =>
  visibleText((await district.as(name).openHome())?.blocks ?? []);

export interface VisitTyped {
  readonly day?: string;
  readonly place?: string;
  readonly attended?: string[];
  readonly spoke?: string;
  readonly note?: string;
}

/** Logs a visit, and stays on its page. */
export async function logVisit(district: TestDistrict, name: string, typed: VisitTyped = {}): Promise<string> {
  const person = district.as(name);
  await person.command('/throughline site-visit');
  await person.press('Log a visit…');
  if (typed.day) await person.fill('Day', typed.day);
  await person.fill('Where?', typed.place ?? 'Lincoln');
  await person.fill('What did you attend?', typed.attended ?? ['Classes']);
  if (typed.spoke) await person.fill('With whom did you speak?', typed.spoke);
  if (typed.note) await person.fill('Note', typed.note);
  const answer = await person.submit();
  await district.drain();
  return JSON.stringify(answer);
}

/** Adds an observation from the page of a visit. */
export async function observe(
  district: TestDistrict,
  name: string,
  { about, words, bearing }: { readonly about?: string; readonly words: string; readonly bearing: string },
): Promise<void> {
  const person = district.as(name);
  await person.press('Add an observation…');
  await person.fill('What does it say about what the district reports?', bearing);
  if (about) await person.fill('About which part of the plan?', about);
  await person.fill('What was seen or said?', words);
  await person.submit();
  await district.drain();
}

/** Observes a contradiction of 1.1.B1, which is met, and raises it. */
export async function raiseContradiction(district: TestDistrict, name: string, words: string): Promise<void> {
  await observe(district, name, { about: '1.1.B1', words, bearing: '🔴 contradicts' });
  await district.as(name).press('Raise…');
  await district.as(name).submit();
  await district.drain();
}
