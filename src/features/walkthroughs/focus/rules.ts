import { addDays, type Day, daysOf, monthOf } from '../../../district/days.ts';

/** The four places of the window, the first two of which are filled. */
export const places = ['first', 'second', 'third', 'fourth'] as const;
export type Place = (typeof places)[number];

/** The look-fors that were chosen, in the order of the window. */
export function chosenFocus(answers: Readonly<Record<Place, string>>): string[] {
  return places.map((place) => answers[place]).filter((code) => code !== '');
}

/** One look-for in two places, said beside the later one. */
export function twice(answers: Readonly<Record<Place, string>>): Partial<Record<Place, string>> {
  const again = places.filter(
    (place, at) => answers[place] !== '' && places.slice(0, at).some((earlier) => answers[earlier] === answers[place]),
  );
  return Object.fromEntries(
    again.map((place) => [place, 'This one is chosen above already. Choose another, or none.']),
  );
}

/** Less than eight days of the month are left: time to name the next focus. */
export function monthEndsSoon(today: Day): boolean {
  return addDays(today, 8) > daysOf(monthOf(today)).last;
}
