import type { Simulator } from '../simulator.ts';
import { type Incoming, type Outcome, plain } from '../wire/exchange.ts';

/** The pages for the browser. */
export function pageDoor(_slack: Simulator, incoming: Incoming): Outcome {
  return plain(404, `there is nothing at ${incoming.url.pathname}`);
}
