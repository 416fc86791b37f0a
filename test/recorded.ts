import type { App, Receiver } from '@slack/bolt';
import type { Simulator } from '../src/simulator/simulator.ts';
import { wire } from './district.ts';

type Body = Record<string, unknown>;

/** What Slack sent, as it sent it: so that a second device, or what was late on its way, can send it too. */
export interface Recorded {
  readonly receiver: (slack: Simulator) => Receiver;
  /** The newest delivery of this type. */
  last(type: 'view_submission' | 'block_actions'): Body;
  /** The newest line somebody typed. */
  lastLine(): Body;
  /** Delivers it to the app. Answers with the app's acknowledgement. */
  send(body: Body): Promise<unknown>;
}

export function recorded(): Recorded {
  const bodies: Body[] = [];
  let app: Pick<App, 'processEvent'> | undefined;
  return {
    receiver(slack) {
      const inner = wire(slack);
      return {
        ...inner,
        init(real) {
          app = real;
          const processEvent: App['processEvent'] = (event) => {
            bodies.push(structuredClone(event.body));
            return real.processEvent(event);
          };
          inner.init({ processEvent } as unknown as App);
        },
      };
    },
    last: (type) => structuredClone(bodies.findLast((one) => one.type === type) ?? {}),
    lastLine: () => structuredClone(bodies.findLast((one) => 'command' in one) ?? {}),
    send: (body) =>
      new Promise((resolve, reject) => {
        if (!app) throw new Error('nothing listens yet');
        app
          .processEvent({ body, ack: async (answer: unknown) => resolve(answer) })
          .then(() => resolve(undefined), reject);
      }),
  };
}

/** The same window as opened on another device: a rendering of its own. */
export function onAnotherDevice(body: Body): Body {
  const view = body.view as { private_metadata: string };
  const carried = JSON.parse(view.private_metadata);
  const private_metadata = JSON.stringify({ ...carried, nonce: 'another-device-nonce' });
  return { ...body, view: { ...view, private_metadata } };
}

/** The same choice, made or arriving later. */
export function later(body: Body): Body {
  const actions = body.actions as { action_ts: string }[];
  return { ...body, actions: actions.map((one) => ({ ...one, action_ts: `${Number(one.action_ts) + 1_000}.000100` })) };
}
