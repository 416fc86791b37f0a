import { type Obj, obj, str } from '../json.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';

/** A picture by its address. One kept at Slack cannot be fetched from here: its words stand for it. */
export function picture(image: Obj, look: string): Html {
  const alt = str(image.alt_text) ?? '';
  const address = str(image.image_url) ?? str(obj(image.slack_file).url) ?? '';
  if (!/^(https?:|data:image\/)/.test(address))
    return html`<span class="no-picture ${look}">${icon('gallery')}<span>${alt}</span></span>`;
  return html`<img class="${look}" alt="${alt}" src="${address}" loading="lazy" referrerpolicy="no-referrer">`;
}
