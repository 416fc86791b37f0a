import { addDays, type Day, daysOf, dayText, monthAfter, monthOf, sayMonth } from '../../../../district/days.ts';
import { fold, roleNames, roles } from '../../../../district/people.ts';
import type { Asked } from '../../../../kit/context.ts';
import type { Choice } from '../../../../kit/forms/field.ts';
import { dueIn } from '../../workbook/cells.ts';
import { allYear, likelyDay, likelyOwners, yearEnd } from '../likely/rules.ts';
import type { OwnerMeant } from '../rules.ts';
import { sayMeant, sayWholeDay } from '../texts/messages.ts';
import { type DueMeant, type PlanText, standsOnActions } from '../texts/rules.ts';
import type { TextsToday } from '../texts/today.ts';
import { roleHoldersNamed } from './store.ts';

/** The value of a choice. Wire format. */
export function meantValue(meant: OwnerMeant): string {
  if (meant.kind === 'person') return `person:${meant.personId}`;
  return meant.kind === 'role' ? `role:${meant.role}` : 'eachSchool';
}

/** Who is meant by a value that came back, as far as that can be today; undefined for anything else. */
export function meantIn(value: string, text: PlanText, { owners, holderOf }: TextsToday): OwnerMeant | undefined {
  const [kind, of = ''] = value.split(':');
  if (kind === 'eachSchool') return standsOnActions(text) ? { kind } : undefined;
  if (kind === 'person') return owners.active.has(of) ? { kind, personId: of } : undefined;
  const role = roles.find((one) => one === of);
  return kind === 'role' && role && holderOf(role) !== undefined ? { kind, role } : undefined;
}

export const dueValue = ({ dueOn, eachMeeting }: DueMeant): string => (eachMeeting ? `each:${dueOn}` : dueOn);

/** The day a value means; undefined for anything else. */
export function dueMeant(value: string): DueMeant | undefined {
  const eachMeeting = value.startsWith('each:');
  const day = dayText.safeParse(eachMeeting ? value.slice('each:'.length) : value);
  return day.success ? { dueOn: day.data, eachMeeting } : undefined;
}

/** What is offered for a text before anything is typed, the likeliest first, and what is chosen already because it is near certain. */
export function offeredFor(text: PlanText, texts: TextsToday): { first: readonly Choice[]; sure: Choice | undefined } {
  return text.asks === 'who' ? owners(text, texts) : days(text, texts.today);
}

function owners(text: PlanText, texts: TextsToday) {
  const onActions = standsOnActions(text);
  const likely = likelyOwners(text.raw, texts, onActions);
  const choice = (meant: OwnerMeant): Choice => ({ value: meantValue(meant), label: labelOf(meant, texts) });
  const usual: OwnerMeant[] = [
    ...(onActions ? [{ kind: 'eachSchool' } as const] : []),
    ...texts.roles.map((role): OwnerMeant => ({ kind: 'role', role })),
  ];
  return { first: once([...likely.first, ...usual].map(choice)), sure: likely.sure && choice(likely.sure) };
}

function labelOf(meant: OwnerMeant, texts: TextsToday): string {
  if (meant.kind === 'eachSchool') return 'One per school: its principal';
  if (meant.kind === 'person') return texts.nameOf(meant.personId);
  return `The ${roleNames[meant.role]}${sayMeant(meant, texts).slice(`the ${roleNames[meant.role]}`.length)}`;
}

function days({ raw }: PlanText, today: Day) {
  const likely = likelyDay(raw, today);
  const choice = (due: DueMeant): Choice => ({ value: dueValue(due), label: dayLabel(due) });
  return {
    first: once([...likely.first, allYear(today), ...monthEnds(today)].map(choice)),
    sure: likely.sure && choice(likely.sure),
  };
}

/** The last day of each month that is left of the school year, and of the year after. */
function monthEnds(today: Day): DueMeant[] {
  const ends: DueMeant[] = [];
  const last = addDays(yearEnd(today), 365);
  for (let month = monthOf(today); daysOf(month).last <= last; month = monthAfter(month))
    ends.push({ dueOn: daysOf(month).last, eachMeeting: false });
  return ends;
}

function dayLabel(due: DueMeant): string {
  if (due.eachMeeting)
    return `Until ${sayMonth(monthOf(due.dueOn))} ${Number(due.dueOn.slice(8))}, looked at in each highlight meeting`;
  return sayWholeDay(due.dueOn);
}

const once = (choices: readonly Choice[]): Choice[] => [...new Map(choices.map((one) => [one.value, one])).values()];

/** What is offered for what was typed: those of the first list whose words begin so, then people by name, or the day that was typed. */
export function choicesFor(
  c: Asked,
  { asks, first }: { readonly asks: PlanText['asks']; readonly first: readonly Choice[] },
  typed: string,
): Choice[] {
  const words = wordsOf(typed);
  const begun = first.filter(({ label }) => words.every((word) => wordsOf(label).some((one) => one.startsWith(word))));
  if (asks === 'when') {
    const day = dayTyped(typed, c.today);
    return day === null ? begun : [{ value: day, label: sayWholeDay(day) }];
  }
  const people = roleHoldersNamed(c.db, c.today, typed, 100);
  const named = people.map(personChoice);
  return once([...begun, ...named]);
}

function personChoice({ id, name, email }: ReturnType<typeof roleHoldersNamed>[number]): Choice {
  const value = meantValue({ kind: 'person', personId: id });
  // Two people may have one name.
  return { value, label: name, ...(email ? { more: email } : {}) };
}

const wordsOf = (label: string): string[] =>
  fold(label)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A day as somebody types it; without a year it is the next one. */
function dayTyped(typed: string, today: Day): Day | null {
  const years = [today.slice(0, 4), String(Number(today.slice(0, 4)) + 1)];
  const texts = [typed, ...years.map((year) => `${typed}, ${year}`), ...years.map((year) => `${typed}/${year}`)];
  const days = texts.map((text) => dueIn({ at: '', text: text.trim() }));
  return days[0] ?? days.find((day) => day !== null && day >= today) ?? null;
}
