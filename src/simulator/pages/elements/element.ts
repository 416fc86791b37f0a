import { str } from '../../json.ts';
import { type Html, html } from '../html.ts';
import { textObject } from '../mrkdwn.ts';
import { picture } from '../picture.ts';
import { nameIn } from '../surface.ts';
import { boxes } from './boxes.ts';
import { button, feedback, iconButton, overflow } from './buttons.ts';
import type { Drawn } from './drawn.ts';
import { fileInput } from './file-input.ts';
import { select } from './select.ts';
import { moment, typed } from './typed.ts';

const DRAW: Record<string, (drawn: Drawn) => Html> = {
  button,
  workflow_button: button,
  icon_button: iconButton,
  feedback_buttons: feedback,
  overflow,
  checkboxes: boxes,
  radio_buttons: boxes,
  datepicker: moment,
  timepicker: moment,
  datetimepicker: moment,
  file_input: fileInput,
  image: ({ element }) => picture(element, 'thumb'),
};

/** One element: words, a picture, a button, or something to fill in. */
export function element(drawn: Drawn): Html {
  const type = str(drawn.element.type) ?? '';
  if (type === 'mrkdwn' || type === 'plain_text')
    return html`<span>${textObject(drawn.element, nameIn(drawn.surface.world))}</span>`;
  const draw = DRAW[type] ?? (type.endsWith('_select') ? select : typed);
  return draw(drawn);
}
