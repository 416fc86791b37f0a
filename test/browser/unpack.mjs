import packed from '@sparticuz/chromium';

/** Unpacks the browser that came with the packages before any test wants it: two workers that did so at once would each find half of it. */
export async function setup() {
  if (process.platform === 'linux') await packed.executablePath();
}
