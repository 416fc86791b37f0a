import { expect, test } from 'vitest';
import { openDistrict, usual } from '../../district.ts';
import {
  at,
  dmsOf,
  dmsSaying,
  happens,
  homeOf,
  listOf,
  meetingsOf,
  said,
  turnover,
  typeDates,
  withMeeting,
} from './district.ts';

const year = [
  'Dec 9 9:00 | Lincoln | Ada Assistant, Sam Sato',
  'Dec 9 10:00 | Webster | Ada | Room 12',
  'Jan 13 9:00 | Lincoln | Ada',
].join('\n');

test('whoever leads types the dates of the year; the principals and the other leaders have one message each', async () => {
  const district = await openDistrict();
  await typeDates(district, year);

  expect(said(district, 'Ada Assistant')).toContain('3 dates added.');
  expect(dmsOf(district, 'Pat Okafor')).toHaveLength(1);
  expect(dmsOf(district, 'Pat Okafor')[0]).toContain('You have 2 principal meetings on the calendar:');
  expect(dmsOf(district, 'Pat Okafor')[0]).toContain('Wednesday, December 9, 9:00 AM to 10:00 AM');
  expect(dmsOf(district, 'Paula Webster')[0]).toContain('Room 12');
  expect(dmsOf(district, 'Sam Sato')[0]).toContain('You have 1 principal meeting');
  for (const name of ['Ada Assistant', 'Max Manager', 'Mona Monitor', 'Al Vice', 'Dina Director', 'Ana Rivera'])
    expect(dmsSaying(district, name, 'principal meeting')).toEqual([]);
  expect(district.slack.problems()).toEqual([]);
});

test('a line that already stands changes nothing, and more dates of that day bring the message up to date', async () => {
  const district = await openDistrict();
  await typeDates(district, year);
  await typeDates(district, year);

  expect(said(district, 'Ada Assistant')).toContain('These dates were already on the calendar. Nothing changed.');
  expect(meetingsOf(district)).toHaveLength(3);

  await typeDates(district, `${year}\nFeb 10 9:00 | Lincoln | Ada`);

  expect(said(district, 'Ada Assistant')).toContain('1 date added.');
  expect(dmsOf(district, 'Pat Okafor')).toHaveLength(1);
  expect(dmsOf(district, 'Pat Okafor')[0]).toContain('You have 3 principal meetings');
});

test('what is not understood is said line by line, nothing typed is lost and nothing is saved by half', async () => {
  const district = await openDistrict();
  const answer = await typeDates(
    district,
    [
      'Dec 9 9:00 | Lincoln | Ada',
      'Dec 9 9:30 | Webster | Ada',
      'Dec 10 9:00 | Linkoln | Ada',
      'Dec 12 9:00 | Lincoln | Sam',
      'Dec 9 14:00 | Lincoln | Sam',
    ].join('\n'),
  );

  expect(answer).toContain('Line 2: Ada Assistant already meets Lincoln at 9:00 AM.');
  expect(answer).toContain('Line 3: I don’t know “Linkoln”. Did you mean Lincoln?');
  expect(answer).toContain('Line 4: That isn’t a school day on the district’s calendar.');
  expect(answer).toContain('Line 5: There’s already a principal meeting that day.');
  expect(district.as('Ada Assistant').window()).toBeDefined();
  expect(meetingsOf(district)).toEqual([]);
  expect(dmsOf(district, 'Pat Okafor')).toEqual([]);
});

test('several schools are met on one day; one who leads is not in two rooms at once', async () => {
  const district = await withMeeting();

  expect(await typeDates(district, 'Dec 9 9:30 | Webster | Sam, Ada')).toContain(
    'Ada Assistant already meets Lincoln at 9:00 AM.',
  );
  await typeDates(district, 'Dec 9 10:00 | Webster | Sam, Ada');
  expect(meetingsOf(district)).toHaveLength(2);

  const ada = district.as('Ada Assistant');
  await ada.command('/sip meeting');
  await ada.press('December');
  await ada.press('Change the date…');
  await ada.fill('Starts', '09:30');
  await ada.fill('Ends', '10:30');

  expect(JSON.stringify(await ada.submit())).toContain('Ada Assistant already meets Webster at 10:00 AM.');
});

