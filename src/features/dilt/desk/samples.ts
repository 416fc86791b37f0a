import type { Fill, Sample } from '../../../kit/feature.ts';
import { sampleDilt, sampleSegments } from '../agenda/samples.ts';
import { nextLine } from '../messages.ts';
import type { DeskShown } from './gather.ts';
import { deskWords, nextStepText } from './messages.ts';
import type { NoReminder, Owner } from './rules.ts';

const reasons: readonly (NoReminder | null)[] = [null, null, 'remindedToday', 'noAccount', 'away', 'quietHours'];
const readinesses = ['open', 'open', 'open', 'open', 'help', 'open', 'ready', 'ready'] as const;

/** Eight people with a segment each: some ready, some not, one of them without Slack. */
const ownersFor = (fill: Fill): Owner[] =>
  sampleSegments(fill, 8).map((segment, at) => {
    const readiness = readinesses[at] ?? 'open';
    const note = readiness === 'help' ? segment.readinessNote : '';
    const noReminder = reasons[at] ?? null;
    return {
      id: `p${at}`,
      name: fill(['Pat Okafor', 'Dana Kim', 'Al Vice', 'Cy Paper', 'Paula Webster', 'Sam Sato'][at] ?? 'Ada Lee', 80),
      slackId: noReminder === 'noAccount' ? null : `U${at}`,
      segments: [{ ...segment, readiness, readinessNote: note }],
      noReminder,
    };
  });

/** The facilitator’s desk at each of its steps. */
export function deskSamples(fill: Fill): Sample[] {
  const owners = ownersFor(fill);
  const segments = owners.flatMap((one) => one.segments);
  const desk: DeskShown = {
    dilt: { ...sampleDilt, place: fill('Lincoln, room 12', 300), facilitatorId: 'f' },
    facilitator: fill('Pat Okafor', 80),
    isMine: true,
    confirmed: true,
    segments,
    owners,
    withMaterials: 5,
    posted: false,
    packet: { id: null, freezesOn: '2026-12-07' },
    schoolDaysLeft: 4,
    today: '2026-12-04',
  };
  const asking = owners.map((one) => ({
    ...one,
    segments: one.segments.map((segment) => ({ ...segment, readiness: 'open' as const, readinessNote: '' })),
  }));
  const message = (name: string, shown: DeskShown): Sample => ({ name, on: 'message', words: deskWords(shown) });
  const unwritten = { ...desk, segments: [], owners: [], withMaterials: 0 };
  const ready = owners.slice(-2);
  return [
    message('The facilitator’s desk: to confirm', { ...desk, confirmed: false }),
    message('The facilitator’s desk: no agenda yet', unwritten),
    message('The facilitator’s desk: somebody needs help', desk),
    message('The facilitator’s desk: to remind', {
      ...desk,
      owners: asking,
      segments: asking.flatMap((one) => one.segments),
    }),
    message('The facilitator’s desk: everybody is ready', {
      ...desk,
      owners: ready,
      segments: ready.flatMap((one) => one.segments),
      posted: true,
      packet: { id: 'k', freezesOn: undefined },
    }),
    message('The facilitator’s desk, for a leader', { ...desk, isMine: false }),
    {
      name: 'The facilitator’s desk on Home',
      on: 'home',
      words: [nextLine({ next: desk.dilt, step: nextStepText(desk), facilitator: null })],
    },
  ];
}
