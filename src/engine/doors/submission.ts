import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { inTx } from '../../db/tx.ts';
import { sayTime } from '../../district/days.ts';
import type { Person } from '../../district/people.ts';
import { type Asked, askedBy, type Writing } from '../../kit/context.ts';
import type { Submission } from '../../kit/forms/saving.ts';
import { type Done, onceKept } from '../../kit/outcome.ts';
import { fromBefore } from '../../kit/refusal.ts';
import { causeOf } from '../cause.ts';
import { contextOn } from '../context.ts';
import { readAnswers, type StateValues, stateValues } from '../forms/read.ts';
import { readCarried } from '../forms/window.ts';
import { type House, type Routes, requireRight } from '../house.ts';
import { admit, type Earlier, submissionDelivery } from '../inbox.ts';
import type { Reply } from './answer.ts';
import { noticeWindow } from './windows.ts';

/** A submitted window, as far as it is read. */
export const submittedView = z.object({
  callback_id: z.string(),
  private_metadata: z.string(),
  blocks: z.array(z.object({ type: z.string(), block_id: z.string() })),
  state: z.object({ values: stateValues }),
});
export type SubmittedView = z.infer<typeof submittedView>;

/** What came of it: what the feature answered, problems beside their fields, or that it had come before. */
export type Submitted =
  | Done
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, string>> }
  | { readonly kind: 'before' };

/** Carries problems out of the transaction, so that everything in it is rolled back, the inbox's key included. */
class SentBack extends Error {
  readonly problems: Readonly<Record<string, string>>;
  constructor(problems: Readonly<Partial<Record<string, string>>>) {
    super('sent back');
    this.problems = problems as Record<string, string>;
  }
}

/** Reads a window's answers and saves them, in one transaction with the inbox's key and the messages. */
export function submit(house: House, routes: Routes, person: Person, view: SubmittedView): Submitted {
  const routed = routes.forms.get(view.callback_id);
  const carried = readCarried(view.private_metadata);
  const params = routed?.form.params.safeParse(carried?.opened);
  if (!routed || !carried || !params?.success) throw fromBefore();
  const told = routed.form.leavesNoTrace ? '' : view.state.values;
  const delivery = submissionDelivery(`${person.id}:${carried.nonce}`, told);
  const cause = causeOf(house.clocks.district, 'window', routed.form.name, person.id);
  try {
    return inTx(
      house.db,
      (tx) => {
        const c = askedBy(contextOn(tx, house.clocks.district, house.features), person);
        requireRight(routes, c, routed.form.ability, routed.form.about?.(params.data));
        const earlier = admit(tx, delivery, c.now);
        if (earlier && !routed.form.idempotent) return again(earlier, delivery.answersHash, c.settings.timeZone, view);
        const saved = save(routed, c, params.data, view.state.values);
        house.apply(tx, saved, c.now);
        return onceKept(saved);
      },
      cause,
    );
  } catch (error) {
    if (error instanceof SentBack) return { kind: 'problems', problems: readableIn(view, error.problems) };
    throw error;
  }
}

function save({ form, save: keep }: Submission, c: Asked<Writing>, params: unknown, values: StateValues): Done {
  const shown = form.load(c, params);
  const read = readAnswers(form.fields(shown), values);
  if ('problems' in read) throw new SentBack(read.problems);
  const outcome = keep(c, read.answers, params, shown);
  if (outcome.kind === 'problems') throw new SentBack(outcome.problems);
  return outcome;
}

/** The same, beside the blocks of the window: Slack shows nothing beside a question that the window does not have. One that came since it was opened is told of under the first. */
export function readableIn(
  view: SubmittedView,
  problems: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const there = view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
  const blockOf = (name: string) => there.find((id) => id === name) ?? there.find((id) => id.startsWith(`${name}:`));
  const readable = Object.entries(problems).flatMap(([name, words]) => {
    const block = blockOf(name);
    return block === undefined ? [] : [[block, words] as const];
  });
  if (readable.length === Object.keys(problems).length) return Object.fromEntries(readable);
  const changed = 'The questions have changed since you opened this window. Close it and open it again.';
  return { ...beside(view, changed), ...Object.fromEntries(readable) };
}

/** The same answers again get the first answer again. Other answers in a window that was already saved are not lost in silence. */
function again(earlier: Earlier, answersHash: string, zone: string, view: SubmittedView): Submitted {
  if (earlier.answersHash === answersHash) return { kind: 'before' };
  const at = sayTime(Temporal.Instant.from(earlier.at), zone);
  return {
    kind: 'problems',
    problems: beside(
      view,
      `This was already saved at ${at}, without your latest changes. Close this window and open it again.`,
    ),
  };
}

/** Words under the first question of a window, where they can be read without losing what was typed. */
function beside(view: Pick<SubmittedView, 'blocks'>, words: string): Record<string, string> {
  const input = view.blocks.find((block) => block.type === 'input');
  return input ? { [input.block_id]: words } : {};
}

/** A refusal or an apology keeps the window, and so what was typed, wherever it has a question to stand under. */
export function besideOrInstead(view: SubmittedView, words: string): Reply {
  const errors = beside(view, words);
  if (Object.keys(errors).length > 0) return { ack: { response_action: 'errors', errors } };
  return { ack: { response_action: 'update', view: noticeWindow(words) } };
}
