import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import type { ActionStatus } from '../../src/district/plan/plan.ts';
import { newId, refTo } from '../../src/district/ref.ts';
import { contextOn } from '../../src/engine/context.ts';
import { features } from '../../src/features/index.ts';
import { obstacle } from '../../src/features/obstacles/schema.ts';
import { ownerAnswer } from '../../src/features/plan/owners/schema.ts';
import { settleOwners } from '../../src/features/plan/owners/settle.ts';
import { plain } from '../../src/kit/words/pieces.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { type Cast, openDistrict, type TestDistrict, usual } from '../district.ts';
import { smallPlan } from '../features/plan/district.ts';
import { highlightOf, reported } from '../features/saying.ts';
import { importPlan } from '../plan.ts';

const schools = ['Adams', 'Bryant', 'Curtis', 'Dewey', 'Emerson', 'Franklin', 'Greene', 'Lincoln', 'Webster'];
const cast: readonly Cast[] = [
  ...usual,
  ...schools.slice(0, 7).map((school): Cast => ({ name: `Pia ${school}`, role: 'principal', school })),
];
const someStatus = fc.constantFrom<ActionStatus>('noAction', 'inProgress', 'complete', 'blocked', 'dropped');
const someWhole = fc.oneof(
  fc.array(someStatus, { minLength: 9, maxLength: 9 }),
  fc
    .constantFrom<ActionStatus>('noAction', 'inProgress', 'complete')
    .chain((most) =>
      fc.nat(8).map((at) => Array.from({ length: 9 }, (_, n): ActionStatus => (n === at ? 'noAction' : most))),
    ),
);

/** An action of nine schools and two of one person each, standing as given. */
async function standingAs(whole: readonly ActionStatus[], others: readonly ActionStatus[]): Promise<TestDistrict> {
  const district = await openDistrict({ cast });
  importPlan(district, smallPlan);
  inTx(district.db, (tx) => {
    const by = { byId: district.idOf('Max Manager'), onDay: '2026-11-23' } as const;
    tx.insert(ownerAnswer)
      .values({ textKey: 'principals, coaches', kind: 'eachSchool', ...by })
      .run();
    return settleOwners(tx, '2026-11-23');
  });
  const parts = district.db.$client
    .prepare(`SELECT p.id FROM action_part p JOIN action a ON a.id = p.action_id LEFT JOIN school s ON s.id = p.school_id
      WHERE p.ended_on IS NULL ORDER BY s.name IS NULL, s.name, a.code`)
    .pluck()
    .all();
  expect(parts.length).toBe(11);
  for (const [at, status] of [...whole, ...others].entries())
    district.db.$client
      .prepare('INSERT INTO action_standing (part_id, status, since, moved_on) VALUES (?, ?, ?, ?)')
      .run(parts[at], status, '2026-11-10', '2026-11-10');
  return district;
}

/** How many actions under each objective are in which state, told from the tables: begun where any school has begun. */
const recount = `
WITH whole AS (
  SELECT i.objective_id AS objective, a.id,
    sum(coalesce(st.status, 'noAction') <> 'dropped') AS counting,
    sum(coalesce(st.status, 'noAction') = 'noAction') AS none, sum(st.status = 'complete') AS complete,
    sum(st.status = 'blocked') AS blocked
  FROM action a JOIN initiative i ON i.id = a.initiative_id JOIN action_part p ON p.action_id = a.id
  LEFT JOIN action_standing st ON st.part_id = p.id WHERE p.ended_on IS NULL AND a.ended_on IS NULL GROUP BY a.id)
SELECT o.code, count(*) AS actions,
  sum(blocked > 0) AS blocked,
  sum(coalesce(blocked, 0) = 0 AND counting > 0 AND none = counting) AS none,
  sum(coalesce(blocked, 0) = 0 AND counting > 0 AND none < counting AND coalesce(complete, 0) < counting) AS going,
  sum(counting > 0 AND complete = counting) AS complete,
  sum(counting = 0) AS dropped
FROM whole JOIN strategic_objective o ON o.id = objective GROUP BY o.code ORDER BY o.code`;

interface Counted {
  readonly code: string;
  readonly actions: number;
  readonly blocked: number;
  readonly none: number;
  readonly going: number;
  readonly complete: number;
  readonly dropped: number;
}

