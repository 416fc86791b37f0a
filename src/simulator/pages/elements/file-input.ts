import { type Obj, objs, str, strs } from '../../json.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { contentOf, type Drawn, described, idOf, named } from './drawn.ts';

/** A place for files: press it, or drop them on it. */
export function fileInput(drawn: Drawn): Html {
  const { element } = drawn;
  const types = strs(element.filetypes);
  const accept = types.map((type) => `.${type}`).join(',');
  const files = objs(contentOf(drawn)).map((file) => attached(file));
  const told = types.length > 0 ? `${types.map((type) => type.toUpperCase()).join(', ')}, up to 10 MB` : 'Up to 10 MB';
  return html`<div class="files" data-files ${named(drawn)}>
<label class="drop">${icon('plus')}<span>Choose ${Number(element.max_files ?? 10) === 1 ? 'a file' : 'files'}</span><small>${told}</small><input type="file" id="${idOf(drawn)}" ${accept !== '' && html`accept="${accept}" `}${Number(element.max_files ?? 10) > 1 && html`multiple `}${described(drawn)}></label>
<ul>${files}</ul></div>`;
}

function attached(file: Obj): Html {
  const name = str(file.name) ?? '';
  return html`<li>${icon('file')}<span><a href="/page/file/${str(file.id)}" download="${name}">${name}</a><small>${size(Number(file.size))}</small></span><button type="button" data-unfile="${str(file.id)}" aria-label="Remove ${name}">${icon('close')}</button></li>`;
}

/** `12 KB`. */
export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
