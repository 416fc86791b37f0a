import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/district/days.ts';
import {
  type Acted,
  cancel,
  restore,
  settle,
  skip,
  substitute,
  swap,
  volunteer,
} from '../../../src/features/dilt/rotation/acts/rules.ts';
import {
  canOn,
  type Member,
  medianOf,
  movedBetween,
  type Rotation,
  type Slot,
  slotOf,
  turnsOf,
} from '../../../src/features/dilt/rotation/rules.ts';

const first = '2026-09-01' as const;
const dayAt = (n: number): Day => addDays(first, n * 30);

const member = (id: string, position: number, more: Partial<Member> = {}): Member => ({
  id,
  position,
  startsAt: 0,
  turns: 0,
  owed: 0,
  away: [],
  held: [{ from: '2020-07-01', to: null }],
  ...more,
});
const slot = (id: string, n: number): Slot => ({
  id,
  day: dayAt(n),
  turnOf: null,
  facilitator: null,
  cancelled: false,
  excused: [],
});

/** A year of dates d0, d1… and people a, b, c… */
function year(people: number, dates: number, more: Readonly<Record<string, Partial<Member>>> = {}): Rotation {
  const ids = [...'abcdefghij'].slice(0, people);
  return settle({
    members: ids.map((id, at) => member(id, at, more[id])),
    slots: Array.from({ length: dates }, (_, n) => slot(`d${n}`, n)),
    entries: [],
  });
}

/** Who facilitates, date by date: `-` where somebody is called for, `x` where it is called off. */
const said = (now: Rotation): string =>
  now.slots.map((one) => (one.cancelled ? 'x' : (one.facilitator ?? '-'))).join('');

function acted(result: Acted): Rotation {
  if ('no' in result) throw new Error(result.no);
  return settle(result.now);
}

const awayOn = (n: number) => ({ away: [{ from: dayAt(n), to: dayAt(n) }] });

test('everybody once before anybody twice, in the order', () => {
  expect(said(year(3, 7))).toBe('abcabca');
});

test.each<[string, (now: Rotation) => Acted, string]>([
  ['a swap: both dates change hands', (now) => swap(now, 'd0', 'd2'), 'cbaab'],
  ['a substitute stands in this time only', (now) => substitute(now, 'd0', 'b'), 'bbcab'],
  ['a skip: their turn moves to the next possible date, not to the end', (now) => skip(now, 'd0'), 'bacab'],
  ['a date called off: everybody else keeps theirs', (now) => cancel(now, 'd1'), 'axcab'],
  ['a volunteer takes a date on top of the order', (now) => volunteer(now, 'd0', 'c'), 'cbcab'],
])('%s', (_, act, then) => {
  expect(said(acted(act(year(3, 5))))).toBe(then);
});

test('whose date is called off comes first when there is another; restored, it is theirs again', () => {
  const off = acted(cancel(year(3, 3), 'd1'));
  const another = settle({ ...off, slots: [...off.slots, slot('d3', 3)] });

  expect(said(another)).toBe('axcb');
  expect(said(acted(restore(off, 'd1')))).toBe('abc');
  expect(said(acted(restore(another, 'd1')))).toBe('aacb');
});

test('who volunteered for somebody leaves them their turn; whoever was stood in for has had theirs', () => {
  const helped = acted(volunteer(year(3, 3), 'd0', 'c'));
  const stoodIn = acted(substitute(year(3, 3), 'd0', 'c'));
  const another = (now: Rotation) => said(settle({ ...now, slots: [...now.slots, slot('d3', 3)] }));

  expect(another(helped)).toBe('cbca');
  expect(another(stoodIn)).toBe('cbca');
  expect(helped.members.map(({ owed }) => owed)).toEqual([1, 0, 0]);
  expect(stoodIn.members.map(({ owed }) => owed)).toEqual([0, 0, 0]);
});

