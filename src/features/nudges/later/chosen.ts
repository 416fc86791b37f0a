import { type Snooze, snoozes } from '../../../kit/asks/snooze.ts';

/** What somebody chose in the menu beside an ask: to put it off, or that it is not theirs. */
export interface Chosen {
  readonly choice: Snooze | 'notMine';
  readonly item: string;
}

/** Reads the value of a menu’s entry; undefined where it is none. */
export function chosenLater(value: string): Chosen | undefined {
  const bar = value.indexOf('|');
  const [choice, item] = [value.slice(0, bar), value.slice(bar + 1)];
  const known = [...snoozes, 'notMine' as const].find((one) => one === choice);
  return bar > 0 && known && item !== '' ? { choice: known, item } : undefined;
}