const saidOf = (one: Omit<Counted, 'code'>): string =>
  [
    one.blocked && `⛔ ${one.blocked} blocked`,
    one.none && `⚪ ${one.none} no action yet`,
    one.going && `🟡 ${one.going} in progress`,
    one.complete && `🟢 ${one.complete} complete`,
    one.dropped && `⬛ ${one.dropped} dropped`,
  ]
    .filter(Boolean)
    .join(', ');

const sumOf = (rows: readonly Counted[]): Omit<Counted, 'code'> => {
  const sum = (of: (one: Counted) => number) => rows.reduce((total, one) => total + of(one), 0);
  return {
    actions: sum((one) => one.actions),
    blocked: sum((one) => one.blocked),
    none: sum((one) => one.none),
    going: sum((one) => one.going),
    complete: sum((one) => one.complete),
    dropped: sum((one) => one.dropped),
  };
};

function packetSaid({ db, clock }: TestDistrict): string {
  const actions = features.find(({ name }) => name === 'actions');
  const occasion = { diltId: 'none', since: '2026-11-01', until: '2026-11-23' } as const;
  const said = inTx(db, (tx) => ({ answer: actions?.says?.packet?.(contextOn(tx, clock, features), occasion) ?? [] }));
  return said.answer.map(({ words, detail = [] }) => plain([...words, ...detail])).join('\n');
}

async function typed(district: TestDistrict, line: string): Promise<string> {
  const answer = await district.as('Sam Sato').command(line);
  return answer.kind === 'words' ? visibleText(answer.blocks) : '';
}

test('how actions stand is one count on Home, in the plan, the packet and the highlight report, and the one the tables give', async () => {
  await fc.assert(
    fc.asyncProperty(someWhole, fc.tuple(someStatus, someStatus), async (whole, others) => {
      const district = await standingAs(whole, others);
      const rows = district.db.$client.prepare(recount).all() as Counted[];
      const screens = [
        visibleText(await district.as('Sam Sato').openHome()),
        await typed(district, '/throughline plan'),
      ];
      const report = reported(
        highlightOf(district, 'actions', { meetingId: 'none', since: '2026-11-01', until: '2026-11-23' }),
        'progress',
      );

      for (const row of rows) {
        for (const screen of screens) expect(screen).toContain(`Actions: ${saidOf(row)}\n`);
        expect(report).toContain(`Actions: ${saidOf(row)}.`);
      }
      const all = sumOf(rows);
      expect(packetSaid(district)).toContain(`${all.actions} actions: ${saidOf(all)}.`);
    }),
    { numRuns: 10, seed: 20261116, endOnFailure: true },
  );
});

test('an action that eight of nine schools have begun is in progress, and the ninth is named', async () => {
  const whole = Array.from({ length: 9 }, (_, at): ActionStatus => (at === 8 ? 'noAction' : 'inProgress'));
  const district = await standingAs(whole, ['complete', 'complete']);

  const initiative = await typed(district, '/throughline plan 1.1');

  expect(initiative).toContain('8 of 9 schools in progress, Webster not begun');
  expect(initiative).not.toContain('no action yet');
  expect(packetSaid(district)).toContain('8 of 9 schools in progress, Webster not begun');
});

test('an obstacle at a school is told to move again where that school goes on, whatever the others do', async () => {
  const whole = Array.from({ length: 9 }, (_, at): ActionStatus => (at === 8 ? 'noAction' : 'inProgress'));
  const district = await standingAs(whole, ['complete', 'complete']);
  const at = (school: string) =>
    district.db.$client
      .prepare('SELECT p.id FROM action_part p JOIN school s ON s.id = p.school_id WHERE s.name = ?')
      .pluck()
      .get(school);
  for (const school of ['Adams', 'Webster'])
    district.db
      .insert(obstacle)
      .values({
        id: newId(),
        about: refTo('actionPart', String(at(school))),
        words: `No substitutes at ${school}.`,
        mitigation: '',
        raisedById: district.idOf('Pat Okafor'),
        raisedOn: '2026-11-02',
        url: '',
      })
      .run();

  await district.as('Sam Sato').command('/throughline obstacles');
  const list = visibleText(district.as('Sam Sato').ephemerals().at(-1)?.blocks ?? []);

  expect(list).toMatch(/No substitutes at Adams\.[\s\S]*The action is moving again\./);
  expect(list.match(/moving again/g)).toHaveLength(1);
});