test('an absence known ahead moves the turn to the next possible date, which may not be the next one', () => {
  expect(said(year(3, 4, { a: awayOn(0) }))).toBe('baca');
  const planned = year(3, 4);
  const away = planned.members.map((one) =>
    one.id === 'a' ? { ...one, away: [{ from: dayAt(0), to: dayAt(1) }] } : one,
  );
  expect(said(settle({ ...planned, members: away }))).toBe('cbaa');
});

test('who leaves frees their dates, and they go to who had fewest', () => {
  const planned = year(4, 4);
  const left = settle({ ...planned, members: planned.members.filter(({ id }) => id !== 'b') });

  expect(said(left)).toBe('aacd');
});

test('who joins late begins with as many turns as most have', () => {
  const planned = year(3, 6);
  const startsAt = medianOf(planned.members);
  const joined = { ...planned, members: [...planned.members, member('z', 9, { startsAt })] };
  const longer = settle({ ...joined, slots: [...joined.slots, slot('d6', 6), slot('d7', 7)] });

  expect(startsAt).toBe(2);
  expect(said(longer)).toBe('abcabcab');
});

test('when all who could have had more turns than somebody who passed it on, a volunteer is called for', () => {
  const now = acted(skip(year(2, 2), 'd1'));

  expect(said(now)).toBe('a-');
  expect(said(acted(volunteer(now, 'd1', 'a')))).toBe('aa');
});

test.each<[string, (now: Rotation) => Acted, RegExp]>([
  ['with oneself', (now) => swap(now, 'd0', 'd3'), /same person/],
  ['of a date called off', (now) => swap(acted(cancel(now, 'd0')), 'd0', 'd1'), /does not take place/],
  ['of a date with a stand-in', (now) => swap(acted(substitute(now, 'd0', 'c')), 'd0', 'd2'), /own facilitator/],
  ['with a date on which one is away', (now) => swap(now, 'd0', 'd1'), /away/],
])('no swap %s', (_, act, why) => {
  const result = act(year(3, 4, { b: awayOn(0) }));
  expect('no' in result && result.no).toMatch(why);
});

/** What may happen to a rotation, from one day to the next. */
type Event = readonly [
  'date' | 'join' | 'leave' | 'away' | 'skip' | 'swap' | 'substitute' | 'cancel' | 'restore' | 'volunteer' | 'pass',
  number,
  number,
];
const events = fc.array(
  fc.tuple(
    fc.constantFrom<Event[0]>(
      ...(['date', 'date', 'join', 'leave', 'away', 'skip', 'swap', 'substitute'] as const),
      ...(['cancel', 'restore', 'volunteer', 'pass'] as const),
    ),
    fc.nat(40),
    fc.nat(40),
  ),
  { maxLength: 60 },
);

interface Story {
  readonly now: Rotation;
  /** All dates there ever were, the passed ones too. */
  readonly dates: number;
  readonly people: number;
  /** Who was there all the time, never away, and never volunteered. */
  readonly steady: ReadonlySet<string>;
}

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];
const taken = (now: Rotation, result: Acted): Rotation => ('no' in result ? now : result.now);

function happen(story: Story, [what, n, m]: Event): Story {
  const { now, steady } = story;
  const someone = at(now.members, n);
  const date = at(now.slots, m);
  const without = (id: string | undefined) => new Set([...steady].filter((one) => one !== id));
  if (what === 'date')
    return {
      ...story,
      dates: story.dates + 1,
      now: { ...now, slots: [...now.slots, slot(`d${story.dates}`, story.dates)] },
    };
  if (what === 'join') {
    const one = member(`p${story.people}`, story.people, { startsAt: medianOf(now.members) });
    return { ...story, people: story.people + 1, now: { ...now, members: [...now.members, one] } };
  }
  if (what === 'pass') {
    const [over] = now.slots;
    return { ...story, now: { ...now, slots: now.slots.filter((one) => one !== over) } };
  }
  if (!someone || !date) return story;
  if (what === 'leave')
    return {
      ...story,
      steady: without(someone.id),
      now: { ...now, members: now.members.filter((one) => one !== someone) },
    };
  if (what === 'away') {
    const away = [...someone.away, { from: date.day, to: addDays(date.day, n * 3) }];
    const members = now.members.map((one) => (one === someone ? { ...one, away } : one));
    return { ...story, steady: without(someone.id), now: { ...now, members } };
  }
  const results = {
    skip: () => skip(now, date.id),
    swap: () => swap(now, date.id, at(now.slots, n)?.id ?? ''),
    substitute: () => substitute(now, date.id, someone.id),
    cancel: () => cancel(now, date.id),
    restore: () => restore(now, date.id),
    volunteer: () => volunteer(now, date.id, someone.id),
  };
  const volunteers = what === 'volunteer' || (what === 'substitute' && date.turnOf === null);
  return { ...story, steady: volunteers ? without(someone.id) : steady, now: taken(now, results[what]()) };
}

