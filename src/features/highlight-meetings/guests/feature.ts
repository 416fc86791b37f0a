import type { Feature } from '../../../kit/feature.ts';
import { openGuests } from './form.ts';
import { saveGuests } from './save.ts';

/** Who is invited to a highlight meeting, as the routine plugs it in. */
export const guests: Feature = {
  name: 'highlight-meetings/guests',
  forms: [saveGuests],
  buttons: [openGuests],
};
