// Where one is: who, which conversation, which thread. It stands in the page's address, so a reload keeps it.

/** Reads the address; who one was last time is remembered for an address that says nobody. */
export function place() {
  const said = new URLSearchParams(location.search);
  return {
    as: said.get('as') ?? remembered() ?? document.body.dataset.as ?? '',
    at: said.get('at') ?? '',
    thread: said.get('thread') ?? '',
  };
}

/** Whether somebody has been here before, or says who to be. */
export function isKnown() {
  return new URLSearchParams(location.search).has('as') || remembered() !== undefined;
}

/** Goes elsewhere; the browser's back button leads back. */
export function setPlace(change) {
  const next = { ...place(), ...change };
  const said = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== ''));
  if (`?${said}` !== location.search) history.pushState(null, '', `/?${said}`);
  try {
    localStorage.setItem('as', next.as);
  } catch {
    // A browser that keeps nothing still works.
  }
}

/** What stands beside the list: on a wide screen always something, on a phone nothing until one goes there. */
export function shownPlace() {
  const { as, at, thread } = place();
  return { as, at: at || 'home', thread };
}

function remembered() {
  try {
    const as = localStorage.getItem('as');
    return as && as !== '' ? as : undefined;
  } catch {
    return undefined;
  }
}
