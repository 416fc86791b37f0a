import type { Segment } from '../agenda/store.ts';

/** Why somebody cannot be reminded now; null where they can. */
export type NoReminder = 'remindedToday' | 'noAccount' | 'away' | 'quietHours' | 'yourself';

/** Somebody who leads segments of a DILT, with what they have said of them. */
export interface Owner {
  readonly id: string;
  readonly name: string;
  readonly slackId: string | null;
  readonly segments: readonly Pick<Segment, 'id' | 'title' | 'minutes' | 'readiness' | 'readinessNote'>[];
  readonly noReminder: NoReminder | null;
}

export const isReady = ({ segments }: Pick<Owner, 'segments'>): boolean =>
  segments.every(({ readiness }) => readiness === 'ready');

const needsHelp = ({ segments }: Pick<Owner, 'segments'>): boolean =>
  segments.some(({ readiness }) => readiness === 'help');

/** Who is not ready: whoever needs help first, then who has not answered. */
export const notReady = <One extends Pick<Owner, 'segments'>>(owners: readonly One[]): One[] => {
  const open = owners.filter((one) => !isReady(one));
  return [...open.filter(needsHelp), ...open.filter((one) => !needsHelp(one))];
};

/** Who has not answered about a segment and can be reminded now. */
export const remindable = <One extends Pick<Owner, 'segments' | 'noReminder'>>(owners: readonly One[]): One[] =>
  owners.filter(
    ({ segments, noReminder }) => noReminder === null && segments.some(({ readiness }) => readiness === 'open'),
  );

/** What whoever facilitates does next, before the day. */
export type DeskStep = 'confirm' | 'write' | 'help' | 'remind' | 'wait' | 'nothing';

/** So many school days before it everybody was asked once: from then on it is time to remind. */
const timeToRemind = 10;

export function deskStep({
  confirmed,
  owners,
  schoolDaysLeft,
}: {
  readonly confirmed: boolean;
  readonly owners: readonly Pick<Owner, 'segments' | 'noReminder'>[];
  readonly schoolDaysLeft: number;
}): DeskStep {
  if (!confirmed) return 'confirm';
  if (owners.length === 0) return 'write';
  if (owners.some(needsHelp)) return 'help';
  if (owners.every(isReady)) return 'nothing';
  return schoolDaysLeft <= timeToRemind && remindable(owners).length > 0 ? 'remind' : 'wait';
}
