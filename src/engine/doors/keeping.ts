import { z } from 'zod';
import { inTx } from '../../db/tx.ts';
import type { Person } from '../../district/people.ts';
import { askedBy } from '../../kit/context.ts';
import { Refusal } from '../../kit/refusal.ts';
import { causeOf } from '../cause.ts';
import { contextOn } from '../context.ts';
import { readSoFar, stateValues } from '../forms/read.ts';
import { readCarried } from '../forms/window.ts';
import { type House, type Routes, requireRight } from '../house.ts';
import { isNewest, wasSent } from '../inbox.ts';

/** A choice made in a window that is not sent yet, with everything that is in the window by then. */
const changingWindow = z.object({
  actions: z.array(z.object({ action_ts: z.string() })).min(1),
  view: z.object({
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: stateValues }),
  }),
});

/** Has a form keep what is answered so far. Choices arrive in any order and more than once: only the newest counts. */
export function keepSoFar(house: House, routes: Routes, person: Person, body: unknown): void {
  const changing = changingWindow.safeParse(body);
  if (!changing.success) return;
  const { view, actions } = changing.data;
  const form = routes.forms.get(view.callback_id)?.form;
  const carried = readCarried(view.private_metadata);
  const params = form?.params.safeParse(carried?.opened);
  if (!form?.keep || !carried || !params?.success) return;
  const { keep } = form;
  const cause = causeOf(house.clocks.district, 'window', form.name, person.id);
  inTx(
    house.db,
    (tx) => {
      const c = askedBy(contextOn(tx, house.clocks.district, house.features), person);
      requireRight(routes, c, form.ability, form.about?.(params.data));
      if (wasSent(tx, `${person.id}:${carried.nonce}`)) return false;
      const stamp = actions[0]?.action_ts ?? '';
      const newest = isNewest(tx, `choices:${person.id}:${carried.nonce}`, stamp, c.now);
      if (newest) keep(c, readSoFar(form.fields(form.load(c, params.data)), view.state.values), params.data);
      return newest;
    },
    cause,
  );
}

/** The same before a button in a window is pressed, which may close it or draw it anew. What cannot be kept does not stop the press. */
export function keepBeforePress(house: House, routes: Routes, person: Person, body: unknown): void {
  try {
    keepSoFar(house, routes, person, body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
