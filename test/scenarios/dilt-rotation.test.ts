import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { roleHolding } from '../../src/district/schema.ts';
import { turnEntry } from '../../src/features/dilt/rotation/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict, usual } from '../district.ts';
import { addDates, dmsOf, facilitators, goTo, pressBeside, publish, said } from '../features/dilt/dates.ts';

/** Thursdays, one a month. In the order by name: Ada, Al, Dina, Pat, Paula, Sam. */
const year = ['2026-12-10', '2027-01-14', '2027-02-11', '2027-03-11', '2027-04-08', '2027-05-13'];

async function withYear(options: DistrictOptions = {}, days: readonly string[] = year): Promise<TestDistrict> {
  const district = await openDistrict(options);
  await addDates(district, days);
  await publish(district);
  return district;
}

const administrators = ['Ada Assistant', 'Al Vice', 'Dina Director', 'Pat Okafor', 'Paula Webster', 'Sam Sato'];

const inTheirOrder = {
  '2026-12-10': 'Ada Assistant',
  '2027-01-14': 'Al Vice',
  '2027-02-11': 'Dina Director',
  '2027-03-11': 'Pat Okafor',
  '2027-04-08': 'Paula Webster',
  '2027-05-13': 'Sam Sato',
};

test('before a year is published Slack asks, and says how many people will be told', async () => {
  const district = await openDistrict();
  await addDates(district, ['2026-12-10']);
  const max = district.as('Max Manager');
  await max.command('/dilt calendar');
  const blocks = JSON.stringify(max.ephemerals().at(-1)?.blocks);
  max.resetBudget();

  await max.press('Publish 2026-27');

  expect(blocks).toContain('7 people will be told who facilitates when.');
  expect(max.budget().taps).toBe(2);
});

test('each date of the year gets a facilitator, and nobody is told before the year is published: then everybody is, once', async () => {
  const district = await openDistrict();
  await addDates(district, year);
  const before = administrators.map((name) => dmsOf(district, name).length);
  await publish(district);
  await district.as('Max Manager').command('/dilt calendar');

  expect(facilitators(district)).toEqual(inTheirOrder);
  expect(before).toEqual([0, 0, 0, 0, 0, 0]);
  for (const name of administrators) {
    expect(dmsOf(district, name)).toHaveLength(1);
    expect(dmsOf(district, name)[0]).toMatch(/in 2026-27[\s\S]*Thursday, December 10: Ada Assistant/);
  }
  expect(said(district, 'Max Manager')).not.toContain('Publish');
  expect(district.slack.problems()).toEqual([]);
});

test('a date cannot be on a day without school, nor on one that has a DILT already', async () => {
  const district = await withYear();
  const max = district.as('Max Manager');
  await max.command('/dilt calendar');
  await max.press('Add a date…');
  await max.fill('Day', '2026-12-12');
  const weekend = await max.submit();
  await max.fill('Day', '2026-12-10');
  const twice = await max.submit();

  expect(JSON.stringify(weekend)).toContain('That isn’t a school day');
  expect(JSON.stringify(twice)).toContain('There’s already a DILT that day.');
});

/** What stands in the DILT’s channel. */
const inChannel = ({ slack }: TestDistrict): string[] =>
  slack
    .messages()
    .filter((one) => one.channel === 'C0DILTCHANNEL')
    .map((one) => visibleText(one.blocks));

const withChannel = (more: readonly string[] = []): DistrictOptions => ({
  channels: [
    {
      id: 'C0DILTCHANNEL',
      name: 'dilt',
      private: true,
      botIn: true,
      members: [...administrators, 'Max Manager', ...more],
    },
  ],
  settings: { diltChannel: 'C0DILTCHANNEL' },
});

async function offerSwap(district: TestDistrict, from: string, against: string): Promise<void> {
  const person = district.as(from);
  await person.command('/dilt swap');
  await person.fill('Against', against);
  await person.submit();
  await district.drain();
}

