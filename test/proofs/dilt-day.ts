import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { addDates, goTo, pressBeside, publish } from '../features/dilt/dates.ts';
import { eightLines, pressSpoken } from '../features/dilt/district.ts';
import { howDidYouDo, rateAll } from '../features/self-ratings/district.ts';

/** Words for their person alone until the packet is frozen, and for whoever reads packets from then on. */
export const inRatings = {
  why: 'Tasks were zigorous in most rooms.',
  next: 'Visit two zooms a day.',
  ideas: 'How do you open zata meetings?',
};
/** From Al to Pat, and to nobody else. */
export const anIdea = 'Begin with one student’s zork.';

/** Thursdays. In the order by name: Ada, Al, Dina, Pat, Paula, Sam. */
const days = ['2026-12-10', '2027-01-14', '2027-02-11', '2027-03-11', '2027-04-08', '2027-05-13'];

/** Dates, turns and the agenda of December, and what two say of their month. */
export async function beforeThePacket(district: TestDistrict): Promise<void> {
  await datesAreMadeKnown(district);
  await turnsMove(district);
  await theAgendaIsWritten(district);
  await goTo(district, '2026-12-01');
  await theirMonthIsRated(district);
}

/** The packet, an idea, the day itself and what schools bring back from it. */
export async function afterThePacket(district: TestDistrict): Promise<void> {
  await thePacketIsFrozen(district);
  await theDayIsRun(district);
  await schoolsBringBack(district);
}

async function datesAreMadeKnown(district: TestDistrict): Promise<void> {
  await addDates(district, days);
  await publish(district);
  const max = district.as('Max Manager');
  await changeDate(district, 'May 13', 'Move it, or change its time or place', '2027-05-20');
  await changeDate(district, 'March 11', 'Call it off');
  await changeDate(district, 'March 11', 'Put it back on');
  await max.command('/dilt rotation');
}

async function changeDate(district: TestDistrict, line: string, act: string, day?: string): Promise<void> {
  const max = district.as('Max Manager');
  await max.command('/dilt calendar');
  await pressBeside(max, line);
  await max.fill('What would you like to do?', act);
  if (day) await max.fill('Day', day);
  await max.submit();
  await shut(max);
  await district.drain();
}

/** A swap offered and accepted, one declined, somebody covers, somebody is away, somebody will do it. */
async function turnsMove(district: TestDistrict): Promise<void> {
  const [pat, al, sam] = [district.as('Pat Okafor'), district.as('Al Vice'), district.as('Sam Sato')];
  await offer(district, 'Pat Okafor', 'Thursday, January 14 · Al Vice');
  await al.press('Accept');
  await offer(district, 'Sam Sato', 'Thursday, April 8 · Paula Webster');
  await district.as('Paula Webster').press('Not this time');
  await district.drain();
  await sam.command('/dilt cover');
  await pressBeside(sam, 'February 11');
  await district.drain();
  await district.as('Dina Director').press('Accept');
  await district.drain();
  await pat.command('/dilt away');
  await pat.fill('From', '2027-04-01');
  await pat.fill('Through', '2027-04-02');
  await pat.submit();
  await shut(pat);
  const max = district.as('Max Manager');
  await max.command('/dilt rotation');
  await max.press('Change a turn…');
  await max.fill('Which date?', 'Thursday, April 8 · Paula Webster');
  await max.fill('What should happen?', 'Somebody else, this time only');
  await max.fill('Who, this time only', 'Dina Director');
  await max.submit();
  await shut(max);
  await goTo(district, '2026-11-24');
  await district.as('Ada Assistant').press('I’ll facilitate');
  await district.drain();
}

async function offer(district: TestDistrict, from: string, against: string): Promise<void> {
  const person = district.as(from);
  await person.command('/dilt swap');
  await person.fill('Against', against);
  await person.submit();
  await shut(person);
  await district.drain();
}

async function theAgendaIsWritten(district: TestDistrict): Promise<void> {
  const ada = district.as('Ada Assistant');
  await ada.command('/dilt agenda');
  await ada.fill('Segments', eightLines);
  await ada.submit();
  await ada.submit();
  await shut(ada);
  await ada.command('/dilt agenda');
  await ada.press('Post the agenda');
  await shut(ada);
  await district.drain();
  const [pat, paula] = [district.as('Pat Okafor'), district.as('Paula Webster')];
  await pat.command('/dilt agenda');
  await pat.press('Ready');
  await pat.press('Materials…');
  await pat.fill('Material: a link', 'https://millcity.example/tasks');
  await pat.submit();
  await shut(pat);
  await paula.command('/dilt agenda');
  await paula.press('I need help…');
  await paula.fill('What would help?', 'Two videos of my own school.');
  await paula.submit();
  await shut(paula);
  await district.drain();
}

async function theirMonthIsRated(district: TestDistrict): Promise<void> {
  await rateAll(district.as('Pat Okafor'), inRatings);
  await rateAll(district.as('Dina Director'));
  const dina = district.as('Dina Director');
  await dina.command('/rate mine');
  await dina.press('Change…');
  await dina.press('More…', 'window');
  await dina.fill('Why this level?', 'The data came late.');
  await dina.submit();
  await shut(dina);
  // One goes away in the middle: what is chosen so far is kept for them alone.
  const al = district.as('Al Vice');
  await al.command('/rate');
  await al.fill(howDidYouDo, '🟢 highly effective');
  await shut(al);
  await district.drain();
}

/** The third school day before, at half past seven. */
async function thePacketIsFrozen(district: TestDistrict): Promise<void> {
  await goTo(district, '2026-12-07', '07:31');
  const [al, dina] = [district.as('Al Vice'), district.as('Dina Director')];
  await dina.command('/dilt packet');
  await dina.press('Send me the PDF');
  await district.drain();
  await al.press('I have an idea');
  await al.fill('Your idea', anIdea);
  await al.submit();
  await shut(al);
  await district.drain();
}

async function theDayIsRun(district: TestDistrict): Promise<void> {
  await goTo(district, '2026-12-10', '08:30');
  const ada = district.as('Ada Assistant');
  await ada.command('/dilt day');
  await pressSpoken(ada, 'Start: Welcome and what we brought back');
  await at(district, '2026-12-10T14:00:00Z');
  await pressSpoken(ada, 'Start the next: Rigor in math');
  await pressSpoken(ada, '+5: Rigor in math');
  await at(district, '2026-12-10T14:50:00Z');
  await pressSpoken(ada, 'Done: Rigor in math');
  await pressSpoken(ada, 'Start: What we bring back');
  await at(district, '2026-12-10T15:30:00Z');
  await pressSpoken(ada, 'Done: What we bring back');
  await district.drain();
}

async function schoolsBringBack(district: TestDistrict): Promise<void> {
  const pat = district.as('Pat Okafor');
  await pat.command('/dilt commitments');
  await pat.press('Add for Lincoln…');
  await pat.fill('What was taught?', 'Rigor in math');
  await pat.fill('What will your school do with it?', 'One task a week in every team.');
  await pat.fill('Who helps?', 'Dina Director');
  await pat.submit();
  await shut(pat);
  await district.drain();
  await pat.command('/dilt commitments');
  await pat.press('Brought back…');
  await pat.fill('Where?', 'Faculty meeting');
  await pat.submit();
  await district.drain();
}

async function shut(person: Person): Promise<void> {
  if (person.window()) await person.close({ all: true });
}

async function at(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.drain();
}
