import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { person as people } from '../../src/district/schema.ts';
import { segment } from '../../src/features/dilt/agenda/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { dmsOf, insertSegments, pressSpoken, said, withDilt } from '../features/dilt/district.ts';

const at = (district: TestDistrict, instant: string) => district.clock.moveTo(Temporal.Instant.from(instant));

/** Four school days before Dina’s DILT, with three segments of colleagues and one of her own. */
async function fourDaysBefore(now = '2026-12-04T15:00:00Z') {
  const district = await withDilt({ now });
  insertSegments(district, district.diltId, [
    { title: 'Rigor in math', owner: 'Pat Okafor' },
    { title: 'Who talks', owner: 'Paula Webster' },
    { title: 'Data meetings', owner: 'Al Vice', readiness: 'ready' },
    { title: 'Lunch', owner: 'Dina Director', readiness: 'ready' },
  ]);
  return district;
}

async function confirmed(now?: string) {
  const district = await fourDaysBefore(now);
  const dina = district.as('Dina Director');
  await dina.command('/dilt');
  await dina.press('I’ll facilitate');
  await district.drain();
  return { district, dina };
}

test('the facilitator’s /dilt says first what is next: to confirm, then whom to remind', async () => {
  const district = await fourDaysBefore();
  const dina = district.as('Dina Director');
  await dina.command('/dilt');
  const first = said(dina);
  await dina.press('I’ll facilitate');
  const then = said(dina);

  expect(first).toMatch(
    /^Your DILT, Thursday, December 10\s+Next: confirm that you’ll facilitate\.\s+\[I’ll facilitate\]/,
  );
  expect(first).toContain('You: ⚪ not confirmed yet');
  expect(then).toMatch(/^Your DILT, Thursday, December 10\s+Next: remind the 2 people who haven’t answered\./);
  expect(then).toContain('You: 🟢 confirmed');
  expect(then).toContain('Agenda: 4 segments, 3 h 30 min left');
  expect(then).toContain('Materials: for 0 of 4');
  expect(then).toContain('Packet: freezes Dec 7 at 7:30 AM');
  expect(then).toMatch(/2 of 4 segments ready[\s\S]*Pat Okafor[\s\S]*⚪ no answer yet: Rigor in math \(45 min\)/);
  expect(then).toContain('🟢 ready: Al Vice, Dina Director');
  expect(district.slack.problems()).toEqual([]);
});

test('a reminder is one message a day, by whom, and never to somebody who has answered', async () => {
  const { district, dina } = await confirmed();
  await pressSpoken(dina, 'Remind Pat Okafor');
  const once = said(dina);
  await dina.command('/dilt');
  const again = said(dina);
  await district.drain();
  const pat = district.as('Pat Okafor');
  const reminders = () => pat.dms().filter((one) => visibleText(one.blocks).includes('Dina Director asks'));
  const sent = reminders();
  await pat.press('Ready');
  await district.drain();
  at(district, '2026-12-07T15:00:00Z');
  await dina.command('/dilt');

  expect(once).toMatch(/Pat Okafor · message @\S+ · Reminded today/);
  expect(again).not.toContain('Remind all');
  expect(sent).toHaveLength(1);
  expect(visibleText(reminders()[0]?.blocks ?? [])).toContain('🟢 ready · Rigor in math');
  expect(visibleText(reminders()[0]?.blocks ?? [])).not.toContain('[Ready]');
  expect(said(dina)).not.toMatch(/Pat Okafor · message/);
  const [row] = district.db.select().from(segment).where(eq(segment.title, 'Rigor in math')).all();
  expect(row).toMatchObject({ remindedOn: '2026-12-04', remindedById: district.idOf('Dina Director') });
});

