import type { TimeOfDay } from '../district/days.ts';
import { type Dice, pick } from './dice.ts';

const subjects = [
  'English language arts',
  'Mathematics',
  'Science',
  'Social studies',
  'Spanish',
  'Art',
  'Music',
  'Physical education',
] as const;

/** Most visits fall into the morning, as they do. */
const begins: readonly TimeOfDay[] = ['08:20', '08:45', '09:10', '09:35', '10:05', '10:40', '11:15', '12:20', '13:10'];
const lengths = [5, 10, 10, 15, 15, 20] as const;

/** What a visitor of Mill City finds where: a teacher keeps subject and room, and now and then a visitor leaves them out. */
export function lessonsOf(dice: Dice) {
  const taught = new Map<string, { subject: string; room: string }>();
  return (teacherId: string) => {
    const usual = taught.get(teacherId) ?? {
      subject: pick(dice, subjects) ?? '',
      room: String(101 + Math.floor(dice() * 3) * 100 + Math.floor(dice() * 24)),
    };
    taught.set(teacherId, usual);
    const place = dice() < 0.1 ? { subject: '', room: '' } : usual;
    return { ...place, began: pick(dice, begins) ?? null, minutes: pick(dice, lengths) ?? null };
  };
}
