import { placeFound } from '../../../kit/evidence/hear.ts';
import type { ButtonPress, Feature } from '../../../kit/feature.ts';
import { highlightNames } from '../messages.ts';
import { meetingNow } from '../next/show.ts';
import { wantedNow } from './form.ts';
import { listButtons } from './list.ts';
import { answered, attachedHeard, saveAnswer, saveAsk, saveAttach, saveCannot } from './save.ts';
import { facetsOfRequest } from './store.ts';

/** One tap. */
const bring: ButtonPress = {
  name: highlightNames.bring,
  ability: 'highlightRequests.answer',
  about: 'highlightRequest',
  press(c, value) {
    const { request, meeting } = wantedNow(c, value);
    return { ...answered(c, request.id, 'bring', ''), instead: meetingNow(c, meeting) };
  },
};

/** What the plan monitor wants for a highlight meeting, as the routine plugs it in. */
export const requests: Feature = {
  name: 'highlight-meetings/requests',
  forms: [saveAsk, saveAttach, saveCannot, saveAnswer],
  buttons: [bring, ...listButtons],
  hears: { [attachedHeard]: placeFound },
  records: { highlightRequest: facetsOfRequest },
};
