// The first steps: short paths through the workspace, for whoever has never been here, and again for whoever asks.
import { be } from './people.js';
import { setPlace } from './place.js';
import { timed } from './timings.js';
import { piece } from './wire.js';

const dialog = document.getElementById('welcome');

/** Shows them as they are now: where a path leads may change. */
export function openWelcome() {
  return timed('welcome', async () => {
    dialog.innerHTML = await (await piece('/page/welcome', {})).text();
    dialog.showModal();
    document.getElementById('welcome-title').focus();
  });
}

/** Takes one of them: the message it begins with is read from its top. */
export async function start({ dataset }) {
  dialog.close();
  await be(dataset.start, dataset.at);
  document.getElementById(`m-${dataset.message}`)?.scrollIntoView({ block: 'start' });
}

// Whoever puts them away has been here: they are not shown again unasked.
dialog?.addEventListener('close', () => setPlace({}));
