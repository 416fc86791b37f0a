import type { Day } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { firstOf } from '../../../kit/words/lists.ts';
import {
  aside,
  bullets,
  buttons,
  entry,
  heading,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, join, say } from '../../../kit/words/text.ts';
import { criterionNames, howFarCounts, howFarNames } from '../criteria/rules.ts';
import type { Check } from '../criteria/store.ts';
import { planDifferenceCountWords, rowByRow } from '../messages.ts';
import { noPlanChange, type PlanDifference } from '../rules.ts';
import * as plan from '../tree/names.ts';
import { sayDate } from '../tree/rules.ts';
import * as names from './names.ts';

/** A version as a line of the list. */
export interface VersionLine {
  readonly id: string;
  readonly number: number;
  /** Where it stands, with its shape. */
  readonly state: string;
  readonly onDay: Day;
  readonly schoolYear: string;
  /** What it changed, in counts; empty of the first one. */
  readonly changes: readonly string[];
  /** What the district's own check says; undefined where there is none, or it is not for this reader. */
  readonly check: Check | undefined;
}

export interface VersionShown extends VersionLine {
  readonly reason: string;
  readonly letterOn: Day | null;
  readonly approval: string;
  /** The letter itself: what it is called and where it lies. */
  readonly letters: readonly string[];
  readonly enteredBy: string;
  /** The reader may enter an approval of it now. */
  readonly approvable: boolean;
  /** The reader may check it against the five criteria. */
  readonly leads: boolean;
  readonly hasEarlier: boolean;
}

export const noVersions: Words = [paragraph('There is no version of the plan yet: each import leaves one.')];

/** The versions of the plan, newest first; `older` is the number from which on there are more. */
export function versionsWords(lines: readonly VersionLine[], older: number | undefined): Words {
  if (lines.length === 0) return noVersions;
  return [
    heading('Versions of the plan'),
    ...lines.map(versionEntry),
    aside('Each import that changes something leaves a version. What was approved changes only by an amendment.'),
    buttons(
      ...(older === undefined ? [] : [place(plan.showVersions, 'Older', String(older))]),
      place(names.openCompare, 'Compare…', ''),
      place(plan.showPlan, 'Back to the plan', ''),
    ),
  ];
}

function versionEntry({ id, number, state, onDay, schoolYear, changes, check }: VersionLine): Piece {
  const lines = [
    say`${bold(`Version ${number}`)} · ${state}`,
    say`${sayDate(onDay)}, for ${schoolYear}`,
    ...(changes.length === 0 ? [] : [say`${changes.join('; ')}`]),
    ...(check ? [say`Five criteria: ${howFarCounts(check.answers)}`] : []),
  ];
  return entry(join(lines, '\n'), place(names.showVersion, `Open version ${number}`, id));
}

/** One version: where it stands, its letter, the check, and what can be done. */
export function versionWords(shown: VersionShown): Words {
  const { id, number, state, onDay, schoolYear, changes, check } = shown;
  return [
    heading(`Version ${number} of the plan`),
    paragraph(join([bold(state), say`imported on ${sayDate(onDay)}, for ${schoolYear}`], '\n')),
    ...(changes.length === 0 ? [] : [bullets(changes)]),
    ...letterPieces(shown),
    ...(check ? checkPieces(check) : []),
    buttons(
      ...(shown.approvable ? [place(names.openApprove, 'Approve…', id, { style: 'primary' })] : []),
      ...(shown.hasEarlier ? [place(names.whatChanged, 'What it changed', id)] : []),
      ...(shown.leads ? [place(names.openPlanCheck, 'Five criteria…', id)] : []),
      place(plan.showVersions, 'Back to the versions', ''),
    ),
  ];
}

function letterPieces({ reason, letterOn, approval, letters, enteredBy }: VersionShown): Piece[] {
  if (letterOn === null) return [];
  const lines = [
    say`${bold('Approved')} by the letter of ${sayDate(letterOn)}, entered by ${enteredBy}. It said:`,
    ...(reason === '' ? [] : [say`${bold('Why it was amended')}: ${reason}`]),
  ];
  return [
    ...lines.slice(1).map((one) => paragraph(one)),
    ...lines.slice(0, 1).map((one) => paragraph(one)),
    quote(approval),
    ...(letters.length === 0 ? [] : [bullets(letters.slice(0, 10).map((one) => say`The letter: ${one}`))]),
  ];
}

function checkPieces({ by, onDay, answers }: Check): Piece[] {
  const lines = answers.map(({ criterion, answer, comment }) => {
    const said = say`${criterionNames[criterion]} ${bold(howFarNames[answer])}`;
    return comment === '' ? said : say`${said}, because ${comment}`;
  });
  return [paragraph(say`${bold('The five criteria')}, as ${by} saw it on ${sayDate(onDay)}:`), bullets(lines)];
}

export interface Comparison {
  readonly before: { readonly number: number; readonly onDay: Day };
  readonly after: { readonly number: number; readonly onDay: Day };
  readonly found: PlanDifference;
  /** Targets that were moved after a bad reading. */
  readonly flags: readonly string[];
}

/** Two versions side by side: what needs an explanation first, then how much, then row by row. */
export function comparisonWords({ before, after, found, flags }: Comparison): Words {
  const title = heading(`Version ${before.number} → version ${after.number}`);
  const back = buttons(place(names.openCompare, 'Compare others…', ''), place(plan.showVersions, 'Versions', ''));
  const days = aside(`${sayDate(before.onDay)} → ${sayDate(after.onDay)}`);
  if (noPlanChange(found)) return [title, days, paragraph('They say the same.'), back];
  const counts = planDifferenceCountWords(found);
  return [
    title,
    days,
    ...(flags.length === 0 ? [] : [paragraph(bold('Targets moved after a bad reading')), bullets(firstOf(flags, 15))]),
    ...(counts.length === 0 ? [] : [bullets(counts)]),
    ...rowByRow(found),
    back,
  ];
}
