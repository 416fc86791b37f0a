import type { Day } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted, firstOf } from '../../../kit/words/lists.ts';
import { aside, buttons, heading, type Piece, paragraph, row, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { planStateNames } from '../messages.ts';
import { schoolPlanCounts, schoolPlanProgress } from '../own/rules.ts';
import { isApproved } from '../store.ts';
import { followingOf, withoutInitiative } from './rules.ts';
import type { PlannedInitiative, PlannedSchool } from './store.ts';

/** The buttons of the lists, by their wire names. */
export const schoolListNames = {
  schools: 'school-plans/schools',
  alignment: 'school-plans/alignment',
  menu: 'school-plans/school-menu',
  workbook: 'school-plans/send-alignment',
} as const;

/** What the list of schools is made of. */
export interface SchoolsShown {
  readonly schools: readonly PlannedSchool[];
  readonly schoolYear: string;
  /** The next year’s plans, where there are some and they are not what is shown. */
  readonly nextYear: string | undefined;
  readonly which: 'now' | 'next';
  readonly from: number;
  readonly today: Day;
}

const onPage = 15;

/** `/sip schools`: every school by name, where its plan is and how many items stand how. */
export function schoolsWords({ schools, schoolYear, nextYear, which, from, today }: SchoolsShown): Words {
  const approved = schools.filter(({ plan }) => plan !== undefined && isApproved(plan)).length;
  const left = schools.length - from - onPage;
  return [
    heading(`School plans ${schoolYear}`),
    paragraph(`${approved} of ${counted(schools.length, 'school plan', 'school plans')} approved.`),
    ...schools.slice(from, from + onPage).map((one) => schoolRow(one, which, today)),
    ...(left > 0 ? [aside(`${counted(left, 'more school', 'more schools')}.`)] : []),
    buttons(
      ...(left > 0 ? [place({ name: schoolListNames.schools }, 'Show more', `${which} ${from + onPage}`)] : []),
      place({ name: schoolListNames.alignment }, 'Alignment', '0'),
      ...(nextYear === undefined ? [] : [place({ name: schoolListNames.schools }, `${nextYear} plans`, 'next 0')]),
    ),
  ];
}

function schoolRow(one: PlannedSchool, which: 'now' | 'next', today: Day): Piece {
  const { schoolId, school, plan, items } = one;
  const state = plan ? planStateNames[plan.state] : 'no plan yet';
  const line =
    items.length === 0 ? 'No items to show.' : `${schoolPlanCounts(items, today)} · ${schoolPlanProgress(items, null)}`;
  const entries = [
    { label: 'Open the plan', value: toValue(schoolId, `plan ${which}`) },
    ...(plan ? [{ label: 'History', value: toValue(schoolId, `history ${which}`) }] : []),
  ];
  return row(say`${bold(school)} · ${state}\n${line}`, { action: schoolListNames.menu, entries });
}

/** What the alignment is made of. */
export interface AlignmentShown {
  readonly schools: readonly PlannedSchool[];
  readonly initiatives: readonly PlannedInitiative[];
  readonly from: number;
}

const initiativesOnPage = 12;
/** So many schools are named in a line. */
const schoolsNamed = 10;

/** `/sip alignment`: which initiatives the schools follow, and which items follow none. */
export function alignmentWords({ schools, initiatives, from }: AlignmentShown): Words {
  const left = initiatives.length - from - initiativesOnPage;
  const loose = schools
    .map((one) => ({ ...one, codes: withoutInitiative(one) }))
    .filter(({ codes }) => codes.length > 0);
  return [
    heading('School plans by initiative'),
    ...(initiatives.length === 0 ? [paragraph('The district’s plan has no initiatives yet.')] : []),
    ...initiatives.slice(from, from + initiativesOnPage).map((one) => paragraph(followingText(schools, one))),
    ...(left > 0 ? [aside(`${counted(left, 'more initiative', 'more initiatives')}.`)] : loosePieces(loose)),
    buttons(
      ...(left > 0 ? [place({ name: schoolListNames.alignment }, 'Show more', String(from + initiativesOnPage))] : []),
      place({ name: schoolListNames.workbook }, 'Send me the workbook', ''),
    ),
  ];
}

function followingText(schools: readonly PlannedSchool[], one: PlannedInitiative): Text {
  const { followed, of, notBy } = followingOf(schools, one.id);
  if (followed === 0) return say`${bold(called(one))}\n🔴 No school follows it yet`;
  const gap = notBy.length === 0 ? '' : `\nNot by ${firstOf(notBy, schoolsNamed).join(', ')}`;
  return say`${bold(called(one))}\nFollowed by ${followed} of ${counted(of, 'school', 'schools')}${gap}`;
}

/** Items that serve no initiative, by school. What the law requires need not. */
function loosePieces(loose: readonly { readonly school: string; readonly codes: readonly string[] }[]): Piece[] {
  if (loose.length === 0) return [];
  const more = loose.length - schoolsLoose;
  return [
    paragraph(bold('Items without an initiative')),
    ...loose
      .slice(0, schoolsLoose)
      .map(({ school, codes }) => paragraph(say`${bold(school)}: ${firstOf(codes, codesNamed).join(', ')}`)),
    ...(more > 0 ? [aside(`${counted(more, 'more school has', 'more schools have')} such items.`)] : []),
    aside('Items the law requires, such as safety and families, need no initiative.'),
  ];
}

const schoolsLoose = 20;
const codesNamed = 12;
