import { asc, eq, or } from 'drizzle-orm';
import { asOne, isOf, standsFor } from '../../district/same-person.ts';
import { person } from '../../district/schema.ts';
import type { Reading } from '../../kit/context.ts';
import { readFrozen } from '../../kit/documents/frozen.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { keptText } from '../../kit/words/text.ts';
import { digest, digestSubscription, namedWin, throughLineBreak } from './schema.ts';
import { digestShapes } from './weekly/document.ts';

/** The digests a person had and what each said, and what they said beside breaks and in the channel. */
export function digestAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const had = db
    .select(asOne(digest))
    .from(digest)
    .where(isOf(digest.personId, personId))
    .orderBy(asc(digest.day))
    .all();
  const sentences = had.flatMap(({ day, document }) =>
    readFrozen(digestShapes, document, `The digest of ${day}`).pieces.map(({ words }) => [day, words.plain]),
  );
  const asked = db
    .select(asOne(digestSubscription))
    .from(digestSubscription)
    .where(isOf(digestSubscription.personId, personId))
    .all();
  const day = ['Day', 12] as const;
  return [
    listSheet('Digests', [day, ['Sentence', 100]], sentences),
    listSheet(
      'Digest asked for',
      [
        ['Since', 12],
        ['Stopped', 12],
      ],
      asked.map(({ since, stoppedOn }) => [since, stoppedOn ?? '']),
    ),
    listSheet('Breaks', [day, ['Break', 100], ['Line', 80], ['Said by', 24]], breaksAbout(db, personId)),
    listSheet(
      'Worth naming',
      [day, ['Words', 100]],
      db
        .select(asOne(namedWin))
        .from(namedWin)
        .where(isOf(namedWin.byId, personId))
        .orderBy(asc(namedWin.id))
        .all()
        .map(({ onDay, words }) => [onDay, words]),
    ),
  ];
}

function breaksAbout(db: Reading['db'], personId: string): string[][] {
  const rows = db
    .select({ row: asOne(throughLineBreak), by: person.name })
    .from(throughLineBreak)
    .leftJoin(person, eq(person.id, standsFor(throughLineBreak.answeredById)))
    .where(or(isOf(throughLineBreak.ownerId, personId), isOf(throughLineBreak.answeredById, personId)))
    .orderBy(asc(throughLineBreak.id))
    .all();
  return rows.map(({ row, by }) => [
    row.firstSeenOn,
    keptText.parse(JSON.parse(row.words)).plain,
    row.answer ?? '',
    by ?? '',
  ]);
}
