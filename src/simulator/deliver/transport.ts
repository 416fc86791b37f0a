import { type Obj, obj } from '../json.ts';

/** What is delivered, in Socket Mode's words. */
export type DeliveryKind = 'slash_commands' | 'interactive' | 'events_api';

/** One payload on its way to the app. */
export interface Delivery {
  readonly kind: DeliveryKind;
  readonly body: Obj;
  /** Set when it comes again. */
  readonly retry?: { num: number; reason: string };
}

/** What the app answered. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** There is nobody to deliver to; the app is down, which is no fault of its manners. */
export class Unreachable extends Error {}

/** A way to the app; rejects with Unreachable when there is none just now. */
export type Transport = (delivery: Delivery) => Promise<Reply>;

/** The caller's own wire, in process: takes a payload and gives what the app acknowledged with. */
export type Deliver = (body: Obj, headers?: Record<string, string>) => Promise<unknown>;

/** Hands payloads to a function, as a receiver of the app's framework would take them. */
export function inProcess(deliver: Deliver): Transport {
  return async (delivery) => {
    // Through JSON, as over any wire: what is undefined here would not arrive there.
    const body = await deliver(obj(JSON.parse(JSON.stringify(delivery.body))), retryHeaders(delivery));
    return { status: 200, body };
  };
}

/** The headers of a delivery that comes again. */
export function retryHeaders(delivery: Delivery): Record<string, string> {
  if (!delivery.retry) return {};
  return { 'x-slack-retry-num': String(delivery.retry.num), 'x-slack-retry-reason': delivery.retry.reason };
}
