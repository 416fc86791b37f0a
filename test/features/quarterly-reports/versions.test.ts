import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { dayText } from '../../../src/district/days.ts';
import { newId } from '../../../src/district/ref.ts';
import {
  quarterlyCorrection,
  quarterlyReport,
  quarterlyVersion,
} from '../../../src/features/quarterly-reports/schema.ts';
import { paragraph } from '../../../src/kit/words/pieces.ts';
import type { TestDistrict } from '../../district.ts';
import { pdfText } from '../../pdf-text.ts';
import { passUntil } from '../principal-meetings/records.ts';
import { dmsTo, openReport, seenBy } from './drafting.ts';
import {
  author,
  checkFacts,
  fileTo,
  makeFinal,
  openChecked,
  pressIn,
  sayInstead,
  superintendent,
  writeInSummary,
} from './finals.ts';

const why = 'A reading of November 12 was entered twice.';

/** Version 1 is public since November 23; version 2 is begun. */
async function newVersion(district: TestDistrict, kind = 'A correction: it mends an error'): Promise<void> {
  await makeFinal(district);
  await district.as(author).press('Make public now');
  await district.drain();
  await openReport(district, author);
  await district.as(author).press('New version…');
  await district.as(author).fill('What kind of version?', kind);
  await district.as(author).fill('Why? Readers see this', why);
  expect(await district.as(author).submit()).toMatchObject({ kind: 'closed' });
  await district.drain();
}

const read = async (district: TestDistrict, name: string): Promise<string> => {
  await openReport(district, name);
  await district.as(name).press('Read it');
  return seenBy(district, name);
};
const pdfOf = async (district: TestDistrict, name: string): Promise<string> => {
  await openReport(district, name);
  await district.as(name).press('Send me the PDF');
  await district.drain();
  return pdfText((await fileTo(district, name, '.pdf')).bytes).replaceAll(/\s+/g, ' ');
};

test('a correction goes through the fact-check for what changed; readers keep the version before until it is public, and are told', async () => {
  const district = await openChecked({ settings: {} });
  await newVersion(district);
  await writeInSummary(district, 'The district kept its promises.');
  await openReport(district, author);
  await district.as(author).press('Send to the fact-check');
  await district.drain();
  await openReport(district, author);
  expect(seenBy(district, author)).toContain('2 of 3 parts checked');
  await checkFacts(district);

  await passUntil(district, '2026-12-12T15:00:00Z');
  await makeFinal(district, '2026-12-12');
  expect(await read(district, 'Ana Rivera')).not.toContain('The district kept its promises.');
  expect(await pdfOf(district, 'Pat Okafor')).not.toContain('version 2');
  expect(dmsTo(district, 'Pat Okafor')).not.toContain('Version 2');

  await passUntil(district, '2026-12-12T22:01:00Z');
  const said = 'Version 2, December 12, 2026: a correction. It replaces version 1 of November 23, 2026.';
  const reasons = `${said} Why: ${why} Changed: Overall summary.`;
  expect(dmsTo(district, 'Pat Okafor')).toContain(reasons);
  expect(await read(district, 'Ana Rivera')).toContain('The district kept its promises.');
  const pdf = await pdfOf(district, 'Pat Okafor');
  expect(pdf).toContain(reasons);
  expect(pdf).toContain('The versions before: • Version 1, November 23, 2026');
  expect(district.db.select().from(quarterlyVersion).all()).toMatchObject([
    { number: 1, releasedOn: '2026-11-23' },
    { number: 2, releasedOn: '2026-12-12' },
  ]);
  expect(district.slack.problems()).toEqual([]);
});

test('while a new version is at work, nobody but who writes it and, once it is sent, who leads sees anything of it', async () => {
  const district = await openChecked();
  await newVersion(district, 'A revision: it brings better data');
  await writeInSummary(district, 'Nobody knows this yet.');

  for (const name of [superintendent, 'Pat Okafor', 'Ana Rivera']) {
    const page = await openReport(district, name);
    expect(page + (await read(district, name))).not.toContain('Nobody knows this yet.');
    expect(page).not.toContain(why);
  }
});

