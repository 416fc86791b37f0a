import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { newId } from '../../src/district/ref.ts';
import { newestPacket } from '../../src/features/packet/store.ts';
import { walkthroughTarget } from '../../src/features/walkthroughs/schema.ts';
import { plain } from '../../src/kit/words/pieces.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { threeActions } from '../features/actions/district.ts';
import { digestOf, said } from '../features/saying.ts';
import { addDilt, rateAll, theDay } from '../features/self-ratings/district.ts';
import { logWalkthrough } from '../logging.ts';
import { importPlan } from '../plan.ts';

/** A Monday on which the packet is frozen: leaders logged, rated or not, and have actions of their own. */
async function frozenOnMonday(): Promise<TestDistrict> {
  const district = await openDistrict({ now: '2026-11-20T15:00:00Z' });
  importPlan(district, {
    ...threeActions,
    Actions: [
      ['1.1.A1', '1.1', 'Agree', 'Sam Sato', '2026-11-02'],
      ['1.1.A2', '1.1', 'Visit', 'Sam Sato', '2027-03-01'],
      ['1.2.A1', '1.2', 'Collect', 'Ada Assistant', '2027-03-01'],
    ],
  });
  addDilt(district, theDay);
  const number = { id: newId(), role: 'superintendent', fromMonth: '2026-09', number: 4 } as const;
  district.db.insert(walkthroughTarget).values(number).run();
  await logWalkthrough(district.as('Sam Sato'), { teacher: 'Ana Rivera' });
  await rateAll(district.as('Sam Sato'));
  district.clock.moveTo(Temporal.Instant.from('2026-11-30T12:31:00Z'));
  await district.drain();
  return district;
}

const promisesInPacket = ({ db }: TestDistrict): string =>
  (newestPacket(db, '2026-12-31')?.document.pieces ?? [])
    .filter(({ part }) => part === 'promises')
    .map(({ words }) => plain(words))
    .join('\n');

test('every promise of a leader that the digest tells stands in the packet of that day, in the same words', async () => {
  const district = await frozenOnMonday();
  const week = { reader: 'Sam Sato', since: '2026-11-23', until: '2026-11-29' };
  const digest = ['self-ratings', 'walkthroughs', 'actions', 'dilt'].flatMap((routine) =>
    said(digestOf(district, routine, week), 'promises'),
  );
  const packet = promisesInPacket(district);

  expect(digest).toHaveLength(5);
  expect(digest.filter((one) => !packet.includes(one))).toEqual([]);
  expect(packet.split('\n')).toHaveLength(digest.length);
  await district.as('Sam Sato').command('/dilt packet');
  const shown = visibleText(district.as('Sam Sato').ephemerals().at(-1)?.blocks ?? []);
  expect(shown).toContain('What we promised ourselves: Ada Assistant hadn’t rated the month');
  expect(shown).not.toMatch(/Nothing is on record of: [^.]*What we promised/);
});

test('the packet’s promises are what the tables hold', async () => {
  const district = await frozenOnMonday();
  const { logged, open, rated } =
    district.db.$client
      .prepare<{ id: string }, { logged: number; open: number; rated: number }>(
        `SELECT (SELECT count(*) FROM walkthrough WHERE observer_id = :id AND day BETWEEN '2026-11-01' AND '2026-11-30') AS logged,
                (SELECT count(*) FROM action_part WHERE owner_id = :id AND ended_on IS NULL) AS open,
                (SELECT count(*) FROM self_rating WHERE person_id = :id AND late = 0) AS rated`,
      )
      .get({ id: district.idOf('Sam Sato') }) ?? {};
  const packet = promisesInPacket(district);

  expect({ logged, open, rated }).toEqual({ logged: 1, open: 2, rated: 4 });
  expect(packet).toContain(`Sam Sato logged ${logged} of 4 walkthroughs in November`);
  expect(packet).toContain(`Sam Sato owns ${open} open actions of the plan; overdue: 1.1.A1.`);
  expect(packet).toContain('Sam Sato rated all standards for the month before the packet for Thursday, December 3');
});
