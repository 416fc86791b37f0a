// Going from one place to another.
import { setPlace, shownPlace } from './place.js';
import { refresh } from './refresh.js';
import { timed } from './timings.js';
import { act, quiet } from './wire.js';

/** Goes to a conversation, the app's Home or a thread; nowhere is the list on a phone. */
export function go(at, thread = '', name = thread === '' ? 'go' : 'thread') {
  return timed(name, async () => {
    setPlace({ at, thread });
    if (at !== '') await quiet(act('look', at));
    await refresh();
    land(thread);
  });
}

/** The focus goes where one would go on: to the answer in a thread; on a phone to the head of what was opened. */
function land(thread) {
  if (thread !== '') document.getElementById('answer')?.focus();
  else if (matchMedia('(max-width: 40rem)').matches && shownPlace().at !== '')
    document.querySelector('.head .back')?.focus();
}

/** Closes the thread beside the conversation. */
export function leaveThread() {
  const { at, thread } = shownPlace();
  return timed('close thread', async () => {
    setPlace({ at, thread: '' });
    await refresh();
    document.querySelector(`#messages [data-thread="${CSS.escape(thread)}"]`)?.focus();
  });
}