test('somebody is reminded again on another day, and the earlier reminder has no buttons any more', async () => {
  const { district, dina } = await confirmed();
  await pressSpoken(dina, 'Remind Paula Webster');
  await district.drain();
  at(district, '2026-12-07T15:00:00Z');
  await dina.command('/dilt');
  await pressSpoken(dina, 'Remind Paula Webster');
  await district.drain();

  const all = district
    .as('Paula Webster')
    .dms()
    .map((one) => visibleText(one.blocks))
    .filter((one) => one.includes('Dina Director asks'));
  expect(all).toHaveLength(2);
  expect(all[0]).toContain('You were reminded again.');
  expect(all[0]).not.toContain('[Ready]');
  expect(all[1]).toContain('[Ready]');
});

test('somebody without a Slack account is told in person, and nobody is reminded at night', async () => {
  const { district, dina } = await confirmed();
  inTx(district.db, (tx) =>
    tx
      .update(people)
      .set({ slackId: null, slackState: 'none' })
      .where(eq(people.id, district.idOf('Pat Okafor')))
      .run(),
  );
  await dina.command('/dilt');
  const day = said(dina);
  at(district, '2026-12-05T02:00:00Z');
  await dina.command('/dilt');

  expect(day).toContain('Pat Okafor · no Slack account: tell them in person');
  expect(day).toContain('Next: remind Paula Webster.');
  expect(said(dina)).toContain('outside their hours now');
  expect(said(dina)).not.toContain('[Remind]');
});

test('somebody who needs help comes first, with what they said', async () => {
  const { district, dina } = await confirmed();
  await district.as('Paula Webster').command('/dilt');
  await district.as('Paula Webster').press('I need help…');
  await district.as('Paula Webster').fill('What would help?', 'Two videos.');
  const closed = await district.as('Paula Webster').submit();
  await district.drain();
  await dina.command('/dilt');

  expect(closed).toEqual({ kind: 'closed' });
  expect(said(dina)).toMatch(/Next: help Paula Webster with “Who talks”\.\s+\[Change the segment…\]/);
  expect(said(dina)).toContain('🟡 needs help: Who talks (45 min), “Two videos.”');
  expect(dmsOf(dina)).toContain('Paula Webster needs help with “Who talks”');
});

test('everybody else sees the date, who facilitates, the agenda and their one next step', async () => {
  const { district } = await confirmed();
  const pat = district.as('Pat Okafor');
  await pat.command('/dilt');
  const before = said(pat);
  await pat.press('Ready');
  const after = said(pat);
  await district.as('Sam Sato').command('/dilt');

  expect(before).toMatch(
    /^Next DILT, Thursday, December 10\s+Next: say whether “Rigor in math” is ready\.\s+\[Ready\]/,
  );
  expect(before).toContain('Dina Director facilitates, confirmed.');
  expect(before).toMatch(
    /8:30 AM Rigor in math · yours, 45 min · ⚪ no answer yet[\s\S]*9:15 AM Who talks · Paula Webster/,
  );
  expect(after).toContain('Next: nothing to do now.');
  expect(after).toContain('yours, 45 min · 🟢 ready');
  // Whether a colleague is ready is the facilitator’s to know.
  expect(said(district.as('Sam Sato'))).not.toContain('no answer yet');
});

test('on the day the desk is the run of show, and Home says the next step until then', async () => {
  const { district, dina } = await confirmed();
  const home = visibleText((await dina.openHome())?.blocks ?? []);
  at(district, '2026-12-10T13:36:00Z');
  await dina.command('/dilt');

  expect(home).toContain('You facilitate. Next: remind the 2 people who haven’t answered.');
  expect(home).toContain('[Open my desk]');
  expect(said(dina)).toMatch(
    /^Run of show, Thursday, December 10\s+Next: start Rigor in math\. You’re 6 minutes over\.\s+\[Start\]/,
  );
});

test('before the agenda is written the desk says so, with its button', async () => {
  const district = await withDilt({ now: '2026-11-23T15:00:00Z' });
  const dina = district.as('Dina Director');
  await dina.command('/dilt');
  await dina.press('I’ll facilitate');

  expect(said(dina)).toMatch(/Next: write the agenda\. One line per segment is enough\.\s+\[Write the agenda…\]/);
});
