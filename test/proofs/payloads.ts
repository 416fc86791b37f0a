import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
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
    () => press(doors),
    () => doors.last('command'),
    () => doors.last('app_home_opened'),
    () => ({ ...doors.last('user_change'), event: { type: 'user_change', user: account } }),
  ];
  return fc.constantFrom(...made).map((make) => make());
}

/** The walkthrough that was logged, in a window of its own. */
export function submission(doors: TwoDoors): Payload {
  return respelled(doors.last('view_submission'), /(\\"nonce\\":\\")[^\\]+/, randomUUID());
}

/** The press that opened the window, as another press. */
export function press(doors: TwoDoors): Payload {
  return respelled(doors.last('block_actions'), /("action_ts":")[^"]+/, String(Math.random()));
}

/** The walkthrough in a window of its own, with these answers instead of its own. */
export function answering(doors: TwoDoors, answers: Readonly<Record<string, unknown>>): Payload {
  const body = sent.parse(submission(doors));
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
export function viewing(doors: TwoDoors, view: Readonly<Record<string, unknown>>): Payload {
  const body = sent.parse(submission(doors));
  return { ...body, view: { ...body.view, ...view } };
}

/** The same, of a window that carries something else. */
export function carrying(doors: TwoDoors, part: Readonly<Record<string, unknown>>): Payload {
  const was: unknown = JSON.parse(sent.parse(submission(doors)).view.private_metadata);
  return viewing(doors, { private_metadata: JSON.stringify({ ...z.looseObject({}).parse(was), ...part }) });
}

/** A payload as it arrives: through JSON, in which `replaced` may change what it likes. */
export function onTheWire(payload: Payload, replaced: (value: unknown) => unknown = (value) => value): Payload {
  return anyPayload.parse(JSON.parse(JSON.stringify(payload, (_, value) => replaced(value))));
}

function respelled(payload: Payload, what: RegExp, as: string): Payload {
  return anyPayload.parse(JSON.parse(JSON.stringify(payload).replace(what, `$1${as}`)));
}
