import { eq } from 'drizzle-orm';
import { addDays, type Day } from '../../src/district/days.ts';
import { highlightMeeting } from '../../src/district/highlight-meetings/schema.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import { highlightChannel, manager, monitor } from './routine-district.ts';
import { type Acting, count, finish, noteWord, obstacleWord } from './routine-people.ts';

const meetingOn = ({ life }: Acting, day: Day) =>
  life.district.db.select().from(highlightMeeting).where(eq(highlightMeeting.day, day)).get();

/** The dates of the year, all at once. */
export async function addMeetings({ life }: Acting, days: readonly string[]): Promise<void> {
  const max = life.district.as(manager);
  for (const day of days) {
    await max.command('/highlight calendar');
    await max.press('Add a date…');
    await finish(max, { Day: day, Place: 'Central Office' });
  }
  await life.drain();
}

/** The monitor asks for two things; one person answers, the other never does. */
export async function request(acting: Acting): Promise<void> {
  const { life } = acting;
  const mona = life.district.as(monitor);
  await mona.command('/highlight');
  await mona.press('What is asked for');
  await mona.press('Ask for something…');
  await finish(mona, {
    'What should people bring? One a line': 'Interim results | Director Aab\nMinutes of the data teams | Principal Aac',
  });
  await life.drain();
  count(acting, 'requests');
}

export async function makeFinal(acting: Acting, day: Day): Promise<void> {
  const { life } = acting;
  const max = life.district.as(manager);
  await max.command('/highlight');
  await max.press('The draft');
  await max.press('Read it, make it final…');
  await max.submit();
  if (max.window()) await max.close({ all: true });
  await life.drain();
  if (meetingOn(acting, day)) count(acting, 'reports');
}

/** The meeting: some of its thread is worked through, then it is closed. */
export async function meet(acting: Acting): Promise<void> {
  const { life, deeds } = acting;
  const { slack } = life.district;
  const [max, mona] = [life.district.as(manager), life.district.as(monitor)];
  const said = (words: string) => {
    const all = slack.messages().filter((one) => one.channel === highlightChannel);
    return {
      channel: highlightChannel,
      ts: all.filter((one) => visibleText(one.blocks).includes(words)).at(-1)?.ts ?? '',
    };
  };
  await mona.press('Discussed', said('Strategic objective 1'));
  const writes: readonly (readonly [Person, string])[] = [
    [max, 'Next step'],
    [mona, 'Concern'],
    [max, 'Decision'],
  ];
  for (const [at, [person, what]] of writes.entries()) {
    await person.press('Write down…', said(`Strategic objective ${at + 1}`));
    deeds.notes += 1;
    await finish(person, {
      'What is it?': what,
      'In words': `${what}, ${noteWord(deeds.notes)}.`,
      Owner: 'Director Aad',
      ...(what === 'Next step' ? { 'Due (a next step needs a day)': addDays(life.today(), 10) } : {}),
    });
    await life.drain();
  }
  await max.press('Obstacle…', said('Strategic objective 2'));
  deeds.obstacles += 1;
  await finish(max, { 'What’s in the way?': `Said in the meeting, ${obstacleWord(deeds.obstacles)}.` });
  await max.press('Close the meeting', said('Highlight meeting, '));
  await finish(max);
  await life.drain();
  count(acting, 'meetings');
}
