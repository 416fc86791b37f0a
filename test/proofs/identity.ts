import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { bringUpToDate } from '../../src/db/migrate.ts';
import { type Db, openDatabase } from '../../src/db/open.ts';
import { inTx } from '../../src/db/tx.ts';
import { goesOn, openQuestions } from '../../src/district/accounts.ts';
import { addDays, type Day, dayText } from '../../src/district/days.ts';
import { joinAccount, meetAccount } from '../../src/district/meet-account.ts';
import { newId } from '../../src/district/ref.ts';
import { personBySlackId, settingsOf, viewerOn } from '../../src/district/roster.ts';
import { lookForTool, person } from '../../src/district/schema.ts';
import { applying } from '../../src/engine/apply.ts';
import { contextOn } from '../../src/engine/context.ts';
import { keptAbout } from '../../src/engine/papers/kept-about.ts';
import { features } from '../../src/features/index.ts';
import { endMerge, keepMerge, mergesNow } from '../../src/features/roster/merging/store.ts';
import { openAnswers } from '../../src/features/roster/rules.ts';
import { noteAnswer, partFrom } from '../../src/features/roster/same-person/store.ts';
import { rosterOf } from '../../src/features/roster/store.ts';
import { carryOutImport, prepareImport } from '../../src/features/roster/workbook/import.ts';
import type { SamePersonAnswers } from '../../src/features/roster/workbook/who-is-who.ts';
import { readable } from '../../src/features/walkthroughs/reading/store.ts';
import { walkthrough } from '../../src/features/walkthroughs/schema.ts';
import { workbook } from '../features/roster/district.ts';
import { type Human, happenings, type Step, type TrueSchool, World } from './identity-world.ts';
import type { Proof } from './proof.ts';

const step: fc.Arbitrary<Step & { readonly opens: number }> = fc.record({
  does: fc.constantFrom(...happenings),
  pick: fc.nat(99),
  other: fc.nat(99),
  /** Which of the questions of that time are left open: about one in three. */
  opens: fc.nat(999),
});

/**
 * Random histories of a district: hires, leavers, marriages, domains, addresses and codes used again, come-backs, accounts made anew.
 * Whatever is asked is answered rightly or left open. A word kept with each person is read by nobody else, and no record becomes
 * another's, nor an account anybody's second, without an answer.
 */
export async function identity({ histories, seed = 1 }: { histories: number; seed?: number }): Promise<Proof> {
  const blank = openDatabase(':memory:');
  await bringUpToDate(blank, undefined);
  const bytes = blank.$client.serialize();
  blank.$client.close();
  const given = fc.sample(fc.array(step, { minLength: 7, maxLength: 12 }), { numRuns: histories, seed });
  const totals = { imports: 0, asked: 0, answered: 0, read: 0, merged: 0, takenBack: 0, leaks: 0, moved: 0 };
  const found: string[] = [];
  for (const [at, steps] of given.entries()) {
    const history = new History(openDatabase(bytes));
    history.live(steps);
    // It takes as long as all the rest.
    if (at % 4 === 0) history.lookAtAll();
    for (const key of ['imports', 'asked', 'answered', 'read', 'merged', 'takenBack'] as const)
      totals[key] += history.counts[key];
    totals.leaks += history.leaks.length;
    totals.moved += history.moved.length;
    found.push(...[...history.leaks, ...history.moved].map((one) => `history ${at}: ${one}`));
    history.db.$client.close();
  }
  const line = `${histories} histories, ${totals.imports} imports, ${totals.asked} questions, ${totals.answered} answered, ${totals.merged} merges, ${totals.takenBack} taken back: ${totals.leaks} words read by others, ${totals.moved} records moved without an answer`;
  return { ok: found.length === 0, figures: totals, line: [line, ...found.slice(0, 5)].join('; ') };
}

