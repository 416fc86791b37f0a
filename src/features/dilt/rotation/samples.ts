import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { awayForForm, awayForm } from './away/form.ts';
import { awayWords } from './away/save.ts';
import { changeForm } from './change/form.ts';
import { coverDatesWords } from './cover/list.ts';
import { type DiltDateLine, movedWords, rotationWords } from './messages.ts';
import { offerForm } from './offers/form.ts';
import { offerDeclinedWords, offerWords } from './offers/messages.ts';
import { notPosted, yearWords } from './publish/messages.ts';
import { decideWords, reminderWords } from './remind/messages.ts';

/** A date with texts as long as they may be. */
export const dateOf = (fill: Fill, at = 0): DiltDateLine => ({
  id: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
  day: '2026-12-10',
  beginsAt: '08:30',
  endsAt: '15:00',
  place: fill('Central Office', 120),
  facilitator: at % 5 === 4 ? null : fill('Pat Okafor', 80),
  standsInFor: at % 5 === 3 ? fill('Dina Director', 80) : null,
  cancelled: at % 7 === 6,
  movedFrom: at % 4 === 1 ? '2026-12-03' : null,
  confirmed: at % 2 === 0,
});

/** Everything the rotation shows: more dates and people than fit. */
export function rotationSamples(fill: Fill): Sample[] {
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  const dates = Array.from({ length: 40 }, (_, at) => dateOf(fill, at));
  const when = dateOf(fill);
  const choices = dates.map(({ id }) => ({ value: id, label: fill('Thursday, December 10 · Pat Okafor', 75) }));
  const turns = Array.from({ length: 70 }, (_, at) => ({
    name: fill('Pat Okafor', 80),
    turns: 2,
    owed: at % 2,
    startsAt: at % 3,
  }));
  const offer = {
    id: when.id,
    from: fill('Dina Director', 80),
    theirs: when,
    against: dateOf(fill, 1),
    state: 'open',
  } as const;
  const lost = [0, 4, 6].map((at) => ({
    when: dateOf(fill, at),
    now: dateOf(fill, at).facilitator,
    cancelled: at === 6,
  }));
  const away = Array.from(
    { length: 12 },
    (_, at) => ({ id: String(at), from: '2026-12-07', to: '2026-12-11' }) as const,
  );
  return [
    sampleWindow('Swap my turn', offerForm, { mine: choices, theirs: choices }),
    sampleWindow('I am away', awayForm, { today: '2026-11-23', away, takesTurns: true }),
    sampleWindow('Somebody is away', awayForForm, { today: '2026-11-23', away: [], takesTurns: true }),
    sampleWindow('Change a turn', changeForm, { dates: choices, chosen: undefined }),
    message(
      'Who facilitates the DILT',
      rotationWords({ dates, turns, published: false, takesTurns: true, mayLead: true }),
    ),
    message('No DILT yet', rotationWords({ dates: [], turns: [], published: false, takesTurns: true, mayLead: false })),
    message('A colleague offers a swap', offerWords(offer)),
    message('A colleague offers to cover', offerWords({ ...offer, against: null })),
    message('An offer that is over', offerWords({ ...offer, state: 'over' })),
    message('An offer declined', offerDeclinedWords(fill('Pat Okafor', 80), { theirs: when })),
    message('Your date has moved', movedWords({ why: say`${fill('Sam Sato', 80)} set a swap.`, got: [when], lost })),
    message('Dates to cover', coverDatesWords(dates.map((one) => ({ ...one, open: one.facilitator === null })))),
    message('You are away', awayWords(['2026-12-10'], ['2027-01-14']) ?? []),
    message('You facilitate in a month', reminderWords({ when, step: 30, answered: undefined })),
    message('Please confirm', reminderWords({ when, step: 21, answered: undefined })),
    message('Two weeks to go', reminderWords({ when, step: 14, answered: 'yes' })),
    message('A week to go', reminderWords({ when, step: 7, answered: 'no' })),
    message('The plan manager decides who facilitates', decideWords(when, fill('Pat Okafor', 80))),
    message('The year’s facilitators', yearWords({ startsOn: '2026-07-01', dates, keptTrue: false })),
    message('The year’s facilitators in the channel', yearWords({ startsOn: '2026-07-01', dates, keptTrue: true })),
    message('The list was not posted', notPosted(fill('a guest is in the channel', 200))),
  ];
}
