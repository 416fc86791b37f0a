import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { turnConfirmed } from '../../src/features/dilt/rotation/schema.ts';
import { features } from '../../src/features/index.ts';
import { measuredMonths } from '../../src/features/nudges/workload/measured.ts';
import { asked } from '../../src/kit/asks/schema.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { insertSegments, withDilt } from '../features/dilt/district.ts';

const instant = (day: string, time: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('America/New_York').toInstant();

/** Lives until that wall-clock time of New York: each day on the way at the times when something may be asked. */
async function until(district: TestDistrict, day: string, time: string): Promise<void> {
  const end = instant(day, time);
  const first = district.clock.now().toZonedDateTimeISO('America/New_York').toPlainDate();
  for (let on = first; on.toString() <= day; on = on.add({ days: 1 }))
    for (const at of ['07:31', '14:31', '15:31'].map((one) => instant(on.toString(), one)))
      if (isBetween(district.clock.now(), at, end)) await move(district, at);
  await move(district, end);
}

const isBetween = (now: Temporal.Instant, at: Temporal.Instant, end: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, at) < 0 && Temporal.Instant.compare(at, end) < 0;

async function move(district: TestDistrict, at: Temporal.Instant): Promise<void> {
  district.clock.moveTo(at);
  await district.drain();
}

/** What asks of somebody, in their direct messages as they stand now. */
const asks = (person: Person): string[] =>
  person
    .dms()
    .map(({ blocks }) => visibleText(blocks))
    .filter((words) =>
      /Before you go home|You asked to be reminded|Done by you|Answered by|Closed:|You put off/.test(words),
    );

const home = (person: Person): string => visibleText(person.home()?.blocks ?? []);

const rigor = 'is “Rigor in math” ready?';
const data = 'is “Data meetings” ready?';
const next = 'Not now: next school day, 7:30 AM';

/** A DILT on December 10 that Dina is sure to facilitate. Nobody is asked for anything but it. */
async function quietDistrict() {
  const district = await withDilt({ features: features.filter(({ name }) => name !== 'self-ratings') });
  const personId = district.idOf('Dina Director');
  district.db.insert(turnConfirmed).values({ diltId: district.diltId, personId, onDay: '2026-11-20' }).run();
  return district;
}

/** On the day Pat is first asked about two segments. */
async function firstAsked(time = '14:40'): Promise<TestDistrict> {
  const district = await quietDistrict();
  insertSegments(district, district.diltId, [
    { title: 'Rigor in math', owner: 'Pat Okafor' },
    { title: 'Data meetings', owner: 'Pat Okafor' },
  ]);
  await until(district, '2026-11-26', time);
  return district;
}

test('what is put off until the next school day is gone from the message and Home, and comes back at 7:30 as that day’s message', async () => {
  const district = await firstAsked();
  const pat = district.as('Pat Okafor');
  await pat.openHome();
  expect(home(pat)).toContain(rigor);

  await pat.press(next);
  await district.drain();

  expect(asks(pat)[0]).not.toContain(rigor);
  expect(asks(pat)[0]).toMatch(/Data meetings[\s\S]*You put off 1 until Friday, November 27, 7:30 AM\./);
  expect(home(pat)).not.toContain(rigor);

  await until(district, '2026-11-27', '07:20');
  expect(asks(pat)).toHaveLength(1);
  await until(district, '2026-11-27', '07:31');
  expect(asks(pat)).toHaveLength(2);
  expect(asks(pat)[1]).toContain(rigor);

  await until(district, '2026-11-27', '16:00');
  expect(asks(pat)).toHaveLength(2);
});

test('what is answered in the message of the day before is gone from that message', async () => {
  const district = await firstAsked();
  const pat = district.as('Pat Okafor');
  await until(district, '2026-11-27', '09:00');

  await pat.press('Ready');
  await district.drain();

  expect(asks(pat)).toHaveLength(1);
  expect(asks(pat)[0]?.match(/ ready\?/g)).toHaveLength(1);
  expect(asks(pat)[0]).toContain('You’ve done 1 of these.');
});

test('what is put off until after school comes back that day in one more message', async () => {
  const district = await firstAsked();
  const pat = district.as('Pat Okafor');

  await pat.press('Not now: after school, 3:30 PM');
  await district.drain();
  await until(district, '2026-11-26', '15:31');

  expect(asks(pat)).toHaveLength(2);
  expect(asks(pat)[0]).toContain(data);
  expect(asks(pat)[0]).not.toContain(rigor);
  expect(asks(pat)[1]).toMatch(/You asked to be reminded[\s\S]*Rigor in math/);

  await pat.press('Ready');
  await district.drain();
  expect(asks(pat)[1]).toContain('Done by you: ');
});

test('what is put off until next week comes back on Monday at 7:30', async () => {
  const district = await firstAsked();
  const pat = district.as('Pat Okafor');
  await pat.press('Not now: next week');
  await district.drain();

  await until(district, '2026-11-27', '16:00');
  expect(asks(pat)).toHaveLength(1);
  await until(district, '2026-11-30', '07:31');

  expect(asks(pat)[1]).toContain(rigor);
});

test('what is not theirs is asked of them no more, and the plan manager is told once, by name and in their words', async () => {
  const district = await firstAsked();
  const [pat, max] = [district.as('Pat Okafor'), district.as('Max Manager')];

  await pat.press('Not mine…');
  await pat.fill('Whose is it, or why is it not yours?', 'Dina has it since Friday.');
  await pat.submit();
  await district.drain();

  expect(asks(pat)[0]).not.toContain(rigor);
  await until(district, '2026-11-30', '16:00');
  const told = asks(max).filter((words) => words.includes('Pat Okafor says'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('“Dina has it since Friday.”');
  expect(told[0]).not.toContain('Rigor in math');
  await max.openHome();
  expect(home(max)).toContain('Dina has it since Friday.');
  await max.press('I’ll take it', 'home');
  await district.drain();
  expect(home(max)).not.toContain('Dina has it since Friday.');
});

test('on days away nothing is asked; on the first day back there is one message', async () => {
  const district = await quietDistrict();
  insertSegments(district, district.diltId, [{ title: 'Rigor in math', owner: 'Pat Okafor' }]);
  const pat = district.as('Pat Okafor');
  await pat.command('/throughline away');
  await pat.fill('From', '2026-11-25');
  await pat.fill('Through', '2026-11-27');
  await pat.submit();
  await district.drain();

  await until(district, '2026-11-27', '17:00');
  expect(asks(pat)).toHaveLength(0);
  await until(district, '2026-11-30', '14:40');

  expect(asks(pat)).toHaveLength(1);
  expect(asks(pat)[0]).toContain(rigor);
});

test('somebody in another zone is asked at their own time', async () => {
  const district = await quietDistrict();
  insertSegments(district, district.diltId, [{ title: 'Rigor in math', owner: 'Pat Okafor' }]);
  const pat = district.as('Pat Okafor');
  await pat.command('/throughline hours');
  await pat.fill('Your time zone', 'Pacific time');
  await pat.fill('When are you asked?', '3:00 PM');
  await pat.submit();

  await until(district, '2026-11-26', '17:59');
  expect(asks(pat)).toHaveLength(0);
  await until(district, '2026-11-26', '18:01');

  expect(asks(pat)).toHaveLength(1);
});

test('a time before one’s hours, or in the district’s night, is refused beside its field', async () => {
  const district = await quietDistrict();
  const pat = district.as('Pat Okafor');
  await pat.command('/throughline hours');
  await pat.fill('When are you asked?', '6:00 AM');
  expect(await pat.submit()).toMatchObject({ kind: 'errors' });

  await pat.fill('When are you asked?', '6:00 PM');
  await pat.fill('Never after', '8:00 PM');
  await pat.fill('Your time zone', 'Hawaii time');
  expect(await pat.submit()).toMatchObject({ kind: 'errors' });
});

test('the last time is announced; the next school day the plan manager is told by name, and ends it', async () => {
  const district = await firstAsked();
  const [pat, max] = [district.as('Pat Okafor'), district.as('Max Manager')];
  await until(district, '2026-12-07', '16:00');
  expect(asks(pat).join()).not.toContain('last time');

  await until(district, '2026-12-08', '14:40');
  expect(asks(pat).at(-1)).toContain(
    'This is the last reminder. After today, Max Manager will see that you haven’t answered.',
  );
  expect(asks(max).join()).not.toContain('Pat Okafor was asked');

  await until(district, '2026-12-09', '14:40');
  expect(asks(max).at(-1)).toContain(
    'Pat Okafor was asked 3 times: they lead a segment of the DILT of Thursday, December 10 and haven’t said whether it’s ready.',
  );
  expect(asks(max).at(-1)).not.toContain('Rigor in math');
  await max.press('I’ll talk to them');
  await max.press('I’ll talk to them');
  await district.drain();
  expect(asks(max).at(-1)).not.toContain('Pat Okafor was asked');
});

test('what is answered in time goes to nobody else', async () => {
  const district = await firstAsked();
  const [pat, max] = [district.as('Pat Okafor'), district.as('Max Manager')];
  await pat.press('Ready');
  await pat.press('Ready');
  await district.drain();

  await until(district, '2026-12-09', '16:00');

  expect(asks(pat)).toHaveLength(1);
  expect(asks(max).join()).not.toContain('Pat Okafor');
});

test('who settles little of much is asked once a week only; the rest goes by name to the plan manager', async () => {
  const district = await firstAsked('10:00');
  const [pat, max] = [district.as('Pat Okafor'), district.as('Max Manager')];
  const personId = district.idOf('Pat Okafor');
  const items = Array.from({ length: 7 }, (_, at) => ({
    personId,
    day: '2026-11-16' as const,
    item: `dilt/old-${at} segment/x`,
  }));
  district.db.insert(asked).values(items).run();

  await until(district, '2026-11-26', '16:00');
  expect(asks(pat)).toHaveLength(0);
  expect(
    pat
      .dms()
      .map(({ blocks }) => visibleText(blocks))
      .at(-1),
  ).toContain('only on the first school day of each week. Max Manager knows');
  await until(district, '2026-11-27', '16:00');
  expect(pat.dms()).toHaveLength(1);
  expect(asks(max).at(-1)).toContain('Pat Okafor rarely answers');

  await until(district, '2026-11-30', '14:40');
  expect(asks(pat)).toHaveLength(1);
  await max.command('/throughline asks');
  const load = visibleText(max.ephemerals().at(-1)?.blocks ?? []);
  expect(load).toMatch(/The district: \d+ (person was|people were) asked\.[\s\S]*Pat Okafor: 1 thing/);
  expect(load).not.toContain('Rigor');
  for (const { role, questions, minutes } of measuredMonths)
    expect(load).toContain(`${role} | ${questions} | ${minutes}`);
  await pat.command('/throughline asks');
  expect(visibleText(pat.ephemerals().at(-1)?.blocks ?? [])).not.toContain('What a month takes');
});

test('a message that Slack could not take for hours says what is open then, once, and never after the person’s day', async () => {
  const district = await firstAsked('10:00');
  const pat = district.as('Pat Okafor');
  district.slack.misbehave({ post: { status500: 1 } });
  await until(district, '2026-11-26', '14:40').catch(() => undefined);
  district.slack.misbehave({ post: { status500: 0 } });
  await until(district, '2026-11-26', '15:40');

  expect(asks(pat)).toHaveLength(1);
  expect(asks(pat)[0]).toContain(data);
});

test('an app that was down over the time of asking asks once when it is back, and nobody once their day is over', async () => {
  const back = await firstAsked('10:00');
  await move(back, instant('2026-11-26', '16:00'));
  expect(asks(back.as('Pat Okafor'))).toHaveLength(1);

  const late = await firstAsked('10:00');
  await move(late, instant('2026-11-26', '17:30'));
  expect(asks(late.as('Pat Okafor'))).toHaveLength(0);
  const operator = late
    .as('Olu Operator')
    .dms()
    .map(({ blocks }) => visibleText(blocks));
  expect(operator.filter((words) => words.includes('“asks of the day” was due'))).toHaveLength(1);
});

test('what was answered elsewhere before Slack could take its message is never asked, nor is anything sent to say so', async () => {
  const district = await firstAsked('10:00');
  const pat = district.as('Pat Okafor');
  await pat.openHome();
  district.slack.misbehave({ post: { status500: 1 } });
  district.clock.moveTo(instant('2026-11-26', '14:40'));
  await district.settle();
  district.slack.misbehave({ post: { status500: 0 } });
  for (const _ of ['Rigor in math', 'Data meetings']) await pat.press('Ready', 'home');
  await until(district, '2026-11-26', '15:40');

  expect(pat.dms()).toEqual([]);
});

test('of seven new things three are asked today and the rest on the next days; what is on tomorrow’s agenda is asked in any case', async () => {
  const titles = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((title) => ({
    title,
    owner: 'Pat Okafor',
  }));
  const district = await quietDistrict();
  insertSegments(district, district.diltId, titles);
  const pat = district.as('Pat Okafor');

  await until(district, '2026-11-26', '14:40');
  const first = asks(pat).at(-1) ?? '';
  await until(district, '2026-11-27', '14:40');
  const second = asks(pat).at(-1) ?? '';

  expect(first.match(/ready\?/g)).toHaveLength(3);
  expect(first).toContain('4 more can wait for another day. Everything is on Home.');
  expect(second).toContain('1 more can wait for another day.');
  await pat.openHome();
  expect(home(pat)).toContain('more to do.');
  await pat.press('Show all', 'home');
  expect(pat.window()?.text).toContain('“Seven” ready?');
  await pat.close({ all: true });

  const late = await quietDistrict();
  await until(late, '2026-12-09', '10:00');
  insertSegments(late, late.diltId, titles);
  await until(late, '2026-12-09', '14:40');
  const due = asks(late.as('Pat Okafor')).at(-1) ?? '';
  expect(due.match(/ready\?/g)).toHaveLength(5);
  expect(due).toContain('2 more are on Home.');
});
