import { existsSync } from 'node:fs';

/** The address of what goes with the app beside its code, such as its migrations: from the sources as from what is built of them. */
export const shipped = (path: string): URL => new URL(path, root());

/** The nearest folder with a package.json: how deep the code lies below it is the build's to say. */
function root(folder = new URL('.', import.meta.url)): URL {
  if (existsSync(new URL('package.json', folder))) return folder;
  const above = new URL('..', folder);
  if (above.href === folder.href) throw new Error('The folder of Throughline is not whole: there is no package.json.');
  return root(above);
}
