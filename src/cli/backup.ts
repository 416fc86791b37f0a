import { databaseConfig, environment } from '../config.ts';
import { backupTo } from '../db/backup.ts';
import { openDatabase } from '../db/open.ts';
import { tool } from './tool.ts';

/** `npm run backup`: a copy with its checksum, taken while the app may be running. */
await tool(async () => {
  const { databasePath, backups } = databaseConfig(environment());
  const db = openDatabase(databasePath);
  const path = await backupTo(db, backups, 'by-hand');
  db.$client.close();
  return `The backup is ${path}, with its checksum next to it. Copy both to another machine.`;
});
