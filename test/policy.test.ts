import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTx } from '../src/db/tx.ts';
import type { Day } from '../src/district/days.ts';
import { toolOn } from '../src/district/look-fors.ts';
import { walkthroughOpening } from '../src/district/opened/schema.ts';
import type { Viewer } from '../src/district/people.ts';
import { type Ability, can, type Facets, policy, visible } from '../src/district/policy.ts';
import { newId } from '../src/district/ref.ts';
import { personById, settingsOf, viewerOn } from '../src/district/roster.ts';
import { school } from '../src/district/schema.ts';
import { readable } from '../src/features/walkthroughs/reading/store.ts';
import { walkthrough } from '../src/features/walkthroughs/schema.ts';
import { facetsOfWalkthrough, insertWalkthrough } from '../src/features/walkthroughs/store.ts';
import { type Cast, openDistrict, type TestDistrict, usual } from './district.ts';

const today: Day = '2026-11-23';

/** The usual people, and those whose rights changed: a new principal, one who moved, one who left, one who is two things. */
const people: readonly Cast[] = [
  ...usual,
  { name: 'Former Principal', role: 'principal', school: 'Lincoln', to: '2026-10-31' },
  { name: 'Moved Principal', role: 'principal', school: 'Lincoln', to: '2026-10-31' },
  { name: 'Moved Principal', role: 'principal', school: 'Webster', from: '2026-11-01' },
  { name: 'Future Principal', role: 'principal', school: 'Lincoln', from: '2026-11-24' },
  { name: 'Left Teacher', role: 'teacher', school: 'Lincoln', to: '2026-11-01' },
  { name: 'Mentor Guest', role: 'invited' },
  { name: 'Both Roles', role: 'director' },
  { name: 'Both Roles', role: 'teacher', school: 'Webster' },
];

/** Who observed whom where, and who may read it: the district's table (who may see what), written out by hand. */
const records = [
  {
    observer: 'Pat Okafor',
    teacher: 'Ana Rivera',
    school: 'Lincoln',
    readers: ['Pat Okafor', 'Ana Rivera', 'Al Vice'],
  },
  {
    observer: 'Dina Director',
    teacher: 'Bo Nguyễn',
    school: 'Lincoln',
    readers: ['Dina Director', 'Bo Nguyễn', 'Pat Okafor', 'Al Vice'],
  },
  {
    observer: 'Sam Sato',
    teacher: 'Cy Paper',
    school: 'Webster',
    readers: ['Sam Sato', 'Cy Paper', 'Paula Webster', 'Moved Principal'],
  },
  { observer: 'Former Principal', teacher: 'Left Teacher', school: 'Lincoln', readers: ['Pat Okafor', 'Al Vice'] },
  {
    observer: 'Paula Webster',
    teacher: 'Both Roles',
    school: 'Webster',
    readers: ['Paula Webster', 'Both Roles', 'Moved Principal'],
  },
  {
    observer: 'Both Roles',
    teacher: 'Ana Rivera',
    school: 'Lincoln',
    readers: ['Both Roles', 'Ana Rivera', 'Pat Okafor', 'Al Vice'],
  },
] as const;

const leaders = ['Sam Sato', 'Ada Assistant'];

describe.each([
  ['by default', {}, []],
  ['where the district lets its leaders read all', { leadersReadAllWalkthroughs: 'yes' }, leaders],
])('a named walkthrough %s', (_, settings, also) => {
  test('is read by exactly those the table names, asked of one record and of the whole table alike', async () => {
    const district = await openDistrict({ cast: people, settings });
    const ids = keep(district);

    for (const name of new Set(people.map((one) => one.name))) {
      const viewer = viewerOf(district, name);
      const seen = new Set(readable(district.db, viewer, 100).map((one) => one.id));
      records.forEach((record, at) => {
        const id = ids[at] ?? '';
        const expected = [...record.readers, ...also].some((one) => one === name);
        const facets = facetsOfWalkthrough(district.db, id) ?? {};
        expect([name, record.observer, can(viewer, 'walkthroughs.read', facets)]).toEqual([
          name,
          record.observer,
          expected,
        ]);
        expect([name, record.observer, seen.has(id)]).toEqual([name, record.observer, expected]);
      });
    }
  });
});

