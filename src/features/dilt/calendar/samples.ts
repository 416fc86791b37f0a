import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { nextDiltWords, nextLine, publishWords } from '../messages.ts';
import { dateOf } from '../rotation/samples.ts';
import { addDiltForm, diltDateForm, pickDiltForm } from './form.ts';
import { diltCalendarWords, diltChangedWords } from './messages.ts';

/** Everything the calendar shows, and the next DILT. */
export function calendarSamples(fill: Fill): Sample[] {
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  const when = dateOf(fill);
  const date = { ...when, facilitatorId: 'p', cancelledOn: null };
  const facilitator = fill('Pat Okafor', 80);
  const planned = {
    at: '08:30',
    title: fill('Rigor in math', 75),
    minutes: 45,
    owner: fill('Dana Kim', 80),
    readiness: 'open',
  } as const;
  const agenda = Array.from({ length: 20 }, (_, at) => ({ ...planned, id: `g${at}`, isMine: at === 1 }));
  const shown = { next: date, facilitator, confirmed: true, myTurn: date, agenda, packetId: 'k' };
  const may = { takesTurns: true, mayLead: true };
  const why = fill('Snow.', 200);
  return [
    sampleWindow('Add a DILT', addDiltForm, {
      day: '2026-12-10',
      beginsAt: '08:30',
      endsAt: '15:00',
      place: when.place,
    }),
    sampleWindow('Which DILT date to change', pickDiltForm, {
      dates: [date, { ...date, id: 'c', cancelledOn: when.day }],
    }),
    sampleWindow('Change a DILT', diltDateForm, { date, next: '2026-12-11' }),
    sampleWindow('A DILT that is called off', diltDateForm, {
      date: { ...date, cancelledOn: '2026-11-20' },
      next: undefined,
    }),
    message(
      'The DILT’s calendar',
      diltCalendarWords({
        dates: Array.from({ length: 40 }, (_, at) => dateOf(fill, at)),
        unpublished: ['2026-07-01'],
        told: 120,
      }),
    ),
    message('No date yet', diltCalendarWords({ dates: [], unpublished: [], told: 0 })),
    message(
      'A DILT has moved',
      diltChangedWords({ what: 'moved', from: '2026-12-03', when }, fill('Pat Okafor', 80), why),
    ),
    message('A DILT is called off', diltChangedWords({ what: 'cancelled', when }, null, why)),
    message('The next DILT', nextDiltWords({ ...shown, ...may })),
    message('The next DILT: the packet is frozen', nextDiltWords({ ...shown, ...may, agenda: [] })),
    message(
      'The next DILT: nobody facilitates yet',
      nextDiltWords({ ...shown, ...may, agenda: [], facilitator: null, packetId: null }),
    ),
    message('No DILT in the calendar', nextDiltWords({ ...shown, ...may, next: undefined })),
    {
      name: 'The next DILT on Home',
      on: 'home',
      words: [nextLine({ step: undefined, facilitator, next: date }), ...publishWords],
    },
  ];
}