test('a swap is asked and accepted: both dates move at once, both are told, and the channel’s list says so', async () => {
  const district = await withYear(withChannel());

  await offerSwap(district, 'Pat Okafor', 'Thursday, January 14 · Al Vice');
  const asked = facilitators(district);
  await district.as('Al Vice').press('Accept');
  await district.drain();

  expect(asked).toEqual(inTheirOrder);
  expect(facilitators(district)).toEqual({ ...inTheirOrder, '2027-01-14': 'Pat Okafor', '2027-03-11': 'Al Vice' });
  for (const [name, got] of [
    ['Pat Okafor', 'Thursday, January 14'],
    ['Al Vice', 'Thursday, March 11'],
  ] as const)
    expect(dmsOf(district, name).at(-1)).toContain(`on ${got}`);
  expect(dmsOf(district, 'Dina Director')).toHaveLength(1);
  expect(inChannel(district)).toHaveLength(1);
  expect(inChannel(district)[0]).toContain('Thursday, January 14: Pat Okafor');
  expect(district.slack.problems()).toEqual([]);
});

test('the channel shows no list while somebody is in it who may not read it, and the plan manager is told why', async () => {
  const district = await withYear(withChannel(['Mona Monitor']));

  expect(inChannel(district)).toEqual([]);
  expect(dmsOf(district, 'Max Manager').at(-1)).toContain('was not posted in the DILT channel');
});

test('an offer that is declined changes nothing; one of which a date has moved is over', async () => {
  const district = await withYear();
  await offerSwap(district, 'Pat Okafor', 'Thursday, January 14 · Al Vice');
  await offerSwap(district, 'Dina Director', 'Thursday, January 14 · Al Vice');
  await offerSwap(district, 'Sam Sato', 'Thursday, April 8 · Paula Webster');

  await district.as('Paula Webster').press('Not this time');
  await district.as('Al Vice').press('Accept');
  await district.drain();

  // The newest of the two was accepted, so the other is over.
  expect(facilitators(district)['2027-01-14']).toBe('Dina Director');
  expect(dmsOf(district, 'Al Vice').join('\n')).toContain('This offer is over: somebody else has one of the dates now');
  expect(dmsOf(district, 'Al Vice').join('\n')).not.toContain('[Accept]');
  expect(dmsOf(district, 'Sam Sato').at(-1)).toContain('Paula Webster keeps Thursday, April 8');
  expect(facilitators(district)['2027-04-08']).toBe('Paula Webster');
});

test('whoever leads sets a swap for others, and both are told who did it', async () => {
  const district = await withYear();
  const max = district.as('Max Manager');
  await max.command('/dilt rotation');
  await max.press('Change a turn…');
  await max.fill('Which date?', 'Thursday, January 14 · Al Vice');
  const without = await max.submit();
  await max.fill('Swap with', 'Thursday, February 11 · Dina Director');
  await max.submit();
  await district.drain();

  expect(JSON.stringify(without)).toContain('Choose the date to swap with');
  expect(facilitators(district)).toMatchObject({ '2027-01-14': 'Dina Director', '2027-02-11': 'Al Vice' });
  expect(dmsOf(district, 'Al Vice').at(-1)).toContain('Max Manager set a swap');
  expect(dmsOf(district, 'Dina Director').at(-1)).toContain('Max Manager set a swap');
});

test('somebody stands in this time only: the list says for whom, and the turn counts for whose it was', async () => {
  const district = await withYear();
  const sam = district.as('Sam Sato');
  await sam.command('/dilt rotation');
  await sam.press('Change a turn…');
  await sam.fill('Which date?', 'Thursday, January 14 · Al Vice');
  await sam.fill('What should happen?', 'Somebody else, this time only');
  await sam.fill('Who, this time only', 'Dina Director');
  await sam.submit();
  await sam.command('/dilt rotation');

  expect(said(district, 'Sam Sato')).toContain('Thursday, January 14: Dina Director for Al Vice, this time only');
  expect(said(district, 'Sam Sato')).toMatch(/Al Vice: 1 turn\n.*Dina Director: 1 turn\n/);
});

test('who is away has their turn on the next possible date; who has that one takes theirs, and only those two are told', async () => {
  const district = await withYear();
  const ada = district.as('Ada Assistant');
  await ada.command('/dilt away');
  await ada.fill('From', '2026-12-07');
  await ada.fill('Through', '2027-01-15');
  const answer = await ada.submit();
  await district.drain();

  expect(JSON.stringify(answer)).toContain('Thursday, February 11 instead');
  expect(facilitators(district)).toEqual({
    ...inTheirOrder,
    '2026-12-10': 'Dina Director',
    '2027-02-11': 'Ada Assistant',
  });
  expect(dmsOf(district, 'Dina Director').at(-1)).toContain('Ada Assistant is away Dec 7 to Jan 15');
  expect(administrators.map((name) => dmsOf(district, name).length)).toEqual([2, 1, 2, 1, 1, 1]);
});

