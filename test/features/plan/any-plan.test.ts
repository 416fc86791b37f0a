import fc from 'fast-check';
import { expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { activeRows, type KeptPlan } from '../../../src/district/plan/plan.ts';
import { readWorkbook } from '../../../src/engine/sheets/read.ts';
import { columns } from '../../../src/features/plan/workbook/columns.ts';
import { usual } from '../../district.ts';
import { dump, type Filled, openPlan } from './district.ts';

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** What people and machines write: formulas, marks of other programs, other scripts, lines, and very long texts. */
const text = (max: number) =>
  fc
    .oneof(
      fc.constantFrom(
        '=1+1',
        '+1',
        '-1',
        '@SUM(A1)',
        "'quoted",
        'Example: no',
        'constructor',
        '__proto__',
        '_x0041_',
        'Code',
        'Kind',
      ),
      fc.constantFrom(
        'a\nb\n\nc',
        'Ünïcödé 学区 👩‍👩‍👧',
        'العربية',
        '<b>&amp;</b>',
        'x'.repeat(max),
        '"a","b"',
        '1e5',
        '0012',
        'TRUE',
        '2027-06-15',
      ),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    )
    // As reading a cell would leave it: what is kept came out of a cell.
    .map((one) =>
      one
        .normalize('NFC')
        .replaceAll(
          /[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFD]/gu,
          (sign) => (sign === '\n' ? sign : ''),
        )
        .trim()
        .slice(0, max),
    );
const words = (max = 2_000) => text(max).map((one) => one || 'words');

const owner = fc.oneof(
  text(500),
  fc.constantFrom('Pat Okafor', 'Principals', 'Pat Okafor, Al Vice', 'max.manager@millcity.example', ''),
);
const due = fc.oneof(
  text(200),
  fc.constantFrom('2027-06-15', '6/15/2027', 'June 15, 2027', 'ongoing', 'Spring 2027', 'monthly', ''),
);

const figure = fc.oneof(text(200), fc.constantFrom('80%', '80 %', '62.5%', '-5%', '100%', '3/4', '1,200', '0.8', '$5'));

const hangingOn = fc.record({
  skip: fc.boolean(),
  words: words(),
  owner,
  due,
  kind: fc.constantFrom('Early evidence of change', 'Short-term outcome', 'Final outcome'),
  cadence: fc.constantFrom('', 'weekly', 'monthly', 'quarterly', 'per meeting'),
  direction: fc.constantFrom('', 'up', 'down'),
  figures: fc.tuple(figure, figure, figure),
  evidence: text(2_000),
});

const plans = fc
  .record({
    roman: fc.boolean(),
    name: text(200),
    theory: text(12_000),
    objectives: fc.array(
      fc.record({
        words: words(),
        initiatives: fc.array(
          fc.record({
            words: words(),
            owner,
            named: fc.boolean(),
            benchmarks: fc.array(hangingOn, { maxLength: 3 }),
            actions: fc.array(hangingOn, { maxLength: 3 }),
          }),
          { maxLength: 3 },
        ),
        outcomes: fc.array(hangingOn, { maxLength: 1 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    keyIssues: fc.uniqueArray(fc.tuple(words(), text(500)), { maxLength: 3, selector: ([one]) => one }),
    year: fc.integer({ min: 2011, max: 2035 }),
  })
  .map(({ roman, name, theory, objectives, keyIssues, year }): Filled => {
    const coded = objectives.map((one, at) => ({ ...one, code: roman ? (numerals[at] ?? '') : String(at + 1) }));
    const initiatives = coded.flatMap(({ code: parent, initiatives: some }) =>
      some.map((one, at) => ({ ...one, parent, code: `${parent}.${at + 1}` })),
    );
    const benchmark = (code: string, parent: string, one: (typeof initiatives)[number]['benchmarks'][number]) => [
      code,
      one.skip ? '' : parent,
      one.kind,
      one.words,
      one.owner,
      one.due,
      one.cadence,
      ...one.figures,
      one.direction,
      one.evidence,
    ];
    return {
      Plan: [
        ['Name', name],
        ['School year', `${year}-${String((year + 1) % 100).padStart(2, '0')}`],
        ['Theory of action', theory],
      ],
      Objectives: coded.map((one) => [one.code, one.words]),
      Initiatives: initiatives.map((one) => [one.code, one.named ? one.parent : '', one.words, one.owner]),
      Benchmarks: [
        ...initiatives.flatMap(({ code, benchmarks }) =>
          benchmarks.map((one, at) => benchmark(`${code}.B${at + 1}`, code, one)),
        ),
        ...coded.flatMap(({ code, outcomes }) => outcomes.map((one, at) => benchmark(`${code}.B${at + 1}`, code, one))),
      ],
      Actions: initiatives.flatMap(({ code, actions }) =>
        actions.map((one, at) => [`${code}.A${at + 1}`, one.skip ? '' : code, one.words, one.owner, one.due]),
      ),
      'Key issues': keyIssues.map(([issue, source], at) => [String(at + 1), issue, source]),
    };
  });

/** The plan that goes on, without what only this database knows of it. */
function saidOf({ head, objectives, initiatives, benchmarks, actions, keyIssues }: KeptPlan): unknown {
  const bare = (rows: KeptPlan['objectives'] | KeptPlan['keyIssues']) =>
    activeRows<object>(rows).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !/^(id|objectiveId|initiativeId|ownerId)$/.test(name))),
    );
  return { head, levels: [objectives, initiatives, benchmarks, actions, keyIssues].map(bare) };
}

test('a plan written out as a workbook and imported elsewhere is the same plan, and here it changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (filled) => {
      const [here, there] = [await openPlan(usual), await openPlan(usual)];
      here.import(filled);

      const file = await here.exported();
      there.import(file);

      expect(saidOf(there.kept())).toEqual(saidOf(here.kept()));
      expect(here.prepare(file).kind).toBe('nothing');
      expect(here.kept().actions.map((one) => one.words)).toEqual((filled.Actions ?? []).map((row) => row[2]));
      expect(here.kept().benchmarks.map((one) => [one.rawOwner, one.rawDue])).toEqual(
        (filled.Benchmarks ?? []).map((row) => [row[4], row[5]]),
      );
    }),
    { numRuns: 40 },
  );
});