/** Tries a random year of turnover; `check` sees the rotation before and after each event, the ledger's new lines in it. */
function tryYears(check: (before: Rotation, after: Story) => void): void {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 10 }), events, (people, dates, all) => {
      const now = year(people, dates);
      const ids = new Set(now.members.map(({ id }) => id));
      let story: Story = { now, dates, people, steady: ids };
      for (const event of all) {
        const before = { ...story.now, entries: [] };
        const then = happen({ ...story, now: before }, event);
        story = { ...then, now: settle(then.now) };
        check(before, story);
      }
    }),
    { numRuns: 300 },
  );
}

test('whatever happens, nobody who was there all the time is more than one turn ahead of another', () => {
  tryYears((_, { now, steady }) => {
    const turns = now.members.filter(({ id }) => steady.has(id)).map(turnsOf);
    if (turns.length > 0) expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(1);
  });
});

test('whatever happens, every date has one facilitator who can be there, or is open with a reason', () => {
  tryYears((_, { now }) => {
    for (const { facilitator, day, cancelled, excused } of now.slots) {
      if (cancelled) expect(facilitator).toBeNull();
      else if (facilitator !== null)
        expect(
          canOn(
            now.members.find(({ id }) => id === facilitator),
            day,
          ),
        ).toBe(true);
      else {
        const there = now.members.filter((one) => canOn(one, day) && !excused.includes(one.id));
        expect(there.every(({ owed }) => owed === 0)).toBe(true);
        const fewest = Math.min(...now.members.filter((one) => canOn(one, day)).map((one) => one.startsAt + one.turns));
        expect(there.filter((one) => one.startsAt + one.turns <= fewest)).toEqual([]);
      }
    }
  });
});

test('whatever happens, each date that changes hands is named to who had it and to who has it', () => {
  tryYears((before, { now }) => {
    const moved = movedBetween(before.slots, now.slots);
    for (const { id, facilitator } of now.slots) {
      const was = slotOf(before, id)?.facilitator ?? null;
      if (was === facilitator) continue;
      const told = (personId: string, how: 'got' | 'lost') =>
        moved.find((one) => one.personId === personId)?.[how].some((one) => one.id === id) ?? false;
      if (was !== null) expect(told(was, 'lost')).toBe(true);
      if (facilitator !== null) expect(told(facilitator, 'got')).toBe(true);
    }
  });
});

test('whatever happens, the sums are what the ledger’s lines add up to, and say who holds which dates', () => {
  tryYears((before, { now }) => {
    for (const one of now.members) {
      const was = before.members.find(({ id }) => id === one.id) ?? { turns: 0, owed: 0 };
      const lines = now.entries.filter(({ personId }) => personId === one.id);
      expect(one.turns - was.turns).toBe(lines.reduce((sum, { turns }) => sum + turns, 0));
      expect(one.owed - was.owed).toBe(lines.reduce((sum, { owed }) => sum + owed, 0));
      const held = (slots: readonly Slot[]) => slots.filter((slot) => !slot.cancelled && slot.turnOf === one.id).length;
      const passed = before.slots.filter((slot) => slotOf(now, slot.id) === undefined);
      expect(one.turns - was.turns).toBe(held(now.slots) + held(passed) - held(before.slots));
      expect(one.owed).toBeGreaterThanOrEqual(0);
    }
  });
});
