import type { ModalView } from '@slack/types';
import type { Person } from '../../district/people.ts';
import { type Asked, askedBy } from '../../kit/context.ts';
import type { Opening } from '../../kit/forms/form.ts';
import { paragraph, type Words } from '../../kit/words/pieces.ts';
import { contextOn } from '../context.ts';
import { toView } from '../forms/window.ts';
import { type House, type Routes, requireRight } from '../house.ts';
import { newReference, traceOf } from '../log.ts';
import { toViewBlocks } from '../render/blocks.ts';

/** The window of an opening, drawn for this person as things are after what they did. */
export function windowAfter(house: House, routes: Routes, person: Person, opening: Opening): ModalView {
  return windowFor(routes, askedBy(contextOn(house.db, house.clocks.district, house.features), person), opening);
}

/** The window of an opening, drawn for who asks. Refuses who may not use it. */
export function windowFor(routes: Routes, c: Asked, { form, params }: Opening): ModalView {
  requireRight(routes, c, form.ability, form.about?.(params));
  return toView(form, params, form.load(c, params));
}

/** A small window that only says something: the answer to a press, which must not be missed. */
export function noticeWindow(words: Words | string): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Throughline' },
    close: { type: 'plain_text', text: 'Close' },
    blocks: toViewBlocks(typeof words === 'string' ? [paragraph(words)] : words),
  };
}

/** Opens, lies on top of the window that was pressed in, or takes its place. When Slack does not show it in time, the person is told where that is possible. */
export async function show(
  house: House,
  view: ModalView,
  at: {
    trigger: string;
    inWindow: boolean;
    replaces?: { view_id: string; hash?: string } | undefined;
    orSay?: (words: string) => Promise<unknown>;
  },
): Promise<void> {
  if (!at.replaces && !house.firstUse(at.trigger)) return;
  const { views } = house.slack.interactive;
  try {
    if (at.replaces) await views.update({ ...at.replaces, view });
    else if (at.inWindow) await views.push({ trigger_id: at.trigger, view });
    else await views.open({ trigger_id: at.trigger, view });
  } catch (error) {
    const reference = newReference();
    house.log.warn({ reference, ...traceOf(error) }, 'a window could not be opened');
    await at
      .orSay?.(`Slack didn’t open the window in time. Please try again. Reference ${reference}.`)
      .catch(() => undefined);
  }
}