test('a month is planned as text: one date for each principal on the days that were chosen, and saved as any other', async () => {
  const district = await openDistrict();
  const ada = district.as('Ada Assistant');
  await ada.command('/sip meeting');
  await ada.press('Plan a month…');
  await ada.fill('On which days?', ['Dec 9', 'Dec 10']);
  await ada.fill('From', '09:00');
  await ada.fill('To', '10:00');
  await ada.fill('How long is each?', '60 minutes');
  await ada.submit();

  expect(JSON.stringify(ada.window()?.blocks)).toContain(
    'Dec 9 9:00 AM | Lincoln | Ada Assistant\\nDec 10 9:00 AM | Webster | Ada Assistant',
  );
  expect(meetingsOf(district)).toEqual([]);

  await ada.submit();
  await district.drain();
  expect(meetingsOf(district)).toHaveLength(2);
});

test('too few hours for all schools are said, with how many there is room for', async () => {
  const district = await openDistrict();
  const ada = district.as('Ada Assistant');
  await ada.command('/sip meeting');
  await ada.press('Plan a month…');
  await ada.fill('On which days?', ['Dec 9']);
  await ada.fill('To', '10:30');

  expect(JSON.stringify(await ada.submit())).toContain('2 schools need a meeting, and these days have room for 1.');
});

test('a meeting that is moved, called off with a reason or put back: those concerned are told once', async () => {
  const district = await withMeeting();
  const ada = district.as('Ada Assistant');
  const change = async (fill: () => Promise<void>) => {
    await ada.command('/sip meeting');
    await ada.press('December');
    await ada.press('Change the date…');
    await fill();
    await ada.submit();
    await district.drain();
  };
  await change(async () => {
    await ada.fill('Day', '2026-12-10');
    await ada.fill('Reason, shown to everyone', 'Snow');
  });
  expect(dmsOf(district, 'Pat Okafor').at(-1)).toContain(
    'The principal meeting with Lincoln on Wednesday, December 9 has moved to Thursday, December 10',
  );
  expect(dmsOf(district, 'Pat Okafor').at(-1)).toContain('Snow');

  await change(async () => {
    await ada.fill('What would you like to do?', 'Call it off');
    await ada.fill('Reason, shown to everyone', 'Budget hearing');
  });
  expect(dmsOf(district, 'Pat Okafor').at(-1)).toContain('is called off.');
  expect(said(district, 'Ada Assistant')).toContain('⬛ called off: Budget hearing');

  await change(async () => ada.fill('What would you like to do?', 'Put it back on'));
  expect(dmsOf(district, 'Pat Okafor').at(-1)).toContain('is back on.');
  expect(dmsOf(district, 'Pat Okafor')).toHaveLength(4);
});

test('held is one press on the day; not held has a reason, which those concerned are told', async () => {
  const district = await withMeeting({}, 'Dec 9 9:00 | Lincoln | Ada\nDec 9 10:00 | Webster | Ada');
  await at(district, '2026-12-09', '12:00');
  const ada = district.as('Ada Assistant');
  await ada.command('/sip meeting');
  expect(said(district, 'Ada Assistant')).toContain('Met 0 of 2 · 2 to come');
  await ada.press('Held');
  await ada.press('Not held…');
  await ada.fill('Reason, shown to everyone who was expected', 'Paula was at court');
  await ada.submit();
  await district.drain();

  expect(await listOf(district, 'Ada Assistant')).toContain('Met 1 of 2 · 1 not held');
  expect(said(district, 'Ada Assistant')).toContain('🔴 not held: Paula was at court');
  expect(dmsOf(district, 'Paula Webster').at(-1)).toContain('was not held.');
});

test('whom a meeting is with follows the roster: an interim from a date has those from then on, and is told of them', async () => {
  const district = await openDistrict({ cast: [...usual, { name: 'Ines Interim', role: 'director' }] });
  await typeDates(district, 'Dec 9 9:00 | Lincoln | Ada\nJan 13 9:00 | Lincoln | Ada\nFeb 10 9:00 | Lincoln | Ada');
  await turnover(district, '2026-12-31', { name: 'Ines Interim', from: '2027-01-01' });

  expect(meetingsOf(district).map(({ principalId }) => principalId)).toEqual(
    ['Pat Okafor', 'Ines Interim', 'Ines Interim'].map(district.idOf),
  );
  expect(dmsSaying(district, 'Ines Interim', 'principal meeting')).toEqual([]);

  await at(district, '2027-01-01', '09:00');
  expect(dmsSaying(district, 'Ines Interim', 'You have 2 principal meetings on the calendar')).toHaveLength(1);
  await at(district, '2027-01-04', '09:00');
  expect(dmsSaying(district, 'Ines Interim', 'principal meetings on the calendar')).toHaveLength(1);
  expect(await listOf(district, 'Ines Interim')).toContain('Wednesday, January 13');
});

