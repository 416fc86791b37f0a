import { asc, eq, or } from 'drizzle-orm';
import { asOne, isOf } from '../../../district/same-person.ts';
import { school } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { readFrozen } from '../../../kit/documents/frozen.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { plain } from '../../../kit/words/pieces.ts';
import { principalMeeting } from '../schema.ts';
import { memoBody, memoShapes, useOf } from './document.ts';
import { memo, memoDraft, memoVersion } from './schema.ts';

/** The memos somebody wrote or was sent: each version, the response, and what is begun and not sent. */
export const memosAbout = (c: Reading, personId: string): SheetToWrite[] => [
  listSheet(
    'Memos',
    [
      ['Day', 12],
      ['School', 20],
      ['Part in it', 16],
      ['What', 20],
      ['What changed', 40],
      ['Words', 100],
    ],
    [...versionsWith(c, personId), ...draftsOf(c, personId)],
  ),
];

function versionsWith({ db }: Reading, personId: string): string[][] {
  const rows = db
    .select({ version: asOne(memoVersion), of: asOne(memo), at: school.name })
    .from(memoVersion)
    .innerJoin(memo, eq(memo.id, memoVersion.memoId))
    .innerJoin(principalMeeting, eq(principalMeeting.id, memo.meetingId))
    .innerJoin(school, eq(school.id, principalMeeting.schoolId))
    .where(or(isOf(memo.personId, personId), isOf(memo.byId, personId), isOf(memoVersion.byId, personId)))
    .orderBy(asc(memo.sentOn), asc(memoVersion.memoId), asc(memoVersion.number))
    .all();
  return rows.flatMap(({ version, of, at }) => {
    const part = of.personId === personId ? 'addressee' : 'author';
    const document = readFrozen(memoShapes, version.document, `memo ${of.id}`);
    const words = plain([...memoBody(document), ...useOf(document)]);
    const response = version.number === 1 && of.response !== '';
    return [
      [version.onDay, at, part, `version ${version.number}`, version.changes, words],
      ...(response ? [[of.respondedOn ?? '', at, part, 'response', '', of.response]] : []),
    ];
  });
}

function draftsOf({ db }: Reading, personId: string): string[][] {
  const rows = db
    .select({ draft: asOne(memoDraft), at: school.name, day: principalMeeting.day })
    .from(memoDraft)
    .innerJoin(principalMeeting, eq(principalMeeting.id, memoDraft.meetingId))
    .innerJoin(school, eq(school.id, principalMeeting.schoolId))
    .where(isOf(memoDraft.personId, personId))
    .all();
  return rows.map(({ draft, at, day }) => [day, at, 'author', 'draft', '', draft.given]);
}
