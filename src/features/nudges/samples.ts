import type { Ask } from '../../kit/asks/ask.ts';
import { escalatedText, notMineText, workloadText } from '../../kit/asks/escalated.ts';
import { usualHours } from '../../kit/asks/hours.ts';
import { askWords, lessWords } from '../../kit/asks/words.ts';
import { type Fill, type Sample, sampleWindow } from '../../kit/feature.ts';
import { entry } from '../../kit/words/pieces.ts';
import { say } from '../../kit/words/text.ts';
import { hoursForm } from './hours/form.ts';
import { hoursLine, savedHoursWords } from './hours/messages.ts';
import { notMineForm } from './later/form.ts';
import { toDoWords } from './to-do/messages.ts';
import { loadWords } from './workload/messages.ts';

/** Everything that is said of asks, at its fullest. */
export function samples(fill: Fill): Sample[] {
  const name = fill('Ana Rivera', 80);
  const what = say`the DILT segment “${fill('Rigor in mathematics', 100)}” is not heard of.`;
  const manager = fill('Max Manager', 80);
  const hours = { ...usualHours, zone: 'America/New_York' };
  const asks = Array.from({ length: 14 }, (_, at) => sampleAsk(fill, at));
  const shownOf = () => ({ notMine: true, lastBefore: manager });
  const closed = [
    { mine: true, words: say`Done by you: “${fill('Rigor in mathematics', 100)}”, ready for the DILT.` },
    { mine: false, words: say`Answered by ${name}: “${fill('Attendance by grade', 100)}”.` },
    { mine: false, words: say`Closed: the packet froze on Nov 17. You rated 0 of 4.` },
  ];
  const handed = [escalatedText(name, 3, what), notMineText(name, fill('It is the director’s.', 200), what)];
  return [
    {
      name: 'What is asked of a day, at its fullest',
      on: 'message',
      words: askWords(asks, { closed, putOff: ['Monday, November 30, 7:30 AM'], shownOf, less: manager }),
    },
    {
      name: 'What came back later the same day',
      on: 'message',
      words: askWords(asks.slice(0, 1), { closed: [], putOff: [], shownOf, again: true }),
    },
    {
      name: 'All of a day is closed, not all of it by this person',
      on: 'message',
      words: askWords([], { closed, putOff: [], shownOf }),
    },
    {
      name: 'All of a day is done',
      on: 'message',
      words: askWords([], { closed: closed.slice(0, 1), putOff: [], shownOf }),
    },
    {
      name: 'All of a day is put off',
      on: 'message',
      words: askWords([], { closed: [], putOff: ['Monday, November 30, 7:30 AM'], shownOf }),
    },
    {
      name: 'What was handed to the plan manager',
      on: 'message',
      words: askWords(
        [...handed, workloadText(name, [{ escalates: what }]) ?? what].map((why, at) => ({
          ...sampleAsk(fill, at),
          why,
          handed: true as const,
        })),
        { closed: [], putOff: [], shownOf: () => ({ notMine: false }) },
      ),
    },
    { name: 'My to-dos', on: 'message', words: toDoWords(asks) },
    { name: 'From now on less is asked', on: 'message', words: lessWords(manager) },
    {
      name: 'My hours, on Home',
      on: 'home',
      words: [entry(hoursLine(hours), { action: 'asks/open-hours', label: 'My hours', value: '' })],
    },
    { name: 'My hours are saved', on: 'message', words: savedHoursWords(hours) },
    {
      name: 'How much is asked',
      on: 'message',
      words: loadWords({
        mine: { asked: 9, settled: 2 },
        all: { asked: 120, settled: 96, people: 31 },
        handed: Array.from({ length: 30 }, () => ({ name, n: 3 })),
      }),
    },
    sampleWindow('It is not mine', notMineForm, { why: what, manager }),
    sampleWindow('My hours, as a window', hoursForm, { ...hours, districtZone: 'America/Chicago' }),
  ];
}

const sampleAsk = (fill: Fill, at: number): Ask => ({
  name: 'dilt/ready',
  of: '0198f000-0000-7000-8000-000000000001',
  about: `segment/0198f000-0000-7000-8000-0000000000${String(10 + at)}`,
  can: 'segments.own',
  why: say`DILT of Thursday, December 10: is “${fill('Rigor in mathematics', 100)}” ready?`,
  button: { action: 'dilt/ready', label: 'Ready', value: String(at) },
  or: { action: 'dilt/help', label: 'I need help…', value: String(at) },
  cap: 3,
});