test('a vacant post: the meeting stands without a principal, and finds one as soon as the roster has one', async () => {
  const district = await openDistrict({ cast: [...usual, { name: 'Ines Interim', role: 'director' }] });
  await typeDates(district, 'Dec 9 9:00 | Lincoln | Ada');
  await turnover(district, '2026-11-30');
  expect(meetingsOf(district)[0]?.principalId).toBeNull();

  await at(district, '2026-12-01', '09:00');
  await turnover(district, '2026-11-30', { name: 'Ines Interim', from: '2026-12-01' });
  expect(meetingsOf(district)[0]?.principalId).toBe(district.idOf('Ines Interim'));
  expect(dmsSaying(district, 'Ines Interim', 'You have 1 principal meeting on the calendar')).toHaveLength(1);
});

test('Home has the next meeting with one button, for the principal and who leads, and for nobody else', async () => {
  const district = await withMeeting();
  for (const name of ['Pat Okafor', 'Ada Assistant'])
    expect(await homeOf(district, name)).toContain(
      'Next principal meeting: Lincoln, Wed, Dec 9, 9:00 AM, Pat Okafor with Ada Assistant',
    );
  for (const name of ['Paula Webster', 'Sam Sato', 'Max Manager', 'Mona Monitor', 'Al Vice', 'Ana Rivera'])
    expect(await homeOf(district, name)).not.toContain('Next principal meeting');

  await district.as('Pat Okafor').openHome();
  await district.as('Pat Okafor').press('Open', 'home');
  expect(said(district, 'Pat Okafor')).toContain('You’ll both get the prep sheet on Tuesday, December 8 at 3:00 PM.');
});

test('what a principal wants to talk about is kept from the sitting and from the card, once', async () => {
  const district = await withMeeting();
  const meetingId = meetingsOf(district)[0]?.id ?? '';
  const prepared = {
    what: 'meetingPrepared',
    meetingId,
    by: district.idOf('Pat Okafor'),
    topics: 'The bus duty',
  } as const;
  await happens(district, prepared);
  await happens(district, prepared);
  await listOf(district, 'Pat Okafor');
  await district.as('Pat Okafor').press('I want to talk about…');
  await district.as('Pat Okafor').fill('What do you want to talk about?', 'A second coach');
  await district.as('Pat Okafor').submit();
  await district.drain();

  const card = await listOf(district, 'Pat Okafor');
  expect(card.match(/The bus duty/g)).toHaveLength(1);
  expect(card).toContain('A second coach');
});

const letter = (n: number): string => String.fromCharCode(97 + Math.floor(n));

/** By three letters of its own, as its code is made of them. */
const schoolOf = (n: number): string => `S${String(n).padStart(2, '0')} School`;

test('a list of sixty is turned over, and stays within Slack’s limits', async () => {
  const cast = [
    ...usual,
    ...Array.from(
      { length: 60 },
      (_, n) =>
        ({
          name: `Principal ${letter(n / 26)}${letter(n % 26)}`,
          role: 'principal',
          school: schoolOf(n),
        }) as const,
    ),
  ];
  const district = await openDistrict({ cast });
  const days = ['7', '8', '9', '10', '11', '14', '15', '16'];
  for (let from = 0; from < 60; from += 30) {
    const lines = Array.from(
      { length: 30 },
      (_, at) =>
        `Dec ${days[Math.floor((from + at) / 8)]} ${8 + (at % 8)}:00 | ${schoolOf(from + at)} | ${from === 0 ? 'Ada' : 'Sam'}`,
    );
    await typeDates(district, lines.join('\n'));
  }
  expect(meetingsOf(district)).toHaveLength(60);
  const ada = district.as('Ada Assistant');
  await ada.command('/sip meeting');
  await ada.press('December');
  await ada.press('More');
  expect(said(district, 'Ada Assistant')).toContain('13 to 24 of 60');
  expect(district.slack.problems()).toEqual([]);
});
