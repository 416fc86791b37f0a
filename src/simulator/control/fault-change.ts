import { type FaultChange, noFaults } from '../faults.ts';
import { isObj, type Obj, obj } from '../json.ts';

/** Reads faults that came as JSON; refuses names and kinds there are none of. */
export function faultChange(body: Obj): FaultChange {
  check(body, { ...noFaults() }, '');
  const { disconnect = '' } = obj(body.sockets);
  if (!['', 'warning', 'refresh_requested'].includes(String(disconnect)))
    throw new Error(`Slack does not disconnect for the reason ${String(disconnect)}`);
  // Every name and kind has just been compared with the faults there are.
  return body as FaultChange;
}

function check(given: Obj, known: Obj, within: string): void {
  for (const [name, value] of Object.entries(given)) {
    const example = known[name];
    if (typeof value !== typeof example || isObj(value) !== isObj(example)) {
      throw new Error(`there is no fault ${within}${name} of this kind`);
    }
    if (isObj(value) && isObj(example)) check(value, example, `${within}${name}.`);
  }
}