/** Days of walkthroughs at Lincoln about Ana Rivera, and who of those who lead it reads each. */
const byDay: readonly (readonly [Day, readonly string[]])[] = [
  ['2026-11-20', ['Pat Okafor', 'Al Vice', 'New Vice']],
  ['2026-11-10', ['Pat Okafor', 'Al Vice', 'New Vice']],
  ['2026-11-09', ['Pat Okafor', 'Al Vice']],
  ['2026-07-01', ['Pat Okafor', 'Al Vice']],
  ['2026-06-30', ['Pat Okafor']],
  ['2026-03-01', ['Pat Okafor']],
  ['2026-02-28', []],
];

test('who leads a school reads this school year’s, an assistant from the first day of the role, and what was opened to them', async () => {
  const newVice: Cast = { name: 'New Vice', role: 'assistantPrincipal', school: 'Lincoln', from: '2026-11-10' };
  const district = await openDistrict({ cast: [...people, newVice] });
  const [id = ''] = keep(district);
  const { db, idOf } = district;
  const row = db.select().from(walkthrough).where(sql`id = ${id}`).get();
  const opening = { id: newId(), schoolId: row?.schoolId ?? '', teacherId: idOf('Ana Rivera'), byId: idOf('Sam Sato') };
  const days = { fromDay: '2026-03-01', untilDay: today, reason: 'A talk.', at: '2026-11-01T12:00:00Z' } as const;
  const other = { ...opening, id: newId(), teacherId: idOf('Bo Nguyễn'), readerId: idOf('Al Vice') };
  const ended = { ...opening, ...days, id: newId(), readerId: idOf('New Vice'), untilDay: '2026-11-22' } as const;
  db.insert(walkthroughOpening)
    .values([{ ...opening, ...days, readerId: idOf('Pat Okafor') }, { ...other, ...days }, ended])
    .run();
  db.update(walkthrough)
    .set({ observerId: idOf('Dina Director') })
    .run();

  for (const [day, readers] of byDay) {
    db.update(walkthrough).set({ day }).where(sql`id = ${id}`).run();
    for (const name of ['Pat Okafor', 'Al Vice', 'New Vice']) {
      const viewer = viewerOf(district, name);
      const asked = can(viewer, 'walkthroughs.read', facetsOfWalkthrough(db, id) ?? {});
      const found = readable(db, viewer, 100).some((one) => one.id === id);
      expect([name, day, asked, found]).toEqual([name, day, readers.includes(name), readers.includes(name)]);
    }
  }
});

const theSchool = { school: 'Lincoln' } as const;
const theVisit = { observer: 'Dina Director', teacher: 'Ana Rivera', ...theSchool } as const;

const ofTheDilt = [
  'Sam Sato',
  'Ada Assistant',
  'Pat Okafor',
  'Al Vice',
  'Paula Webster',
  'Dina Director',
  'Moved Principal',
  'Both Roles',
];

