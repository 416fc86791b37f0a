import { type Day, sayDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { place } from '../../../kit/feature.ts';
import type { Message } from '../../../kit/outcome.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttons, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { showSchool } from '../school/list.ts';
import { type OpeningSaid, openedLine, sayOld } from './said.ts';

/** To a teacher whose walkthroughs somebody may read again. */
export const openedForTeacher = (said: OpeningSaid, teacherId: string): Message => ({
  name: `walkthroughs/opened/${said.id}/teacher/${teacherId}`,
  to: { person: teacherId },
  about: refTo('person', teacherId),
  can: 'person.own',
  words: openedForTeacherWords(said),
});

export const openedForTeacherWords = (said: OpeningSaid): Words => [
  paragraph(openedLine(said)),
  paragraph('The reason given:'),
  quote(said.reason),
  aside('Nothing to do. Each reading is added to what is kept about you.'),
];

/** To who may read them now. */
export const openedForReader = (said: OpeningSaid): Message => ({
  name: `walkthroughs/opened/${said.id}/reader`,
  to: { person: said.readerId },
  about: refTo('person', said.readerId),
  can: 'person.own',
  words: openedForReaderWords(said),
});

export const openedForReaderWords = ({ by, school, teacher, fromDay, untilDay, reason }: OpeningSaid): Words => [
  paragraph(
    say`You can read older walkthroughs of ${teacher ?? 'every teacher'} at ${school} until ${sayDay(untilDay)}: those since ${sayOld(fromDay)}.`,
  ),
  paragraph(say`${by} opened them. The reason given:`),
  quote(reason),
  aside('The teachers know. Each time you read one, that is recorded.'),
  buttons(place(showSchool, 'Show them', '')),
];

/** How many teachers hear of it, and how. */
export interface TeachersTold {
  readonly bySlack: number;
  readonly bySlip: number;
  /** They hold no role any more. */
  readonly left: number;
}

/** To the leader who opened them. */
export function openedWords({ reader, untilDay }: OpeningSaid, { bySlack, bySlip, left }: TeachersTold): Words {
  const told = [
    ...(bySlack > 0 ? [`${counted(bySlack, 'teacher is', 'teachers are')} told by message.`] : []),
    ...(bySlip > 0 ? [`${counted(bySlip, 'teacher reads', 'teachers read')} it on the next slip.`] : []),
    ...(left > 0 ? [`${counted(left, 'teacher has', 'teachers have')} left: it is in what is kept about them.`] : []),
  ];
  return [paragraph(say`${reader} can read them until ${sayDay(untilDay)}. ${told.join(' ')}`)];
}

/** To who leads a school, before the day from which they see less. */
export const outOfSightFor = (personId: string, day: Day): Message => ({
  name: `walkthroughs/out-of-sight/${day}/${personId}`,
  to: { person: personId },
  about: refTo('person', personId),
  can: 'person.own',
  words: outOfSightWords(day),
});

export const outOfSightWords = (day: Day): Words => [
  paragraph(`From ${sayDay(day)} on you can’t read some of the walkthroughs that others made at your school.`),
  paragraph(
    'A principal reads those of the current school year. An assistant principal reads those since their first day in the role.',
  ),
  paragraph(
    'Do you need an older one? A superintendent or assistant superintendent can open it for you, with a reason: “/walkthrough older”.',
  ),
  aside('Nothing is deleted. Your own stay yours, and every teacher keeps their copies.'),
  buttons(place(showSchool, 'Show them', '')),
];