test('a version that is final and not public yet is mended by the next one, and never becomes public itself', async () => {
  const district = await openChecked();
  await makeFinal(district, '2026-11-25');
  await openReport(district, author);
  await district.as(author).press('New version…');
  await district.as(author).fill('What kind of version?', 'A correction: it mends an error');
  await district.as(author).fill('Why? Readers see this', why);
  await district.as(author).submit();
  await checkFacts(district);
  await makeFinal(district, '2026-11-25');
  await passUntil(district, '2026-11-26T23:00:00Z');

  expect(district.db.select().from(quarterlyVersion).all()).toMatchObject([
    { number: 1, releasedOn: null },
    { number: 2, releasedOn: '2026-11-25' },
  ]);
  expect(dmsTo(district, 'Pat Okafor').match(/It’s public\./g)).toHaveLength(1);
});

test('what a version withheld stays withheld in the next one, in the author’s words too', async () => {
  const figure = { value: '62%', of: '1.1.B1', since: '2026-11-12' } as const;
  const isFirst = ({ part, weight }: { readonly part: string; readonly weight: number }) =>
    part === 'evidence' && weight === 0;
  const district = await openChecked(
    {},
    {
      change: (one) =>
        isFirst(one)
          ? { words: [paragraph('1.1.B1 Rigorous tasks: withheld.')], detail: [], figures: [], withheld: [figure] }
          : {},
    },
  );
  await newVersion(district);
  sayInstead(district, (one) =>
    isFirst(one)
      ? { words: [paragraph('1.1.B1 Rigorous tasks: 62% of 40 students.')], figures: [figure], withheld: [] }
      : {},
  );
  await writeInSummary(district, 'In grade 5 it is 62 percent.');
  await checkFacts(district);
  expect(await openReport(district, author)).toContain('1 word may be a name or a withheld figure.');
  await writeInSummary(district, 'In grade 5 it is better.');
  await checkFacts(district);
  await makeFinal(district);
  await district.as(author).press('Make public now');
  await district.drain();

  const pdf = await pdfOf(district, 'Pat Okafor');
  expect(pdf).toContain('In grade 5 it is better.');
  expect(pdf).not.toContain('62%');
  expect(pdf).toContain('Figures about too few students or teachers are left out: 1.');
});

test('a new version is begun once, and by who writes alone', async () => {
  const district = await openChecked();
  await makeFinal(district);
  await openReport(district, author);
  await district.as(author).press('New version…');
  await district.as(author).fill('What kind of version?', 'A correction: it mends an error');
  await district.as(author).fill('Why? Readers see this', why);
  inTx(district.db, (tx) => tx.update(quarterlyReport).set({ version: 2 }).run());

  expect(JSON.stringify(await district.as(author).submit())).toContain('A new version is at work already.');
  expect(await openReport(district, superintendent)).not.toContain('New version…');
});

test('a version that somebody changed in the database is not shown', async () => {
  const district = await openChecked();
  await makeFinal(district);
  inTx(district.db, (tx) => tx.update(quarterlyVersion).set({ document: '{}' }).run());

  await pressIn(district, superintendent, 'is final', 'Send me the PDF');
  await expect(fileTo(district, superintendent, '.pdf')).rejects.toThrow('no file');
});

test('a refused correction is printed with both sides, in the next version too while its part stands', async () => {
  const district = await openChecked();
  inTx(district.db, (tx) => {
    const report = tx.select().from(quarterlyReport).get();
    const [by, on] = [district.idOf(superintendent), dayText.parse('2026-11-23')];
    const asked = {
      kind: 'behind',
      words: 'Two were snow days.',
      record: 'The calendar.',
      hash: '',
      byId: by,
      onDay: on,
    } as const;
    const refused = { answer: 'refused', reason: 'Only school days count.', answeredById: by, answeredOn: on } as const;
    const where = { reportId: report?.id ?? '', version: 1, place: 'routine', office: 'superintendent' } as const;
    tx.insert(quarterlyCorrection)
      .values({ id: newId(), ...where, ...asked, ...refused })
      .run();
    return {};
  });
  await newVersion(district);
  const sides = [
    'The district’s routine: the superintendent and the author disagree',
    'Two were snow days. Record: The calendar.',
    'Only school days count.',
  ];
  const first = await pdfOf(district, 'Pat Okafor');
  for (const words of sides) expect(first).toContain(words);

  await writeInSummary(district, 'The district kept its promises.');
  await checkFacts(district);
  await makeFinal(district);
  await district.as(author).press('Make public now');
  await district.drain();
  const second = await pdfOf(district, 'Pat Okafor');
  for (const words of sides) expect(second).toContain(words);
});
