// How long the page's own actions take, from the finger to the picture: read them with
// performance.getEntriesByType('measure'), names that begin with "own:".

/** Times something the page does by itself, until it is on the screen. */
export async function timed(name, run) {
  const start = performance.now();
  const result = await run();
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    // The message comes after the frame has been painted.
    channel.port1.onmessage = () => {
      performance.measure(`own:${name}`, { start, end: performance.now() });
      channel.port1.close();
    };
    channel.port2.postMessage('');
  });
  return result;
}
