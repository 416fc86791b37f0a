import { sayDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromRow } from '../../../kit/value.ts';
import { aside, buttons, entry, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { read } from '../reading/read.ts';
import { noteView } from '../reading/store.ts';
import { byOthers, type SchoolListed } from './store.ts';

const onePage = 5;

/** `/walkthrough school`: says that reading is noted, before anything is shown. */
export function ofSchool(): Done {
  return done({
    tell: [
      paragraph('Walkthroughs that others logged in the school you lead.'),
      aside('They are for helping the teacher. We record who reads one, and the teacher can ask for that list.'),
      buttons(place(showSchool, 'Show them', '')),
    ],
  });
}

/** The list itself. That it was looked at is written down. */
export const showSchool: ButtonPress = {
  name: 'walkthroughs/show-school',
  ability: 'walkthroughs.ofSchool',
  press(c: Asked<Writing>, value) {
    const from = fromRow(value);
    const page = byOthers(c.db, c.viewer, { from, count: onePage + 1 });
    for (const one of page.slice(0, onePage))
      noteView(c.db, c.viewer.person.id, refTo('walkthrough', one.id), c.now.toString());
    return done({ tell: schoolListWords(page, from), inPlace: true });
  },
};

/** A page of the list: one more than fits says that there are older ones. */
export function schoolListWords(page: readonly SchoolListed[], from: number): Words {
  if (page.length === 0) return [paragraph(from === 0 ? 'No walkthroughs by others yet.' : 'No older ones.')];
  return [
    heading('Walkthroughs by others'),
    ...page
      .slice(0, onePage)
      .map(({ id, day, teacher, observer, school }) =>
        entry(
          say`${bold(teacher)}, ${school}, ${sayDay(day)}, by ${observer}`,
          place(read, 'Read', id, { spoken: `Read ${teacher}, ${sayDay(day)}` }),
        ),
      ),
    ...(page.length > onePage ? [buttons(place(showSchool, 'Older', String(from + onePage)))] : []),
  ];
}