test('a snow day moves the meeting: everybody is told once, and whoever cannot on the new day is replaced', async () => {
  const district = await withYear(withChannel());
  const dina = district.as('Ada Assistant');
  await dina.command('/dilt away');
  await dina.fill('From', '2026-12-11');
  await dina.fill('Through', '2026-12-11');
  await dina.submit();
  await goTo(district, '2026-12-10', '05:30');
  const before = administrators.map((name) => dmsOf(district, name).length);

  const max = district.as('Max Manager');
  await max.command('/dilt calendar');
  await pressBeside(max, 'December 10');
  await max.fill('What would you like to do?', 'Move it to the next open day');
  await max.fill('Reason, shown to everyone', 'Snow.');
  await max.submit();
  await district.drain();

  expect(facilitators(district)).toMatchObject({ '2026-12-11': 'Al Vice', '2027-01-14': 'Ada Assistant' });
  const told = administrators.map((name) =>
    dmsOf(district, name).filter((one) => one.includes('has moved to Friday, December 11')),
  );
  expect(told.map((all) => all.length)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(told[2]?.[0]).toMatch(/Snow\.[\s\S]*Al Vice facilitates/);
  const more = administrators.map((name, at) => dmsOf(district, name).length - (before[at] ?? 0));
  expect(more).toEqual([2, 2, 1, 1, 1, 1]);
  expect(inChannel(district)[0]).toContain('Friday, December 11 (moved from Dec 10): Al Vice, planned');
});

test('whoever changes a date sees so at once, and has no message of it', async () => {
  const district = await withYear();
  const max = district.as('Max Manager');
  const before = dmsOf(district, 'Max Manager').length;
  await max.command('/dilt calendar');
  await pressBeside(max, 'January 14');
  await max.fill('What would you like to do?', 'Call it off');
  await max.submit();
  await district.drain();

  expect(max.window()).toBeUndefined();
  expect(said(district, 'Max Manager')).toContain('January 14: called off');
  expect(dmsOf(district, 'Max Manager')).toHaveLength(before);
  expect(dmsOf(district, 'Paula Webster').at(-1)).toContain('The DILT on Thursday, January 14 is called off');
});

test('once all dates are over, the next one is proposed on the weekday of the last one', async () => {
  const district = await openDistrict();
  await addDates(district, ['2026-11-24']);
  await goTo(district, '2026-11-26');
  const max = district.as('Max Manager');
  await max.command('/dilt calendar');
  await max.press('Add a date…');
  await max.submit();
  await district.drain();

  expect(Object.keys(facilitators(district))).toEqual(['2026-11-24', '2026-12-22']);
});

test('a date that is called off leaves the others where they are; restored, it is whose it was', async () => {
  const district = await withYear();
  const max = district.as('Max Manager');
  await max.command('/dilt calendar');
  await pressBeside(max, 'January 14');
  await max.fill('What would you like to do?', 'Call it off');
  await max.submit();
  if (max.window()) await max.close({ all: true });
  await district.drain();
  const off = facilitators(district);
  await max.command('/dilt rotation');
  const sums = said(district, 'Max Manager');
  await max.command('/dilt calendar');
  await pressBeside(max, 'January 14');
  await max.submit();
  await district.drain();

  const { '2027-01-14': _, ...others } = inTheirOrder;
  expect(off).toEqual(others);
  expect(sums).toContain('Al Vice: 0 turns, 1 still owed');
  expect(facilitators(district)).toEqual(inTheirOrder);
  expect(
    dmsOf(district, 'Paula Webster')
      .slice(1)
      .map((one) => one.split('.')[0]),
  ).toEqual(['The DILT on Thursday, January 14 is called off', expect.stringContaining('is back on')]);
});

/** What somebody was asked about a date, by how it begins. */
const reminders = (district: TestDistrict, name: string): string[] =>
  dmsOf(district, name).filter((one) => /^(You facilitate|Please confirm|The DILT \(.* off,)/.test(one));

test('the facilitator is asked 30, 21 and 14 days ahead, and a week ahead the plan manager decides: each once', async () => {
  const district = await withYear();
  await goTo(district, '2026-12-14');
  expect(reminders(district, 'Al Vice')).toEqual([]);
  await goTo(district, '2026-12-16');
  const first = reminders(district, 'Al Vice');
  await goTo(district, '2026-12-24');
  const second = reminders(district, 'Al Vice').length;
  await goTo(district, '2027-01-13');

  expect(first).toHaveLength(1);
  expect(first[0]).toContain(
    'You facilitate the DILT (District Instructional Leadership Team) on Thursday, January 14, 8:30 AM to 3:00 PM, Central Office',
  );
  expect(second).toBe(2);
  expect(reminders(district, 'Al Vice')).toHaveLength(4);
  const decide = dmsOf(district, 'Max Manager').filter((one) => one.includes('Al Vice has not confirmed the DILT ('));
  expect(decide).toHaveLength(1);
  // Two weeks ahead everybody else was offered to cover it, once, among what they are asked that day.
  const offered = dmsOf(district, 'Dina Director').filter((one) =>
    one.includes('Al Vice has not confirmed the DILT on'),
  );
  expect(offered).toHaveLength(1);
});

test('once they said that they will do it, nobody asks again', async () => {
  const district = await withYear();
  await goTo(district, '2026-12-16');
  await district.as('Al Vice').press('I’ll facilitate');
  await district.drain();
  await goTo(district, '2027-01-13');

  expect(reminders(district, 'Al Vice')).toHaveLength(1);
  expect(reminders(district, 'Al Vice')[0]).toContain('You’ll facilitate. Your desk says what’s next.');
  expect(dmsOf(district, 'Max Manager').filter((one) => one.includes('Al Vice has not confirmed'))).toEqual([]);
  await district.as('Dina Director').command('/dilt rotation');
  expect(said(district, 'Dina Director')).toContain('🟢 Thursday, January 14: Al Vice, confirmed');
});

test('who cannot passes the date on to whoever has the next one, who is asked in turn', async () => {
  const district = await withYear();
  await goTo(district, '2026-12-16');
  await district.as('Al Vice').press('I can’t');
  await district.drain();
  await goTo(district, '2026-12-17');

  expect(facilitators(district)).toMatchObject({ '2027-01-14': 'Dina Director', '2027-02-11': 'Al Vice' });
  expect(dmsOf(district, 'Dina Director').join('\n')).toContain('Al Vice can’t on Thursday, January 14');
  expect(reminders(district, 'Dina Director')).toHaveLength(1);
  expect(reminders(district, 'Al Vice')[0]).not.toContain('[I’ll facilitate]');
});

test('a colleague offers to cover, and once it is accepted the turn of whoever had it is still to come', async () => {
  const district = await withYear();
  const sam = district.as('Sam Sato');
  await sam.command('/dilt cover');
  await pressBeside(sam, 'February 11');
  await district.drain();
  await district.as('Dina Director').press('Accept');
  await district.drain();
  await sam.command('/dilt rotation');

  expect(facilitators(district)['2027-02-11']).toBe('Sam Sato');
  expect(dmsOf(district, 'Dina Director').at(-1)).toContain(
    'You no longer facilitate on Thursday, February 11: Sam Sato',
  );
  expect(said(district, 'Sam Sato')).toMatch(/Dina Director: 0 turns, 1 still owed/);
  expect(said(district, 'Sam Sato')).toMatch(/Sam Sato: 2 turns/);
});

test('who leaves frees their date on that day, and whoever takes it is told; who is new begins with as many turns as most', async () => {
  const cast = [
    ...usual.filter(({ name }) => name !== 'Al Vice'),
    { name: 'Al Vice', role: 'assistantPrincipal', school: 'Lincoln', to: '2026-12-31' } as const,
    { name: 'New Director', role: 'director', from: '2026-12-01' } as const,
  ];
  const district = await withYear({ cast });
  const known = facilitators(district)['2027-01-14'];
  await goTo(district, '2026-12-02');
  await district.as('Sam Sato').command('/dilt rotation');
  const joined = said(district, 'Sam Sato');

  // Who is known to leave is never given a date after that.
  expect(known).toBe('Dina Director');
  expect(joined).toMatch(/New Director: 0 turns, started at 1/);
  district.db
    .update(roleHolding)
    .set({ toDay: '2026-12-10' })
    .where(eq(roleHolding.personId, district.idOf('Dina Director')))
    .run();
  await goTo(district, '2026-12-14');
  expect(facilitators(district)['2027-01-14']).not.toBe('Dina Director');
  const by = facilitators(district)['2027-01-14'] ?? '';
  expect(dmsOf(district, by).join('\n')).toContain('on Thursday, January 14');
  const freed = district.db.select().from(turnEntry).where(eq(turnEntry.what, 'freed')).all();
  expect(freed.map(({ personId }) => personId)).toEqual([district.idOf('Dina Director')]);
});

test('a bare /dilt says when the next one is, who facilitates, and when it is one’s own turn; Home says it in a line', async () => {
  const district = await withYear();
  await district.as('Pat Okafor').command('/dilt');
  await district.as('Ada Assistant').command('/dilt');
  const home = visibleText((await district.as('Pat Okafor').openHome())?.blocks ?? []);

  expect(said(district, 'Pat Okafor')).toMatch(
    /Next: nothing to do now\.[\s\S]*Thursday, December 10, 8:30 AM to 3:00 PM, Central Office[\s\S]*Ada Assistant facilitates[\s\S]*Your next turn: Thursday, March 11/,
  );
  expect(said(district, 'Ada Assistant')).toMatch(
    /^Your DILT, Thursday, December 10\s+Next: confirm that you’ll facilitate\.\s+\[I’ll facilitate\]/,
  );
  expect(home).toContain(
    'Next DILT (District Instructional Leadership Team): Thursday, December 10, Central Office. Ada Assistant facilitates.',
  );
});

test('the monitor and teachers have no part in it', async () => {
  const district = await withYear();
  for (const name of ['Mona Monitor', 'Ana Rivera', 'Cora Committee'])
    for (const line of ['/dilt', '/dilt rotation', '/dilt swap', '/dilt calendar'])
      expect(JSON.stringify(await district.as(name).command(line))).not.toMatch(/Central Office|Ada Assistant/);
  await expect(JSON.stringify(await district.as('Pat Okafor').command('/dilt calendar'))).not.toContain('Add a date');
});

test('what took place is in the ledger, with who facilitated', async () => {
  const district = await withYear();
  await goTo(district, '2026-12-11');
  const served = district.db.select().from(turnEntry).where(eq(turnEntry.what, 'served')).all();

  expect(served.map(({ personId }) => personId)).toEqual([district.idOf('Ada Assistant')]);
});

test('whoever leads says that somebody is away; who said it of themselves can take it back, and dates that moved stay', async () => {
  const district = await withYear();
  const max = district.as('Max Manager');
  await max.command('/dilt away');
  await max.fill('Who?', 'Pat Okafor · principal of Lincoln');
  await max.fill('From', '2027-03-01');
  await max.fill('Through', '2027-02-01');
  const wrong = await max.submit();
  await max.fill('Through', '2027-03-31');
  await max.submit();
  await district.drain();
  const moved = facilitators(district);
  await district.as('Pat Okafor').command('/dilt away');
  const took = await district.as('Pat Okafor').press('Cancel this');
  await district.drain();

  expect(JSON.stringify(wrong)).toContain('The last day is before the first');
  expect(moved).toMatchObject({ '2027-03-11': 'Paula Webster', '2027-04-08': 'Pat Okafor' });
  expect(dmsOf(district, 'Pat Okafor').at(-1)).toContain('Pat Okafor is away Mar 1 to Mar 31');
  expect(JSON.stringify(took)).toContain('Dates that moved stay');
  expect(facilitators(district)).toEqual(moved);
});

test('a date is not restored over another one, and back on its own day it is not a moved one', async () => {
  const district = await withYear({}, year.slice(0, 2));
  const max = district.as('Max Manager');
  const change = async (line: string, act: string, day?: string) => {
    await max.command('/dilt calendar');
    await pressBeside(max, line);
    await max.fill('What would you like to do?', act);
    if (day) await max.fill('Day', day);
    const answer = await max.submit();
    if (max.window()) await max.close({ all: true });
    return answer;
  };
  await change('January 14', 'Move it, or change its time or place', '2027-01-15');
  await change('January 15', 'Move it, or change its time or place', '2027-01-14');
  await max.command('/dilt calendar');
  const back = said(district, 'Max Manager');
  await change('December 10', 'Call it off');
  await addDates(district, ['2026-12-10']);
  const answer = await change('December 10: called off', 'Put it back on');

  expect(back).toContain('January 14');
  expect(back).not.toContain('moved from');
  expect(JSON.stringify(answer)).toContain('There’s now another DILT that day');
});
