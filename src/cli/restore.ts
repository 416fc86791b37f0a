import { databaseConfig, environment } from '../config.ts';
import { restore } from '../db/backup.ts';
import { tool } from './tool.ts';

/** `npm run restore -- FILE`: puts a backup in the place of the database. The app must be stopped. */
await tool(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Say which backup: npm run restore -- backups/nightly-….db');
  const { databasePath } = databaseConfig(environment());
  const replaced = restore(file, databasePath);
  const kept = replaced ? ` The database it replaced is kept as ${replaced}.` : '';
  return `${databasePath} is now the backup.${kept} Start Throughline again with npm start.`;
});
