import type { Tx } from '../db/tx.ts';
import { setting } from './schema.ts';
import type { SettingKey } from './settings.ts';

/** Keeps what the district answers to one of its questions. */
export function keepSetting(tx: Tx, key: SettingKey, value: string): void {
  tx.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run();
}