/** One history: the world as it is, the app's database, and whose each of its records truly is. */
class History {
  readonly db: Db;
  readonly world = new World();
  readonly counts = { imports: 0, asked: 0, answered: 0, read: 0, merged: 0, takenBack: 0 };
  readonly leaks: string[] = [];
  readonly moved: string[] = [];
  readonly #owner = new Map<string, Human>();
  readonly #schools = new Map<string, TrueSchool>();
  readonly #saidOf = new Set<string>();
  readonly #words = new Map<string, { readonly of: Human; readonly at: TrueSchool | undefined }>();
  #today: Day = dayText.parse('2026-01-05');
  #chance = 0;

  constructor(db: Db) {
    this.db = db;
    inTx(db, (tx) => tx.insert(lookForTool).values({ id: 'tool', version: 1, fromDay: this.#today }).run());
  }

  live(steps: readonly (Step & { readonly opens: number })[]): void {
    this.#import();
    const lee = {
      slackId: 'ULEE',
      email: 'lee@hq.example',
      name: 'Lee Leader',
      deactivated: false,
      bot: false,
      guest: false,
    };
    inTx(this.db, (tx) => meetAccount(tx, lee, { today: this.#today, inPerson: true }));
    for (const one of steps) {
      this.#chance = one.opens;
      this.world.happen(one, (human) => this.#isKnownAsGone(human));
      // At a door somebody may stand before the workbook says who they are.
      if (one.other % 2 === 0) this.#meetAll(true);
      this.#today = addDays(this.#today, 10);
      this.#import();
      this.#meetAll(one.pick % 2 === 0);
      this.#answerAccounts();
      this.#merge(one);
      this.#look();
    }
  }

  /** About two of three questions are answered, and then rightly. */
  #answers(): boolean {
    this.counts.asked += 1;
    this.#chance = (this.#chance * 1_103_515_245 + 12_345) % 2_147_483_648;
    const does = this.#chance % 3 !== 0;
    if (does) this.counts.answered += 1;
    return does;
  }

  #clock = () => ({ now: () => Temporal.Instant.from(`${this.#today}T15:00:00Z`) });

  #import(): void {
    const filled = this.world.workbook();
    const sheets = workbook(filled);
    const moment = { db: this.db, now: this.#clock().now(), today: this.#today };
    const answers: Record<string, 'same' | 'another'> = {};
    const seen = new Set<string>();
    for (let rounds = 0; rounds < 6; rounds += 1) {
      const prepared = prepareImport(moment, sheets, answers);
      if (prepared.kind === 'problems') return;
      if (prepared.kind === 'nothing') break;
      const { people, schools } = prepared.difference;
      const open = openAnswers(prepared.difference);
      for (const { id, was, now } of people.waiting) {
        if (seen.has(id)) continue;
        seen.add(id);
        if (this.#answers()) answers[id] = this.#humanOf(now.key) === this.#owner.get(was.id) ? 'same' : 'another';
      }
      for (const { id, was, now } of schools.waiting) {
        if (seen.has(id)) continue;
        seen.add(id);
        if (this.#answers()) answers[id] = this.#schoolOf(now.code) === this.#schools.get(was.id) ? 'same' : 'another';
      }
      if (open === 0) break;
    }
    this.#carryOut(answers, sheets);
    this.#kept = undefined;
    this.counts.imports += 1;
    this.#judge();
  }

  /** The roster as it was kept last; read again after every import. */
  #roster() {
    this.#kept ??= rosterOf(this.db);
    return this.#kept;
  }

  #kept: ReturnType<typeof rosterOf> | undefined;

  #carryOut(answers: SamePersonAnswers, sheets: ReturnType<typeof workbook>): void {
    const prepared = prepareImport({ db: this.db, now: this.#clock().now(), today: this.#today }, sheets, answers);
    if (prepared.kind !== 'ready') return;
    // With the address an answer took the account.
    for (const { was } of prepared.difference.people.freed) this.#bound.delete(was.id);
    const clock = this.#clock();
    inTx(this.db, (tx) => {
      const c = contextOn(tx, clock, features);
      applying(features, clock)(tx, carryOutImport(c, sheets, { typed: prepared.difference.confirm, answers }), c.now);
    });
  }

  /** Whoever is new in the roster is who the workbook means; whoever was there is still who they were. */
  #judge(): void {
    const { people, schools } = this.#roster();
    for (const { id, code } of schools) {
      const now = this.#schoolOf(code);
      const was = this.#schools.get(id);
      if (!was && now) this.#schools.set(id, now);
      else if (now && was !== now && this.#rowsSay(code)) this.moved.push(`school ${was?.name} became ${now.name}`);
    }
    for (const { id, key, name, email, holdings } of people) {
      const human = this.#humanOf(key);
      const owner = this.#owner.get(id);
      if (!owner && human) this.#newcomer(id, human);
      const goes = holdings.some(({ toDay }) => toDay === null);
      if (goes && owner && human && owner !== human && name === human.name && email === human.email)
        this.moved.push(`the record of ${owner.name} became ${human.name}’s`);
    }
  }

  /** While a question about a code is open the school keeps it, whatever the workbook says. */
  #rowsSay(code: string): boolean {
    const row = this.world.workbook().Schools.find(([at]) => at === code);
    return this.#roster().schools.some((one) => one.code === code && one.name === row?.[1]);
  }

  #newcomer(id: string, human: Human): void {
    this.#owner.set(id, human);
    const held = this.#roster()
      .people.find((one) => one.id === id)
      ?.holdings.at(-1);
    const school = this.#roster().schools.find((one) => one.code.toLowerCase() === held?.school);
    const observer = this.db
      .select()
      .from(person)
      .all()
      .find((one) => one.email === 'obi@hq.example');
    if (!school || !observer) return;
    const word = `canary${this.#words.size}x`;
    this.#words.set(word, { of: human, at: this.#schools.get(school.id) });
    const visit = {
      id: newId(),
      observerId: observer.id,
      teacherId: id,
      schoolId: school.id,
      day: this.#today,
      toolId: 'tool',
    };
    inTx(this.db, (tx) =>
      tx
        .insert(walkthrough)
        .values({ ...visit, comment: word, loggedAt: `${this.#today}T15:00:00Z` })
        .run(),
    );
  }

  #meetAll(inPerson: boolean): void {
    for (const account of this.world.accounts) {
      const before = this.#boundTo(account.slackId);
      const met = {
        slackId: account.slackId,
        email: account.email,
        name: account.name,
        deactivated: !account.live,
        bot: false,
        guest: false,
      };
      if (before?.slackState === 'deactivated' && account.live && !inPerson && !account.of.works) continue;
      inTx(this.db, (tx) => meetAccount(tx, met, { today: this.#today, inPerson: inPerson && account.live }));
    }
  }

  #boundTo = (slackId: string) => personBySlackId(this.db, slackId);

  /** Whoever leads the roster says whose an account is. */
  #answerAccounts(): void {
    const leader = this.db
      .select()
      .from(person)
      .all()
      .find((one) => one.email === 'lee@hq.example');
    for (const { id, slackId, personId } of openQuestions(this.db)) {
      if (!this.#answers()) continue;
      const account = this.world.accounts.find((one) => one.slackId === slackId);
      const answer = account?.of === this.#owner.get(personId) ? 'same' : 'another';
      if (answer === 'another') this.#bound.delete(personId);
      inTx(this.db, (tx) => {
        noteAnswer(tx, id, { answer, answeredById: leader?.id ?? '', answeredOn: this.#today });
        if (answer === 'another') return partFrom(tx, personId, slackId);
        const holder = personBySlackId(tx, slackId);
        if (holder && holder.id !== personId && goesOn(tx, holder.id, this.#today)) return;
        if (holder && holder.id !== personId) partFrom(tx, holder.id, slackId);
        joinAccount(tx, slackId, personId);
      });
      if (answer === 'same') this.#saidOf.add(`${slackId} ${personId}`);
    }
  }

  /** Two entries of somebody are merged; some of it is taken back; and what was merged by mistake is taken back at once. */
  #merge({ pick, other }: Step): void {
    const { people } = this.#roster();
    const entries = (human: Human | undefined) => people.filter(({ id }) => human && this.#owner.get(id) === human);
    const [away, stays] = people.map(({ id }) => entries(this.#owner.get(id))).find((all) => all.length > 1) ?? [];
    const wrong = people[other % people.length];
    const one = people[pick % people.length];
    if (pick % 5 === 4) this.#takeBack();
    else if (away && stays) this.#say(away.id, stays.id);
    else if (wrong && one && this.#owner.get(wrong.id) !== this.#owner.get(one.id) && this.#say(wrong.id, one.id))
      this.#takeBack();
    this.#kept = undefined;
  }

  #say(awayId: string, staysId: string): boolean {
    if (mergesNow(this.db).some((one) => one.staysId === awayId)) return false;
    inTx(this.db, (tx) => keepMerge(tx, { awayId, staysId }, this.#said(staysId)));
    const moved = mergesNow(this.db)[0]?.movedAccount;
    if (moved) this.#saidOf.add(`${moved} ${staysId}`);
    this.counts.merged += 1;
    return true;
  }

  #takeBack(): void {
    const [newest] = mergesNow(this.db);
    if (!newest) return;
    inTx(this.db, (tx) => endMerge(tx, newest, this.#said(newest.staysId)));
    this.counts.takenBack += 1;
  }

  #said = (by: string) => ({ by, on: this.#today, why: 'twice on the roster' });

  /** What each account may read at this moment, asked as the doors ask it. */
  #look(): void {
    const words = new Map(
      this.db
        .select()
        .from(walkthrough)
        .all()
        .map((one) => [one.id, one.comment]),
    );
    for (const { slackId, of } of this.world.accounts) {
      const who = this.#boundTo(slackId);
      if (who?.slackState !== 'found') continue;
      this.#noteBinding(slackId, who.id);
      const viewer = viewerOn(this.db, who, this.#today, settingsOf(this.db));
      for (const { id } of readable(this.db, viewer, 500)) this.#mayRead(of, words.get(id) ?? '');
    }
  }

  readonly #bound = new Map<string, Set<string>>();

  /** A second account is nobody's without an answer. */
  #noteBinding(slackId: string, personId: string): void {
    const before = this.#bound.get(personId) ?? new Set<string>();
    this.#bound.set(personId, before);
    if (!before.has(slackId) && before.size > 0 && !this.#saidOf.has(`${slackId} ${personId}`))
      this.moved.push(`${slackId} became a second account without an answer`);
    before.add(slackId);
  }

  #mayRead(reader: Human, word: string): void {
    this.counts.read += 1;
    const kept = this.#words.get(word);
    if (!kept || kept.of === reader || (kept.at && reader.led.has(kept.at))) return;
    this.leaks.push(`${reader.name} (${reader.id}) read ${word} of ${kept.of.name} (${kept.of.id})`);
  }

  /** Everything that is kept about whoever an account is held to be. */
  lookAtAll(): void {
    const c = contextOn(this.db, this.#clock(), features);
    for (const { slackId, of } of this.world.accounts) {
      const who = this.#boundTo(slackId);
      if (who?.slackState !== 'found') continue;
      const told = JSON.stringify(keptAbout(c, features, who.id));
      for (const [word, kept] of this.#words)
        if (kept.of !== of && told.includes(word)) this.leaks.push(`${of.name} was given ${word}`);
    }
  }

  /** All their roles have ended on the roster: only then could a namesake with their address be asked about. */
  #isKnownAsGone(human: Human): boolean {
    const theirs = this.#roster().people.filter((one) => this.#owner.get(one.id) === human);
    return theirs.every((one) => one.holdings.every(({ toDay }) => toDay !== null && toDay < this.#today));
  }

  #humanOf = (key: string): Human | undefined =>
    this.world.humans.find(
      (one) =>
        one.works &&
        (one.email === key ||
          (one.email === null && `${one.name.toLowerCase()} @ ${one.school.code.toLowerCase()}` === key)),
    );

  #schoolOf = (code: string): TrueSchool | undefined => this.world.schools.find((one) => one.open && one.code === code);
}
