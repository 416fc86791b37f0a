import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/district/days.ts';
import { idFrom, refTo } from '../../../src/district/ref.ts';
import type { Ask } from '../../../src/kit/asks/ask.ts';
import { itemOf } from '../../../src/kit/asks/ask.ts';
import { dueOn, newADay, newToday } from '../../../src/kit/asks/queue.ts';

type Waiting = Pick<Ask, 'name' | 'by' | 'about'>;
const first: Day = '2026-11-02';

/** What comes up on which day, with a date so many days later, or with none. */
const arrivals = fc.array(
  fc.record({ after: fc.nat(20), within: fc.option(fc.nat(25), { nil: undefined }), n: fc.nat(1_000_000) }),
  { maxLength: 60 },
);
type Arrivals = readonly { readonly after: number; readonly within?: number | undefined; readonly n: number }[];

const asksOf = (all: Arrivals): { day: Day; ask: Waiting }[] =>
  all.map(({ after, within, n }, at) => {
    const day = addDays(first, after);
    const about = refTo('highlightRequest', idFrom('request', day, String(n), String(at)));
    return {
      day,
      ask: { name: 'highlights/wanted', about, ...(within === undefined ? {} : { by: addDays(day, within) }) },
    };
  });

/** Lives the days, and says on which each thing was asked. */
function live(all: Arrivals, order: (some: Waiting[]) => Waiting[] = (some) => some) {
  const coming = asksOf(all);
  const asked = new Map<string, Day>();
  const days = Array.from({ length: 50 }, (_, at) => addDays(first, at));
  const perDay = days.map((day) => {
    const waiting = coming.filter((one) => one.day <= day && !asked.has(itemOf(one.ask))).map(({ ask }) => ask);
    const chosen = newToday(order(waiting), day);
    for (const one of chosen) asked.set(itemOf(one), day);
    return { day, waiting, chosen };
  });
  return { coming, asked, perDay };
}

test('nobody is asked more than three new things on a day, but for those that are due', () => {
  fc.assert(
    fc.property(arrivals, (all) => {
      for (const { day, chosen } of live(all).perDay) {
        const notDue = chosen.filter((one) => (dueOn(one) ?? day) > day);
        expect(notDue.length === 0 || chosen.length <= newADay).toBe(true);
      }
    }),
  );
});

test('where there is room nothing waits, and what is due never does', () => {
  fc.assert(
    fc.property(arrivals, (all) => {
      for (const { day, waiting, chosen } of live(all).perDay) {
        expect(chosen.length).toBeGreaterThanOrEqual(Math.min(newADay, waiting.length));
        expect(waiting.filter((one) => (dueOn(one) ?? day) <= day && !chosen.includes(one))).toEqual([]);
      }
    }),
  );
});

test('everything is asked in the end, by its own date or two weeks after it came up', () => {
  fc.assert(
    fc.property(arrivals, (all) => {
      const { coming, asked } = live(all);
      for (const { day, ask } of coming)
        expect((asked.get(itemOf(ask)) ?? '9999') <= (ask.by ?? addDays(day, 14))).toBe(true);
    }),
  );
});

test('of what can wait, the nearest date is asked first, whatever the order it is gathered in', () => {
  fc.assert(
    fc.property(arrivals, (all) => {
      const { perDay, asked } = live(all);
      for (const { waiting, chosen } of perDay) {
        const latest =
          chosen
            .map((one) => dueOn(one) ?? '')
            .sort()
            .at(-1) ?? '';
        const left = waiting.filter((one) => !chosen.includes(one)).map((one) => dueOn(one) ?? '');
        expect(left.every((date) => date >= latest)).toBe(true);
      }
      expect(live(all, (some) => some.reverse()).asked).toEqual(asked);
    }),
  );
});
