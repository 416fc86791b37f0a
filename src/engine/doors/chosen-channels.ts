import { publicWhy } from '../../kit/channels.ts';
import type { Asked } from '../../kit/context.ts';
import type { Field } from '../../kit/forms/field.ts';
import { readSoFar } from '../forms/read.ts';
import { readCarried } from '../forms/window.ts';
import { type House, type Routes, requireRight } from '../house.ts';
import { traceOf } from '../log.ts';
import { publicAmong } from '../public-channels.ts';
import { readableIn, type Submitted, type SubmittedView } from './submission.ts';

/**
 * A submitted window in which a public channel is chosen where only a private one may be: the words beside it, and nothing is saved.
 * The list of channels offers none, but a window may be older than that, and a channel can be made public. Where Slack does not say,
 * the answer is taken: before every post it is asked again.
 */
export async function publicChosen(
  house: House,
  routes: Routes,
  c: Asked,
  view: SubmittedView,
): Promise<Extract<Submitted, { kind: 'problems' }> | undefined> {
  const chosen = mustBePrivate(routes, c, view);
  if (chosen.length === 0) return undefined;
  try {
    const found = await publicAmong(house.slack.interactive, [...new Set(chosen.map(({ id }) => id))]);
    const beside = chosen.flatMap(({ name, id }) => {
      const one = found.find((channel) => channel.id === id);
      return one ? [[name, refusal(one.name)] as const] : [];
    });
    return beside.length === 0
      ? undefined
      : { kind: 'problems', problems: readableIn(view, Object.fromEntries(beside)) };
  } catch (error) {
    house.log.warn(traceOf(error), 'could not ask whether a channel is public');
    return undefined;
  }
}

/** The questions that take only a private channel, with the one chosen. A window without a channel is not looked at. */
function mustBePrivate(
  routes: Routes,
  c: Asked,
  view: SubmittedView,
): { readonly name: string; readonly id: string }[] {
  const inputs = Object.values(view.state.values).flatMap((block) => Object.values(block));
  if (!inputs.some((input) => typeof input.selected_conversation === 'string')) return [];
  const form = routes.forms.get(view.callback_id)?.form;
  const params = form?.params.safeParse(readCarried(view.private_metadata)?.opened);
  if (!form || !params?.success) return [];
  requireRight(routes, c, form.ability, form.about?.(params.data));
  const fields = form.fields(form.load(c, params.data));
  const answers = readSoFar(fields, view.state.values);
  return Object.entries(fields).flatMap(([name, field]) => {
    const id = answers[name];
    return isOnlyPrivate(field) && typeof id === 'string' && id !== '' ? [{ name, id }] : [];
  });
}

const isOnlyPrivate = (field: Field): boolean => field.field === 'channel' && field.onlyPrivate === true;

const refusal = (name: string): string =>
  `${publicWhy(name)}. Posts here name people. Make it private in Slack first, or choose a private channel.`;
