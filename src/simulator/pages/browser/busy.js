// Shows on a button that the app has not answered yet.

/** Runs something while the button turns; pressing it again does nothing meanwhile. */
export async function busy(button, run) {
  if (button.getAttribute('aria-busy') === 'true') return undefined;
  button.setAttribute('aria-busy', 'true');
  try {
    return await run();
  } finally {
    button.removeAttribute('aria-busy');
  }
}
