import { z } from 'zod';
import { sayTimeOfDay, type TimeOfDay } from '../../../district/days.ts';
import { type Hours, halfHours, hoursOf } from '../../../kit/asks/hours.ts';
import { opens } from '../../../kit/feature.ts';
import { type Choice, one } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { sayZone, zones } from './rules.ts';

export interface HoursShown extends Hours {
  readonly districtZone: string;
}

const timeChoices = (from: TimeOfDay, to: TimeOfDay): Choice[] =>
  halfHours(from, to).map((time) => ({ value: time, label: sayTimeOfDay(time) }));

/** When somebody wants to be asked, and never before or after. */
export const hoursForm = defineForm({
  name: 'asks/hours',
  title: 'My hours',
  submit: 'Save',
  ability: 'app.use',
  params: z.object({}),
  load: (c): HoursShown => ({
    ...hoursOf(c.db, c.viewer.person.id, c.settings),
    districtZone: c.settings.timeZone,
  }),
  intro: (): Words => [
    aside('On school days you get at most one message with your to-dos. Away for a few days? Type /throughline away.'),
  ],
  fields: ({ zone, askAt, from, to, districtZone }: HoursShown) => ({
    zone: one('Your time zone', zoneChoices(districtZone, zone), { chosen: zone }),
    askAt: one('When are you asked?', timeChoices('06:00', '18:00'), { chosen: askAt }),
    from: one('Never before', timeChoices('06:00', '12:00'), { chosen: from }),
    to: one('Never after', timeChoices('12:00', '20:00'), { chosen: to }),
  }),
});

function zoneChoices(district: string, theirs: string): Choice[] {
  const known = [...new Set([district, theirs, ...Object.keys(zones)])];
  return known.map((zone) => ({
    value: zone,
    label: zone === district ? `${sayZone(zone)} (the district’s)` : sayZone(zone),
  }));
}

export const openHours = (): Done => done({ open: opening(hoursForm, {}) });

export const hoursButton = opens('asks/open-hours', hoursForm, () => ({}));