test('whatever is imported over whatever, nothing is deleted, and the same workbook then changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(plans, plans, async (one, two) => {
      const plan = await openPlan(usual);
      plan.import(one);
      const before = dump(plan);
      plan.import(two);

      expect(plan.prepare(two).kind).toBe('nothing');
      expect(activeRows(plan.kept().objectives).map((row) => row.words)).toEqual(
        (two.Objectives ?? []).map((row) => row[1]),
      );
      for (const table of ['strategic_objective', 'initiative', 'benchmark', 'action', 'key_issue', 'plan_version']) {
        const ids = (of: Record<string, unknown[]>) => (of[table] ?? []).map((row) => Object(row).id);
        expect(ids(dump(plan))).toEqual(expect.arrayContaining(ids(before)));
      }
    }),
    { numRuns: 25 },
  );
});

test('a figure in a percent cell is kept as it is shown, and written out and imported again it changes nothing', async () => {
  const decimals = fc.integer({ min: 0, max: 2 });
  const percents = fc.tuple(fc.integer({ min: -10_000, max: 20_000 }), decimals);
  await fc.assert(
    fc.asyncProperty(percents, percents, async (baseline, target) => {
      const plan = await openPlan(usual);
      const cells = [baseline, target].map(([hundredths, places]) => {
        const format = `0${places === 0 ? '' : `.${'0'.repeat(places)}`}%`;
        return { value: Math.trunc(hundredths / 10 ** (2 - places)) / 10 ** (places + 2), type: Number, format };
      });
      const row = ['1.1.B1', '1.1', 'Short-term outcome', 'Students', null, null, null, ...cells];
      const file = await writeXlsx([
        {
          sheet: 'Objectives',
          data: [
            ['Code', 'Strategic objective'],
            ['1', 'Rigor'],
          ],
        },
        {
          sheet: 'Initiatives',
          data: [
            ['Code', 'Initiative'],
            ['1.1', 'Tasks'],
          ],
        },
        { sheet: 'Benchmarks', data: [Object.values(columns.Benchmarks).map(({ heading }) => heading), row] },
      ]).toBuffer();

      plan.import(await readWorkbook(file));

      const said = ([hundredths, places]: [number, number]) =>
        `${(Math.trunc(hundredths / 10 ** (2 - places)) / 10 ** places).toFixed(places)}%`;
      expect(plan.kept().benchmarks[0]).toMatchObject({ baseline: said(baseline), target: said(target) });
      expect(plan.prepare(await readWorkbook(file)).kind).toBe('nothing');
      expect(plan.prepare(await plan.exported()).kind).toBe('nothing');
    }),
    { numRuns: 40 },
  );
});
