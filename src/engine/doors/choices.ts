import type { Asked } from '../../kit/context.ts';
import { readCarried, toOption } from '../forms/window.ts';
import { type Routes, requireRight } from '../house.ts';
import type { OptionsResponse } from './shapes.ts';

/** What a searchable list offers for what was typed, at most Slack's hundred. A list that is not ours any more offers nothing. */
export function choices(
  c: Asked,
  routes: Routes,
  asked: { form: string; metadata: string; field: string; typed: string },
): OptionsResponse {
  const form = routes.forms.get(asked.form)?.form;
  const params = form?.params.safeParse(readCarried(asked.metadata)?.opened);
  if (!form || !params?.success) return { options: [] };
  requireRight(routes, c, form.ability, form.about?.(params.data));
  const field = form.fields(form.load(c, params.data))[asked.field];
  if (field?.field !== 'search') return { options: [] };
  return { options: field.choices(c, asked.typed.slice(0, 100)).slice(0, 100).map(toOption) };
}
