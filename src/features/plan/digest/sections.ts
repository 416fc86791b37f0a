import { decisionWeight, weights } from '../../../district/digest.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { say } from '../../../kit/words/text.ts';
import { openApprove } from '../versions/names.ts';
import { isOpenVersion } from '../versions/show.ts';
import { type Version, versionsBelow } from '../versions/store.ts';
import { approvedText, versionName, versionWaitsText, writtenText } from './messages.ts';

/** More versions than these nobody imports between two digests. */
const lookedAt = 20;

/** In somebody’s digest: what became of the plan itself. */
export function planDigest(c: Asked, span: DigestOccasion): Contribution<'digest'>[] {
  const versions = versionsBelow(c.db, Number.MAX_SAFE_INTEGER, lookedAt);
  return [...decisions(c, versions[0]), ...(span.only === 'decisions' ? [] : changed(versions, span))];
}

/** A draft may wait for months for its letter: it stands behind everything that cannot. */
function decisions(c: Asked, newest: Version | undefined): Contribution<'digest'>[] {
  if (!newest || !can(c.viewer, 'plan.lead') || !isOpenVersion(c, newest)) return [];
  const button = place(openApprove, 'Approve…', newest.id, { spoken: `Approve… version ${newest.number}` });
  const weight = decisionWeight(0) + 2;
  return [
    {
      ...pieceOf(newest, 'decisions', versionWaitsText(newest)),
      subject: say`${versionName(newest)} of the plan`,
      weight,
      button,
    },
  ];
}

function pieceOf(
  { id }: Version,
  part: Contribution<'digest'>['part'],
  words: Contribution<'digest'>['words'],
): Contribution<'digest'> {
  return { part, words, refs: [refTo('planVersion', id)], weight: weights.changed.plan, can: 'plan.read' };
}

/** The newest that was written in these days, and what was approved in them. */
function changed(versions: readonly Version[], { since, until }: DigestOccasion): Contribution<'digest'>[] {
  const isWithin = (day: string | null) => day !== null && day >= since && day <= until;
  const approved = versions.filter(({ decidedOn }) => isWithin(decidedOn));
  const written = versions.find((one) => isWithin(one.onDay) && !approved.includes(one));
  return [
    ...approved.map((one) => pieceOf(one, 'changed', approvedText(one))),
    ...(written ? [pieceOf(written, 'changed', writtenText(written))] : []),
  ];
}
