import { eq } from 'drizzle-orm';
import { inTx } from '../src/db/tx.ts';
import { toolOn } from '../src/district/look-fors.ts';
import { newId, refTo } from '../src/district/ref.ts';
import { lookFor, roleHolding } from '../src/district/schema.ts';
import { readWorkbook } from '../src/engine/sheets/read.ts';
import { protectedView } from '../src/features/walkthroughs/reading/schema.ts';
import {
  teacherCopy,
  walkthrough,
  walkthroughAnswer,
  walkthroughChange,
  walkthroughDraft,
  walkthroughReply,
  walkthroughTarget,
} from '../src/features/walkthroughs/schema.ts';
import type { TestDistrict } from './district.ts';

/** A file in somebody's direct messages with the app. */
export interface HandedOver {
  readonly name: string;
  readonly title: string;
  readonly bytes: Buffer;
}

/** Every file the app has put into somebody's direct messages, the oldest first. */
export async function filesOf({ slack, as }: TestDistrict, name: string): Promise<HandedOver[]> {
  const files = as(name)
    .dms()
    .flatMap((message) => message.files ?? []);
  const headers = { authorization: `Bearer ${slack.tokens.bot}` };
  return Promise.all(
    files.map(async (file) => {
      const answer = await slack.fetch(String(file.url_private), { headers });
      return { name: String(file.name), title: String(file.title), bytes: Buffer.from(await answer.arrayBuffer()) };
    }),
  );
}

/** A workbook's cells as text, by the name of the sheet; a formula would be there as none. */
export async function cellsOf({ bytes }: HandedOver): Promise<Map<string, string[][]>> {
  const sheets = await readWorkbook(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => row.map((cell) => cell.wrong ?? cell.text))]));
}

/** Every role of somebody's is over. */
export function endRoles({ db, idOf }: TestDistrict, name: string): void {
  const theirs = eq(roleHolding.personId, idOf(name));
  inTx(db, (tx) => tx.update(roleHolding).set({ toDay: '2026-11-20' }).where(theirs).run());
}

/** A walkthrough of Pat Okafor's to Ana Rivera, with everything that can become of one; it was withdrawn in the end. */
export function keepWholeWalkthrough({ db, idOf }: TestDistrict, comment: string): string {
  return inTx(db, (tx) => {
    const [observerId, teacherId] = [idOf('Pat Okafor'), idOf('Ana Rivera')];
    const id = newId();
    const theirs = eq(roleHolding.personId, teacherId);
    const schoolId = tx.select().from(roleHolding).where(theirs).get()?.schoolId ?? '';
    const [first, second] = tx.select().from(lookFor).all();
    const visit = {
      id,
      observerId,
      teacherId,
      schoolId,
      day: '2026-11-20',
      toolId: toolOn(tx, '2026-11-20') ?? '',
    } as const;
    const [loggedAt, withdrawnAt] = ['2026-11-20T15:14:00Z', '2026-11-20T18:00:00Z'];
    tx.insert(walkthrough)
      .values({ ...visit, began: '10:05', minutes: 9, room: '12', comment, loggedAt, withdrawnAt })
      .run();
    const answers = [
      { walkthroughId: id, lookForId: first?.id ?? '', answer: 'seen', comment: 'At every table.' },
      { walkthroughId: id, lookForId: second?.id ?? '', answer: 'notSeen' },
    ] as const;
    tx.insert(walkthroughAnswer)
      .values([...answers])
      .run();
    tx.insert(teacherCopy).values({ walkthroughId: id, how: 'slack', wentAt: loggedAt, wentOn: '2026-11-20' }).run();
    const repliedAt = '2026-11-20T16:00:00Z';
    tx.insert(walkthroughReply).values({ walkthroughId: id, words: 'We had just moved seats.', repliedAt }).run();
    const before = JSON.stringify({ room: '11', answers: { [first?.id ?? '']: 'seen' } });
    const change = { walkthroughId: id, before, at: withdrawnAt };
    tx.insert(walkthroughChange)
      .values([
        { ...change, id: newId(), kind: 'corrected', reason: 'Another room.' },
        { ...change, id: newId(), kind: 'withdrawn', reason: 'It was another teacher.' },
      ])
      .run();
    const about = refTo('walkthrough', id);
    tx.insert(protectedView)
      .values({ id: newId(), viewerId: idOf('Al Vice'), about, at: repliedAt })
      .run();
    tx.insert(walkthroughTarget)
      .values([
        { id: newId(), role: 'principal', fromMonth: '2026-09', number: 10 },
        { id: newId(), role: 'director', fromMonth: '2026-09', number: 4 },
        { id: newId(), personId: observerId, fromMonth: '2026-11', number: 6 },
      ])
      .run();
    const given = JSON.stringify({ teacher: 'nobody yet', comment: 'Begun.' });
    tx.insert(walkthroughDraft)
      .values({ id: newId(), observerId, day: '2026-11-23', step: 1, given, savedAt: repliedAt })
      .run();
    return id;
  });
}
