import { type Month, monthAfter, monthOf, sayMonth } from '../../../district/days.ts';
import { lookForsOf, toolOn } from '../../../district/look-fors.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Statement } from '../../../kit/statement.ts';
import { bullets, buttons, entry, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { openTargets } from '../targets/form.ts';
import { openFocus } from './form.ts';
import { monthEndsSoon } from './rules.ts';
import { focusNamed, focusOf } from './store.ts';

/** On Home, for who leads the walkthroughs: this month's focus, the numbers, and in its last days that the next focus is to be named. */
export function focusHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'walkthroughs.lead')) return [];
  const about = { refs: [refTo('person', c.viewer.person.id)], can: 'walkthroughs.lead' } as const;
  const month = monthOf(c.today);
  const next = monthAfter(month);
  const settings: Statement = { part: 'settings', weight: 0, words: focusWords(month, focusLines(c, month)), ...about };
  if (!monthEndsSoon(c.today) || focusNamed(c.db, next)) return [settings];
  return [settings, { part: 'today', weight: 5, words: nextFocusWords(next), ...about }];
}

/** The month's focus in the words of today's tool; one that is not on it any more is not said. */
function focusLines(c: Asked, month: Month): string[] {
  const tool = toolOn(c.db, c.today);
  const lookFors = tool ? lookForsOf(c.db, tool) : [];
  return focusOf(c.db, month).flatMap((code) => lookFors.find((one) => one.code === code)?.words ?? []);
}

/** What Home says of the month's focus to who may change it. */
export function focusWords(month: Month, lines: readonly string[]): Words {
  const change = buttons(
    place(openFocus, lines.length > 0 ? 'Change the focus…' : 'Choose a focus…', 'this'),
    place(openTargets, 'Walkthrough targets…', ''),
  );
  if (lines.length === 0) return [paragraph(`${sayMonth(month)} has no focus look-fors yet.`), change];
  return [paragraph(say`${bold(`Focus of ${sayMonth(month)}`)}`), bullets(lines), change];
}

/** The reminder to name the next month's focus. */
export function nextFocusWords(next: Month): Words {
  const button = place(openFocus, 'Choose a focus…', 'next', { spoken: `Choose a focus for ${sayMonth(next)}` });
  return [entry(say`${sayMonth(next)} has no focus look-fors yet. If nobody chooses, this month’s stay.`, button)];
}
