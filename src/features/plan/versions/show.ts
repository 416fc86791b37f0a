import { evidenceFor } from '../../../district/evidence.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { checksOf } from '../criteria/store.ts';
import { planDifferenceCountWords } from '../messages.ts';
import { planDifference } from '../rules.ts';
import * as plan from '../tree/names.ts';
import { asKept } from './document.ts';
import { type VersionLine, versionsWords, versionWords } from './messages.ts';
import * as names from './names.ts';
import { stateSaid } from './rules.ts';
import { type Version, versionById, versionInForce, versionsBelow, writtenBetween } from './store.ts';

/** For each version on a page two whole plans are compared. */
const onePage = 6;

/** The list of versions as this person sees it, from below a number on. */
export function versionsScreen(c: Asked, below = Number.MAX_SAFE_INTEGER): Words {
  const rows = versionsBelow(c.db, below, onePage + 1);
  const page = rows.slice(0, onePage);
  const older = rows.length > onePage ? page.at(-1)?.number : undefined;
  return versionsWords(linesOf(c, page), older);
}

/** One version as this person sees it; undefined when there is none. */
export function versionScreen(c: Asked, id: string): Words | undefined {
  const version = versionById(c.db, id);
  const [line] = version ? linesOf(c, [version]) : [];
  if (!version || !line) return undefined;
  const leads = can(c.viewer, 'plan.lead');
  const letters = evidenceFor(c.db, refTo('planVersion', id));
  const entered = version.decidedById === null ? undefined : personById(c.db, version.decidedById);
  return versionWords({
    ...line,
    reason: version.reason,
    letterOn: version.letterOn,
    approval: version.approval,
    letters: letters.map(({ words, url }) => (words === url ? url : [words, url].filter(Boolean).join(', '))),
    enteredBy: entered?.name ?? '',
    approvable: leads && isOpenVersion(c, version),
    leads,
    hasEarlier: version.number > 1,
  });
}

/** A draft that is newer than what is in force: what a letter may approve. */
export const isOpenVersion = (c: Asked, { kind, number }: Version): boolean =>
  kind === 'draft' && number > (versionInForce(c.db)?.number ?? 0);

function linesOf(c: Asked, page: readonly Version[]): VersionLine[] {
  const inForce = versionInForce(c.db)?.number ?? 0;
  const checks = can(c.viewer, 'plan.lead')
    ? checksOf(
        c.db,
        page.map((one) => one.id),
      )
    : undefined;
  const changes = changesOf(c, page);
  return page.map((one) => ({
    id: one.id,
    number: one.number,
    onDay: one.onDay,
    schoolYear: one.schoolYear,
    state: stateSaid(one, inForce),
    changes: changes.get(one.number) ?? [],
    check: checks?.get(one.id),
  }));
}

/** What each of these changed against the one before it, in counts. */
function changesOf({ db }: Asked, page: readonly Version[]): Map<number, string[]> {
  const numbers = page.map((one) => one.number);
  const written = writtenBetween(db, Math.min(...numbers) - 1, Math.max(...numbers));
  return new Map(
    written.slice(1).map(({ number, plan: now }, at) => {
      const before = written[at];
      return [number, before ? planDifferenceCountWords(planDifference(asKept(before.plan), now)) : []];
    }),
  );
}

/** The list, from any other screen; its value is the number from below which on. */
export const showVersions: ButtonPress = {
  ...plan.showVersions,
  ability: 'plan.read',
  press: (c, value) => done({ tell: versionsScreen(c, Number(value) || undefined), inPlace: true }),
};

export const showVersion: ButtonPress = {
  ...names.showVersion,
  ability: 'plan.read',
  about: 'planVersion',
  press(c, value) {
    const words = versionScreen(c, value);
    if (!words) throw notFound();
    return done({ tell: words, inPlace: true });
  },
};
