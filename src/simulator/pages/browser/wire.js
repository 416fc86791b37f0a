// The way to the server: the same verbs that tests use.
import { place } from './place.js';
import { notice, tell, trouble } from './tell.js';

/** A page that goes away may still send this much. */
const LAST_WORDS = 60_000;

async function post(door, said) {
  const body = JSON.stringify(said);
  const response = await fetch(`/control/${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: body.length < LAST_WORDS,
  });
  const { result, error } = await response.json();
  if (error !== undefined) throw new Error(error);
  return result;
}

/** Does something as the person one is. */
export function act(verb, ...args) {
  return post('act', { person: place().as, verb, args });
}

/** Does something to the workspace itself. */
export function change(door, body) {
  return post(door, body);
}

/** Does something the app answers to, and says so when it did not. */
export async function ask(verb, ...args) {
  if (document.body.dataset.busy === 'yes') notice('The app is catching up. It takes this as soon as it is done.');
  try {
    const answer = await act(verb, ...args);
    if (answer?.kind === 'error') trouble(`The app did not answer: ${why(answer.why)}. Please try again.`);
    return answer;
  } catch (error) {
    trouble(error.message);
    return { kind: 'error', why: error.message };
  }
}

/** A piece of the page. */
export async function piece(path, query) {
  const response = await fetch(`${path}?${new URLSearchParams(query)}`);
  if (!response.ok) throw new Error(await response.text());
  return response;
}

/** Runs something whose failure only needs to be said. */
export function quiet(promise) {
  return promise.catch((error) => {
    const gone = error instanceof TypeError;
    if (gone) tell('');
    trouble(gone ? 'The page has lost its server. Start it again, then reload.' : error.message);
  });
}

function why(code) {
  return code === 'operation_timeout' ? 'it took longer than three seconds' : code;
}
