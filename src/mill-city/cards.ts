import { and, desc, eq, like, notLike } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import type { Role } from '../district/people.ts';
import { person } from '../district/schema.ts';
import { digestKind } from '../features/digest/weekly/document.ts';
import { copyName } from '../features/walkthroughs/copies/messages.ts';
import { walkthroughReply } from '../features/walkthroughs/schema.ts';
import { outbox } from '../kit/schema.ts';
import type { Resident } from './roster.ts';

/** The three paths a newcomer can take, as things stand. The teacher’s leads to the newest copy that nobody has answered. */
export function cardsOf(db: Db, people: readonly Resident[]) {
  const first = (role: Role) => people.find((one) => one.slack && one.roles.some((held) => held.role === role));
  const superintendent = first('superintendent')?.email ?? '';
  const copy = unanswered(db);
  const digest = posted(db, digestKind.nameOf('%')).find(({ email }) => email === superintendent);
  const wait = ['First, log a walkthrough as the principal.', 'Then read your copy of it here, and reply.'];
  const read = ['Read your copy of a visit to your classroom.', 'Reply to your visitor. One sentence is enough.'];
  return [
    {
      title: 'Be a principal',
      steps: [
        'Log a walkthrough.',
        'Check what you saw, and add a note.',
        'Send the copy. The teacher has it at once.',
      ],
      as: first('principal')?.email ?? '',
      at: 'home',
    },
    {
      title: 'Be a teacher',
      steps: copy ? read : wait,
      as: copy?.email ?? first('teacher')?.email ?? '',
      at: 'app',
      message: copy?.ts,
    },
    {
      title: 'Be the superintendent',
      steps: ['Read Monday’s digest, the one message of the week.', 'Pick one thing that needs you, and decide it.'],
      as: superintendent,
      at: 'app',
      message: digest?.ts,
    },
  ];
}

function unanswered(db: Db) {
  const replies = db.select({ id: walkthroughReply.walkthroughId }).from(walkthroughReply).all();
  const answered = new Set(replies.map(({ id }) => copyName(id)));
  return posted(db, copyName('%')).find(({ name }) => !answered.has(name));
}

/** What stands in people’s messages under names like this, the newest first; not what stands under names that go on from it. */
function posted(db: Db, names: string) {
  const rows = db
    .select({ name: outbox.name, email: person.email, ts: outbox.slackTs })
    .from(outbox)
    .innerJoin(person, eq(person.id, outbox.personId))
    .where(and(like(outbox.name, names), notLike(outbox.name, `${names}/%`), eq(outbox.state, 'shown')))
    .orderBy(desc(outbox.shownAt), desc(outbox.seq))
    .all();
  return rows.flatMap(({ name, email, ts }) => (email && ts ? [{ name, email, ts }] : []));
}