/** Abilities that are about one record: with such a record exactly these people may. The reading of walkthroughs has its own table above. */
const aboutOne: Partial<Record<Ability, { readonly record: Facets; readonly who: readonly string[] }>> = {
  'walkthroughs.own': { record: theVisit, who: ['Dina Director'] },
  'walkthroughs.reply': { record: theVisit, who: ['Ana Rivera'] },
  'person.own': { record: { person: 'Ana Rivera' }, who: ['Ana Rivera'] },
  'person.export': { record: { person: 'Ana Rivera' }, who: ['Ana Rivera'] },
  'patterns.read': {
    record: theSchool,
    who: [
      'Sam Sato',
      'Ada Assistant',
      'Max Manager',
      'Mona Monitor',
      'Pat Okafor',
      'Al Vice',
      'Paula Webster',
      'Dina Director',
      'Moved Principal',
      'Both Roles',
      'Ana Rivera',
      'Bo Nguyễn',
    ],
  },
  'actions.update': {
    record: { owner: 'Dina Director', ...theSchool },
    who: ['Dina Director', 'Pat Okafor', 'Al Vice', 'Sam Sato', 'Ada Assistant'],
  },
  'dilt.facilitate': {
    record: { facilitator: 'Dina Director' },
    who: ['Dina Director', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'segments.own': {
    record: { owner: 'Pat Okafor', facilitator: 'Dina Director' },
    who: ['Pat Okafor', 'Dina Director', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'commitments.keep': {
    record: { owner: 'Dina Director', ...theSchool },
    who: ['Dina Director', 'Pat Okafor', 'Al Vice', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'ratings.own': { record: { person: 'Pat Okafor' }, who: ['Pat Okafor'] },
  'obstacles.read': {
    record: { raiser: 'Pat Okafor', owner: 'Dina Director' },
    who: ['Pat Okafor', 'Dina Director', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'obstacles.keep': {
    record: { raiser: 'Pat Okafor', owner: 'Dina Director' },
    who: ['Dina Director', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'highlights.meet': {
    record: { invited: ['Dina Director', 'Mentor Guest'] },
    who: ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Mona Monitor', 'Dina Director', 'Mentor Guest'],
  },
  // A guest attends and reads no record.
  'highlights.read': {
    record: { invited: ['Dina Director', 'Mentor Guest'] },
    who: ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Mona Monitor', 'Dina Director'],
  },
  'highlightRequests.answer': {
    record: { owner: 'Pat Okafor' },
    who: ['Pat Okafor', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'highlightNotes.answer': {
    record: { owner: 'Pat Okafor' },
    who: ['Pat Okafor', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'corrections.check': {
    record: { owner: 'Pat Okafor' },
    who: ['Pat Okafor', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'schoolPlans.read': {
    record: theSchool,
    who: [...ofTheDilt, 'Max Manager', 'Mona Monitor', 'Ana Rivera', 'Bo Nguyễn'],
  },
  // Until it is submitted a plan is its writers’ and the district leaders’: no other principal, no teacher but the team’s.
  'schoolPlans.draft': {
    record: { ...theSchool, team: ['Ana Rivera'] },
    who: ['Pat Okafor', 'Al Vice', 'Ana Rivera', 'Sam Sato', 'Ada Assistant'],
  },
  'schoolPlans.keep': { record: theSchool, who: ['Pat Okafor', 'Al Vice'] },
  'schoolPlanItems.update': {
    record: { ...theSchool, owner: 'Ana Rivera' },
    who: ['Ana Rivera', 'Pat Okafor', 'Al Vice', 'Sam Sato', 'Ada Assistant'],
  },
  // Of the principal it is with, by name: neither who was principal before, nor the assistant principal, nor the plan manager.
  'principalMeetings.meet': { record: { addressee: 'Pat Okafor' }, who: ['Pat Okafor', 'Sam Sato', 'Ada Assistant'] },
  'memos.read': {
    record: { addressee: 'Former Principal', author: 'Dina Director' },
    who: ['Dina Director', 'Sam Sato', 'Ada Assistant'],
  },
  'memos.answer': { record: { addressee: 'Pat Okafor' }, who: ['Pat Okafor'] },
  // While it is open the school is shown: a successor has it with the post.
  'meetingDecisions.keep': {
    record: { owner: 'Dina Director', addressee: 'Former Principal', ...theSchool },
    who: ['Dina Director', 'Pat Okafor', 'Sam Sato', 'Ada Assistant'],
  },
  'handovers.read': { record: theSchool, who: ['Pat Okafor', 'Sam Sato', 'Ada Assistant'] },
  'jointWalkthroughs.own': {
    record: { observer: 'Ada Assistant', secondObserver: 'Pat Okafor', ...theSchool },
    who: ['Ada Assistant', 'Pat Okafor'],
  },
  // Not shared: until both have sent that room it is the author's alone, not even the other's of the same two.
  'jointAnswers.read': {
    record: { author: 'Ada Assistant', observer: 'Ada Assistant', secondObserver: 'Pat Okafor' },
    who: ['Ada Assistant'],
  },
  'jointMemos.read': {
    record: { author: 'Former Principal', addressee: 'Dina Director' },
    who: ['Dina Director', 'Sam Sato', 'Ada Assistant'],
  },
  'jointMemos.write': { record: { author: 'Pat Okafor', addressee: 'Ada Assistant' }, who: ['Pat Okafor'] },
  'jointMemos.answer': { record: { author: 'Pat Okafor', addressee: 'Ada Assistant' }, who: ['Ada Assistant'] },
  'jointSteps.keep': {
    record: { owner: 'Dina Director', ...theSchool },
    who: ['Dina Director', 'Pat Okafor', 'Sam Sato', 'Ada Assistant'],
  },
  'learningWalks.lead': { record: { owner: 'Dina Director' }, who: ['Dina Director', 'Sam Sato', 'Ada Assistant'] },
  'learningWalks.walk': { record: { team: ['Ana Rivera', 'Dina Director'] }, who: ['Ana Rivera', 'Dina Director'] },
  // Not shared, as with fewer than five rooms: the team alone.
  'learningWalks.read': {
    record: { team: ['Ana Rivera', 'Dina Director'], ...theSchool },
    who: ['Ana Rivera', 'Dina Director'],
  },
  'siteVisits.own': {
    record: { author: 'Mona Monitor', enteredBy: 'Max Manager' },
    who: ['Mona Monitor', 'Max Manager'],
  },
  // Not shared: neither the superintendent nor a plan manager who did not enter it.
  'siteVisits.read': { record: { author: 'Mona Monitor', enteredBy: 'Mona Monitor' }, who: ['Mona Monitor'] },
  'siteObservations.answer': { record: { owner: 'Pat Okafor' }, who: [] },
  'siteRequests.answer': {
    record: { owner: 'Pat Okafor' },
    who: ['Pat Okafor', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'siteRequests.read': {
    record: { owner: 'Pat Okafor', author: 'Mona Monitor', enteredBy: 'Mona Monitor' },
    who: ['Mona Monitor', 'Pat Okafor'],
  },
  // Written for the monitor, and sent to the fact-check; not public yet.
  'quarterlyReports.write': { record: { enteredBy: 'Max Manager' }, who: ['Mona Monitor', 'Max Manager'] },
  'quarterlyReports.present': {
    record: { enteredBy: 'Max Manager' },
    who: ['Mona Monitor', 'Sam Sato', 'Max Manager'],
  },
  'quarterlyReports.check': { record: { sent: 'Max Manager' }, who: ['Sam Sato', 'Max Manager'] },
  'quarterlyReports.read': {
    record: { sent: 'Max Manager' },
    who: ['Mona Monitor', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'quarterlyReports.readDraft': {
    record: { sent: 'Max Manager' },
    who: ['Mona Monitor', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'quarterlySteps.keep': { record: { owner: 'Pat Okafor' }, who: [] },
  'digest.own': { record: { person: 'Pat Okafor' }, who: ['Pat Okafor'] },
  'breaks.answer': { record: { owner: 'Pat Okafor' }, who: ['Pat Okafor', 'Max Manager'] },
  'sharedCopies.read': {
    record: { observer: 'Pat Okafor', reader: 'Ada Assistant' },
    who: ['Pat Okafor', 'Ada Assistant'],
  },
};

/** What each role may do that is not about one record. */
const doing: Partial<Record<Ability, readonly string[] | 'all'>> = {
  'app.use': 'all',
  'patterns.district': 'all',
  'plan.read': [
    'Sam Sato',
    'Ada Assistant',
    'Max Manager',
    'Mona Monitor',
    'Pat Okafor',
    'Al Vice',
    'Paula Webster',
    'Dina Director',
    'Ana Rivera',
    'Bo Nguyễn',
    'Cy Paper',
    'Moved Principal',
    'Both Roles',
  ],
  'plan.import': ['Sam Sato', 'Ada Assistant', 'Max Manager'],
  'plan.lead': ['Sam Sato', 'Ada Assistant', 'Max Manager'],
  'actions.comment': [...ofTheDilt, 'Max Manager'],
  'actions.drop': ['Sam Sato', 'Ada Assistant'],
  'actions.give': ['Sam Sato', 'Ada Assistant', 'Max Manager'],
  'benchmarks.record': [...ofTheDilt, 'Max Manager'],
  'benchmarks.lead': ['Sam Sato', 'Ada Assistant', 'Max Manager'],
  'dilt.read': [...ofTheDilt, 'Max Manager'],
  'dilt.lead': ['Sam Sato', 'Ada Assistant', 'Max Manager'],
  'dilt.turn': ofTheDilt,
  'commitments.read': [...ofTheDilt, 'Max Manager'],
  'ratings.rate': ofTheDilt,
  'highlights.lead': ['Sam Sato', 'Ada Assistant', 'Max Manager'],
  'highlights.look': [...ofTheDilt, 'Max Manager', 'Mona Monitor'],
  'highlights.note': ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Mona Monitor'],
  'highlightNotes.follow': [...ofTheDilt, 'Max Manager'],
  'corrections.read': [...ofTheDilt, 'Max Manager'],
  'corrections.make': ['Sam Sato', 'Ada Assistant', 'Max Manager'],
  'schoolPlans.look': [...ofTheDilt, 'Max Manager', 'Mona Monitor', 'Ana Rivera', 'Bo Nguyễn', 'Cy Paper'],
  'schoolPlans.import': ['Pat Okafor', 'Al Vice', 'Paula Webster', 'Moved Principal'],
  'schoolPlans.decide': ['Sam Sato'],
  'schoolPlans.lead': ['Sam Sato', 'Ada Assistant', 'Max Manager'],
  'principalMeetings.look': ['Sam Sato', 'Ada Assistant', 'Pat Okafor', 'Paula Webster', 'Moved Principal'],
  'principalMeetings.lead': ['Sam Sato', 'Ada Assistant'],
  'jointWalkthroughs.plan': ofTheDilt,
  'calibration.read': [...ofTheDilt, 'Max Manager', 'Mona Monitor'],
  'jointMemos.look': ofTheDilt,
  'learningWalks.look': [...ofTheDilt, 'Max Manager', 'Mona Monitor', 'Ana Rivera', 'Bo Nguyễn', 'Cy Paper'],
  'learningWalks.plan': ofTheDilt,
  'learningWalks.district': 'all',
  'siteVisits.look': ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Mona Monitor'],
  'quarterlyReports.begin': ['Max Manager', 'Mona Monitor'],
  'quarterlyReports.report': ['Sam Sato'],
  'siteVisits.log': ['Mona Monitor', 'Max Manager'],
  'memos.look': ofTheDilt,
  'memos.write': ['Sam Sato', 'Ada Assistant'],
  'meetingDecisions.look': [...ofTheDilt, 'Max Manager'],
  'digest.read': [...ofTheDilt, 'Max Manager'],
  'asks.follow': ['Max Manager'],
  // The monitor only where the district says so.
  'packet.read': [...ofTheDilt, 'Max Manager'],
  'obstacles.raise': [...ofTheDilt, 'Max Manager'],
  'walkthroughs.counts': [...ofTheDilt, 'Max Manager', 'Mona Monitor'],
  'walkthroughs.lead': ['Sam Sato', 'Ada Assistant', 'Max Manager'],
  'walkthroughs.open': ['Sam Sato', 'Ada Assistant'],
  'walkthroughs.ofSchool': ['Pat Okafor', 'Al Vice', 'Paula Webster', 'Moved Principal'],
  // Off until the district switches it on.
  'sharedCopies.share': [],
  'roster.import': ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Olu Operator'],
  'roster.confirm': ['Sam Sato', 'Ada Assistant', 'Max Manager'],
  'health.see': ['Max Manager', 'Olu Operator'],
  'walkthroughs.log': ofTheDilt,
};
const gone = ['Former Principal', 'Future Principal', 'Left Teacher'];

test('each role may do what the table says, and who holds no role today may do nothing', async () => {
  const district = await openDistrict({ cast: people });

  for (const name of new Set(people.map((one) => one.name))) {
    const viewer = viewerOf(district, name);
    for (const [ability, who] of Object.entries(doing)) {
      const expected = who === 'all' ? !gone.includes(name) : who.includes(name);
      expect([name, ability, can(viewer, ability as Ability)]).toEqual([name, ability, expected]);
    }
  }
});

test.each(Object.entries(aboutOne))(
  '%s is for exactly those the table names, asked of the record and of a query alike',
  async (ability, { record, who }) => {
    const district = await openDistrict({ cast: people });
    const facets = facetsIn(district, record);
    const columns = Object.fromEntries(Object.entries(facets).map(([facet, id]) => [facet, sql`${id}`]));

    for (const name of new Set(people.map((one) => one.name))) {
      const viewer = viewerOf(district, name);
      const row = district.db.get<{ yes: number }>(sql`SELECT ${visible(viewer, ability as Ability, columns)} AS yes`);
      const expected = who.includes(name);
      expect([name, can(viewer, ability as Ability, facets), row.yes === 1]).toEqual([name, expected, expected]);
    }
  },
);

const everybodyNow = people.map((one) => one.name).filter((name) => !gone.includes(name));

/** The same records once they were shared: who reads them then. */
const onceShared: Partial<Record<Ability, { readonly record: Facets; readonly who: readonly string[] }>> = {
  'jointAnswers.read': {
    record: { author: 'Ada Assistant', observer: 'Ada Assistant', secondObserver: 'Pat Okafor' },
    who: ['Ada Assistant', 'Pat Okafor'],
  },
  'learningWalks.read': {
    record: { team: ['Ana Rivera', 'Dina Director'], ...theSchool },
    who: [...ofTheDilt, 'Max Manager', 'Mona Monitor', 'Ana Rivera', 'Bo Nguyễn'],
  },
  'siteVisits.read': {
    record: { author: 'Mona Monitor', enteredBy: 'Mona Monitor' },
    who: ['Mona Monitor', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  // Public: everybody on the roster.
  'quarterlyReports.read': { record: {}, who: everybodyNow },
  'quarterlySteps.keep': {
    record: { owner: 'Pat Okafor' },
    who: ['Pat Okafor', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
  'siteObservations.answer': {
    record: { owner: 'Pat Okafor' },
    who: ['Pat Okafor', 'Sam Sato', 'Ada Assistant', 'Max Manager'],
  },
};

test.each(Object.entries(onceShared))(
  '%s, once the record was shared, is for exactly those the table names',
  async (ability, { record, who }) => {
    const district = await openDistrict({ cast: people });
    const facets = { ...facetsIn(district, record), shared: '2026-11-23' };
    const columns = Object.fromEntries(Object.entries(facets).map(([facet, id]) => [facet, sql`${id}`]));

    for (const name of new Set(people.map((one) => one.name))) {
      const viewer = viewerOf(district, name);
      const row = district.db.get<{ yes: number }>(sql`SELECT ${visible(viewer, ability as Ability, columns)} AS yes`);
      const expected = who.includes(name);
      expect([name, can(viewer, ability as Ability, facets), row.yes === 1]).toEqual([name, expected, expected]);
    }
  },
);

test('every ability of the policy is in one of these tables', () => {
  const held = ['walkthroughs.read', ...Object.keys(doing), ...Object.keys(aboutOne)];
  const missing = Object.keys(policy).filter((ability) => !held.includes(ability));

  expect(missing.map((ability) => `${ability}: write down in \`doing\` or \`aboutOne\` who may`)).toEqual([]);
});

/** A record's facets with ids in the place of names. */
function facetsIn({ db, idOf }: TestDistrict, record: Facets): Facets {
  const schools = new Map(
    db
      .select()
      .from(school)
      .all()
      .map((one) => [one.name, one.id]),
  );
  return Object.fromEntries(
    Object.entries(record).map(([facet, name]) => [
      facet,
      typeof name === 'object' ? name?.map(idOf) : (schools.get(name ?? '') ?? idOf(name ?? '')),
    ]),
  );
}

function keep({ db, idOf }: TestDistrict): string[] {
  return inTx(db, (tx) => {
    const schools = new Map(
      tx
        .select()
        .from(school)
        .all()
        .map((one) => [one.name, one.id]),
    );
    return records.map((record) => {
      const id = newId();
      const who = {
        observerId: idOf(record.observer),
        teacherId: idOf(record.teacher),
        schoolId: schools.get(record.school) ?? '',
      };
      insertWalkthrough(
        tx,
        {
          id,
          ...who,
          day: '2026-10-15',
          toolId: toolOn(tx, today) ?? '',
          comment: 'words',
          loggedAt: '2026-10-15T12:00:00Z',
        },
        { marks: {}, comments: {} },
      );
      return id;
    });
  });
}

function viewerOf({ db, idOf }: TestDistrict, name: string): Viewer {
  const person = personById(db, idOf(name));
  if (!person) throw new Error(`${name} is not on the roster`);
  return viewerOn(db, person, today, settingsOf(db));
}
