import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { newId } from '../../src/district/ref.ts';
import type { Payload, TwoDoors } from './doors.ts';

const anyPayload = z.record(z.string(), z.unknown());
const sent = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  view: z.looseObject({
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.unknown()) }),
  }),
});

/** Payloads that would each change something or call Slack: a new window sent in, a new press, a new account. */
export function effective(doors: TwoDoors, teamId: string): fc.Arbitrary<Payload> {
  const account = { id: 'UPAPER', team_id: teamId, deleted: false, profile: { email: 'cy.paper@millcity.example' } };
  const made: readonly (() => Payload)[] = [
    () => submission(doors),
    () => marking(doors),
    () => choice(doors),
    () => press(doors),
    () => doors.last('command'),
    () => doors.last('app_home_opened'),
    () => ({ ...doors.last('user_change'), event: { type: 'user_change', user: account } }),
  ];
  return fc.constantFrom(...made).map((make) => make());
}

/** A marked walkthrough, sent from a second window of its own. */
export function submission(doors: TwoDoors, draft = doors.lay()): Payload {
  return ofDraft(doors.last('view_submission'), draft);
}

/** The first window of a walkthrough of its own, marked and sent on to the second. */
export function marking(doors: TwoDoors, draft: string = newId()): Payload {
  return ofDraft(doors.last('marking'), draft);
}

/** A choice in the first window of a walkthrough of its own. */
export function choice(doors: TwoDoors): Payload {
  const made = ofDraft(doors.last('choice'), newId());
  return respelled(made, /("action_ts":")[^"]+/, String(Math.random()));
}

/** A walkthrough through both windows: the first with these answers, the second with those, after it. */
export function both(
  doors: TwoDoors,
  first: Readonly<Record<string, unknown>>,
  second: Readonly<Record<string, unknown>> = {},
): { body: Payload; second: Payload } {
  const draft = newId();
  return { body: withAnswers(marking(doors, draft), first), second: withAnswers(submission(doors, draft), second) };
}

function ofDraft(payload: Payload, draft: string): Payload {
  const fresh = respelled(payload, /(\\"nonce\\":\\")[^\\]+/, randomUUID());
  return respelled(fresh, /(\\"draft\\":\\")[^\\]+/, draft);
}

/** The press that opened the window, as another press. */
export function press(doors: TwoDoors): Payload {
  return respelled(doors.last('block_actions'), /("action_ts":")[^"]+/, String(Math.random()));
}

/** The walkthrough in a second window of its own, with these answers instead of its own. */
export const answering = (doors: TwoDoors, answers: Readonly<Record<string, unknown>>): Payload =>
  withAnswers(submission(doors), answers);

function withAnswers(payload: Payload, answers: Readonly<Record<string, unknown>>): Payload {
  const body = sent.parse(payload);
  for (const [name, answer] of Object.entries(answers)) body.view.state.values[name] = { [name]: answer };
  return body;
}

/** The same, sent by somebody else. */
export function sentBy(doors: TwoDoors, id: string): Payload {
  const body = sent.parse(submission(doors));
  return { ...body, user: { ...body.user, id } };
}

/** The same, sent by the same account name in another workspace: in a shared channel `team` stays ours. */
export function abroad(doors: TwoDoors): Payload {
  const body = sent.parse(submission(doors));
  return { ...body, user: { ...body.user, team_id: 'TELSEWHERE' } };
}

/** The same, of a window that says something else of itself. */
export function viewing(
  doors: TwoDoors,
  view: Readonly<Record<string, unknown>>,
  payload: Payload = submission(doors),
): Payload {
  const body = sent.parse(payload);
  return { ...body, view: { ...body.view, ...view } };
}

/** The same, of a window that carries something else. */
export function carrying(
  doors: TwoDoors,
  part: Readonly<Record<string, unknown>>,
  payload: Payload = submission(doors),
): Payload {
  const was: unknown = JSON.parse(sent.parse(payload).view.private_metadata);
  return viewing(doors, { private_metadata: JSON.stringify({ ...z.looseObject({}).parse(was), ...part }) }, payload);
}

/** A payload as it arrives: through JSON, in which `replaced` may change what it likes. */
export function onTheWire(payload: Payload, replaced: (value: unknown) => unknown = (value) => value): Payload {
  return anyPayload.parse(JSON.parse(JSON.stringify(payload, (_, value) => replaced(value))));
}

function respelled(payload: Payload, what: RegExp, as: string): Payload {
  return anyPayload.parse(JSON.parse(JSON.stringify(payload).replace(what, `$1${as}`)));
}

/** The second window as the first was answered with: it carries which marks it shows. Where the first was refused, as it was. */
export function following(ack: unknown, second: Payload): Payload {
  const drawn = updated.safeParse(ack).data?.view;
  const was = windowSent.safeParse(second).data;
  if (!drawn || !was || was.view.callback_id !== drawn.callback_id) return second;
  const { opened } = carriedIn.parse(JSON.parse(drawn.private_metadata));
  const carried = carriedIn.parse(JSON.parse(was.view.private_metadata));
  return { ...was, view: { ...was.view, private_metadata: JSON.stringify({ ...carried, opened }) } };
}

const updated = z.object({ view: z.object({ callback_id: z.string(), private_metadata: z.string() }) });
const windowSent = z.looseObject({ view: z.looseObject({ callback_id: z.string(), private_metadata: z.string() }) });
const carriedIn = z.looseObject({ opened: z.unknown() });
