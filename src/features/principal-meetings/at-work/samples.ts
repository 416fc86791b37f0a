import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { meetingOfSamples } from '../calendar/samples.ts';
import { areaForm, helpPromisedForm, meetingDecisionForm, meetingNoteForm } from './form.ts';
import { decisionOwnerWords } from './messages.ts';

/** The windows of a meeting, and what an owner is told. */
export function atWorkSamples(fill: Fill): Sample[] {
  const meeting = meetingOfSamples(fill);
  const owner = { value: 'p', label: fill('Pat Okafor', 75) };
  const shown = { meeting, owner, day: '2027-01-13' } as const;
  const made = { words: fill('Visit two rooms a week with the coach', 500), byDay: '2027-01-13' } as const;
  const from = { by: fill('Ada Assistant', 80), school: fill('Lincoln', 80) };
  return [
    sampleWindow('Principal meeting: a note', meetingNoteForm, meeting),
    sampleWindow('Principal meeting: an area to improve', areaForm, meeting),
    sampleWindow('Principal meeting: a decision', meetingDecisionForm, shown),
    sampleWindow('Principal meeting: help promised', helpPromisedForm, { ...shown, owner: undefined }),
    {
      name: 'Principal meeting: you own a decision',
      on: 'message',
      words: decisionOwnerWords({ kind: 'decision', ...made }, from),
    },
    {
      name: 'Principal meeting: help you promised',
      on: 'message',
      words: decisionOwnerWords({ kind: 'help', ...made }, from),
    },
  ];
}
