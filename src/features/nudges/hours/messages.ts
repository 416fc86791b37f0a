import { sayTimeOfDay } from '../../../district/days.ts';
import type { Hours } from '../../../kit/asks/hours.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { sayZone } from './rules.ts';

/** When somebody is asked. */
export const hoursLine = ({ zone, askAt, from, to }: Hours): string =>
  `On school days your to-dos come at ${sayTimeOfDay(askAt)}, ${sayZone(zone)}. Nothing comes before ${sayTimeOfDay(from)} or after ${sayTimeOfDay(to)}.`;

/** What is said when they were saved. */
export const savedHoursWords = (hours: Hours): Words => [paragraph(hoursLine(hours))];
