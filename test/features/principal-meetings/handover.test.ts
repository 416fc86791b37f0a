import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { newId } from '../../../src/district/ref.ts';
import { roleHolding } from '../../../src/district/schema.ts';
import { memo } from '../../../src/features/principal-meetings/memo/schema.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type Cast, openDistrict, type TestDistrict, usual } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';
import { pdfText } from '../../pdf-text.ts';
import { insertDecision, insertMeeting, insertMeetingNote, passUntil, schoolIdOf } from './records.ts';

const dmsOf = (district: TestDistrict, name: string): string[] =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks));
const pagesOf = (district: TestDistrict, name: string) =>
  dmsOf(district, name).filter((one) => one.includes('You’re now principal of'));

/** Pat Okafor’s fall at Lincoln, with what is open and what is none of a successor’s; Pat leaves with the year. */
async function beforeJanuary(slack = true): Promise<TestDistrict> {
  const cast: Cast[] = [
    ...usual.map((one) => (one.name === 'Pat Okafor' ? { ...one, to: '2026-12-31' as const } : one)),
    { name: 'Ines Interim', role: 'director', slack },
  ];
  const district = await openDistrict({ now: '2026-12-28T15:00:00Z', cast, settings: { sentenceOfMemos: 'For us.' } });
  const meeting = insertMeeting(district, { state: 'held' });
  insertMeetingNote(district, { meeting, words: 'canary-note' });
  insertDecision(district, { meeting, words: 'Coaches plan weekly.', byDay: '2027-01-12' });
  insertDecision(district, {
    meeting,
    words: 'canary-closed',
    byDay: '2026-11-04',
    state: 'done',
    stateOn: '2026-11-04',
  });
  insertDecision(district, {
    meeting,
    words: 'Ada asks for a second coach.',
    kind: 'help',
    owner: 'Ada Assistant',
    byDay: '2027-01-29',
  });
  insertMeeting(district, { day: '2027-01-14', principal: null });
  insertMeeting(district, { day: '2027-02-11', principal: null, cancelledOn: '2026-12-20' });
  inTx(district.db, (tx) => {
    const [personId, byId] = [district.idOf('Pat Okafor'), district.idOf('Ada Assistant')];
    const sent = { dueOn: '2026-10-21', sentOn: '2026-10-20' } as const;
    tx.insert(memo)
      .values({ id: newId(), meetingId: meeting, personId, byId, ...sent, response: 'canary-response' })
      .run();
  });
  return district;
}

const takesOver = (district: TestDistrict, name: string, fromDay: `${number}-${number}-${number}`) =>
  inTx(district.db, (tx) =>
    tx
      .insert(roleHolding)
      .values({
        id: newId(),
        personId: district.idOf(name),
        role: 'principal',
        schoolId: schoolIdOf(district, 'Lincoln'),
        fromDay,
      })
      .run(),
  );

test('whoever takes over a post has one page on their first day, once: what is open, what was promised, the dates; never memos or notes', async () => {
  const district = await beforeJanuary();
  takesOver(district, 'Ines Interim', '2027-01-04');
  await passUntil(district, '2027-01-03T21:00:00Z');
  expect(pagesOf(district, 'Ines Interim')).toEqual([]);
  await passUntil(district, '2027-01-04T21:00:00Z');

  const [page = '', ...more] = pagesOf(district, 'Ines Interim');
  expect(more).toEqual([]);
  for (const words of [
    'You’re now principal of Lincoln. Here’s what you take over: 2 open items.',
    'Coaches plan weekly. · Ines Interim · ⚪ by Jan 12',
    'Ada asks for a second coach. · Ada Assistant · ⚪ by Jan 29',
    'Thursday, January 14, 9:00 AM',
    'You meet with Ada Assistant each month.',
    '/sip',
  ])
    expect(page).toContain(words);
  expect(page).not.toContain('February 11');
  expect(dmsOf(district, 'Ada Assistant').join()).toContain(
    'Ines Interim is now principal of Lincoln and has the page',
  );

  await district.as('Ines Interim').press('PDF');
  await district.drain();
  const [pdf] = await filesOf(district, 'Ines Interim');
  const paper = pdfText(pdf?.bytes ?? Buffer.alloc(0));
  expect(paper).toContain('Coaches plan weekly.');
  expect(JSON.stringify(district.as('Ines Interim').dms()) + paper).not.toContain('canary');

  const again = await district.putBack(district.db.$client.serialize());
  await passUntil(again, '2027-01-08T21:00:00Z');
  expect(pagesOf(again, 'Ines Interim')).toHaveLength(1);
  expect(dmsOf(again, 'Ada Assistant').filter((one) => one.includes('Ines Interim is now principal'))).toHaveLength(1);
});

test('a term that is prolonged is no new beginning, and a principal who was there before the first meeting gets no page', async () => {
  const district = await beforeJanuary();
  inTx(district.db, (tx) =>
    tx
      .update(roleHolding)
      .set({ toDay: '2027-01-03' })
      .where(eq(roleHolding.personId, district.idOf('Pat Okafor')))
      .run(),
  );
  takesOver(district, 'Pat Okafor', '2027-01-04');
  await passUntil(district, '2027-01-06T21:00:00Z');

  expect(pagesOf(district, 'Pat Okafor')).toEqual([]);
  expect(pagesOf(district, 'Paula Webster')).toEqual([]);
});

test('an interim without Slack: a leader is handed the page to give it on paper', async () => {
  const district = await beforeJanuary(false);
  takesOver(district, 'Ines Interim', '2027-01-04');
  await passUntil(district, '2027-01-05T21:00:00Z');

  expect(dmsOf(district, 'Ada Assistant').join()).toContain('isn’t on Slack. Please hand them the page');
  const [pdf, ...more] = await filesOf(district, 'Ada Assistant');
  expect(pdfText(pdf?.bytes ?? Buffer.alloc(0))).toContain('Coaches plan weekly.');
  expect(more).toEqual([]);
});
