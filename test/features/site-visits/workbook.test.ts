import { expect, test } from 'vitest';
import { siteObservation, siteVisit } from '../../../src/features/site-visits/schema.ts';
import { siteSheets } from '../../../src/features/site-visits/workbook/columns.ts';
import { writeWorkbook } from '../../../src/kit/sheets/write.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import type { TestDistrict } from '../../district.ts';
import { cellsOf, filesOf } from '../../handed-over.ts';
import { dmsOf, seen, withMet } from './district.ts';

type Rows = readonly (readonly string[])[];

const fileOf = (rows: Partial<Record<keyof typeof siteSheets, Rows>>) =>
  writeWorkbook(
    (['Visit', 'Spoke with', 'Observations', 'Requests'] as const).map((name) => ({
      name,
      widths: [],
      lines: [Object.values(siteSheets[name]).map(({ heading }) => heading), ...(rows[name] ?? [])].map(
        (cells) => ({ style: 'plain', cells }) as const,
      ),
    })),
  );

async function handOver(district: TestDistrict, name: string, bytes: Buffer): Promise<string> {
  const person = district.as(name);
  await person.command('/throughline site-visit');
  await person.press('Import a workbook…');
  await person.upload('Workbook (.xlsx, at most 5 MB)', { name: 'visit.xlsx', bytes, mimetype: '' });
  await person.submit();
  await person.close({ all: true });
  await district.drain();
  return visibleText(person.dms().at(-1)?.blocks ?? []);
}

test('the plan manager hands over a monitor’s workbook, and reads on whose behalf before anything is kept', async () => {
  const district = await withMet();
  const max = district.as('Max Manager');
  const bytes = await fileOf({
    Visit: [['', '2026-11-20', 'lincoln', 'Classes, Planning meeting', 'The schedule holds.']],
    'Spoke with': [
      ['teachers', '4'],
      ['parent', '1'],
    ],
    Observations: [
      ['1.1.b1', 'Tasks were copied.', 'Contradicts'],
      ['', 'A calm day.', 'supports'],
    ],
  });

  const preview = await handOver(district, 'Max Manager', bytes);
  expect(district.db.select().from(siteVisit).all()).toEqual([]);
  await max.press('Import now');
  await district.drain();
  await district.as('Mona Monitor').command('/throughline site-visit');
  await district.as('Mona Monitor').press('Open');

  expect(preview).toContain('On behalf of Mona Monitor. Typed by Max Manager, who answers to the superintendent.');
  expect(preview).toContain('🔴 contradicts 1.1.B1: Tasks were copied.');
  const page = seen(district.as('Mona Monitor'));
  expect(page).toContain('Typed by Max Manager, who answers to the superintendent.');
  expect(page).toContain('4 teachers');
  expect(page).toContain('A calm day.');
  expect(district.db.select().from(siteObservation).all()).toHaveLength(2);
  expect(district.slack.problems()).toEqual([]);
});

test('what is wrong is said with its cell, and a name is no role', async () => {
  const district = await withMet();
  const bytes = await fileOf({
    Visit: [['Nobody Here', '2026-11-20', 'Narnia', 'Dancing', '']],
    'Spoke with': [['Ana Rivera', '1']],
    Observations: [['9.9', 'Tasks.', 'maybe']],
    Requests: [['A room', '']],
  });

  const said = await handOver(district, 'Max Manager', bytes);

  for (const problem of [
    'Visit C2: “Narnia” isn’t a school here.',
    'doesn’t name one plan monitor',
    '“Dancing” isn’t on the list',
    'Spoke with A2: names Ana Rivera.',
    'Write supports, qualifies or contradicts.',
    'Observations A2: “9.9” isn’t a code of the plan there.',
    'asks for something on a day that is over',
  ])
    expect(said).toContain(problem);
});

test('requests of a workbook are told to whoever holds them; the template is read as an empty one', async () => {
  const district = await withMet();
  const max = district.as('Max Manager');
  await handOver(
    district,
    'Max Manager',
    await fileOf({
      Visit: [['', '2026-12-01', 'district office', '', '']],
      Requests: [['The schedule', 'Pat Okafor']],
    }),
  );
  await max.press('Import now');
  await district.drain();
  expect(dmsOf(district, 'Pat Okafor')).toContain('The schedule');

  await max.command('/throughline site-visit');
  await max.press('Import a workbook…');
  await max.press('Send me the template');
  await max.close({ all: true });
  await district.drain();
  const [template] = await filesOf(district, 'Max Manager');
  expect(template && (await cellsOf(template)).get('Spoke with')).toContainEqual(['Role, never a name', 'How many']);
  const said = await handOver(district, 'Max Manager', template?.bytes ?? Buffer.from(''));
  expect(said).toContain('The sheet “Visit” needs one row');
});
