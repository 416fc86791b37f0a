import { isObj, list, type Obj, obj, objs, str } from './json.ts';
import { decoded, readable } from './text.ts';

/** Gives the name behind an id, for mentions. */
export type NameOf = (id: string) => string;

/** What a reader sees of blocks, a view or a message, a line for each line on the screen. */
export function visibleText(what: unknown, nameOf: NameOf = (id) => id): string {
  if (Array.isArray(what)) return lines(objs(what).map((block) => blockText(block, nameOf)));
  if (!isObj(what)) return '';
  const title = what.type === 'modal' ? words(what.title, nameOf) : '';
  if (objs(what.blocks).length === 0) return lines([title, readable(str(what.text) ?? '', nameOf)]);
  const buttons = what.type === 'modal' ? [words(what.submit, nameOf), words(what.close, nameOf)] : [];
  return lines([title, visibleText(what.blocks, nameOf), ...buttons.map(asButton)]);
}

/** The words of a text object; plain_text knows no markup but is decoded all the same. */
export function words(text: unknown, nameOf: NameOf = (id) => id): string {
  if (typeof text === 'string') return text;
  const value = str(obj(text).text) ?? '';
  return obj(text).type === 'mrkdwn' ? readable(value, nameOf) : decoded(value);
}

function blockText(block: Obj, nameOf: NameOf): string {
  const say = (text: unknown) => words(text, nameOf);
  switch (block.type) {
    case 'section':
      return lines([say(block.text), ...objs(block.fields).map(say), elementText(obj(block.accessory), nameOf)]);
    case 'input':
      return lines([
        say(block.label) + (block.optional ? ' (optional)' : ''),
        elementText(obj(block.element), nameOf),
        say(block.hint),
      ]);
    case 'actions':
    case 'context':
    case 'context_actions':
      return objs(block.elements)
        .map((one) => elementText(one, nameOf))
        .filter(Boolean)
        .join(' ');
    case 'rich_text':
      return lines(list(block.elements).map((one) => richText(one, nameOf)));
    case 'table':
    case 'data_table':
      return lines([say(block.caption ?? ''), ...list(block.rows).map((row) => rowText(row, nameOf))]);
    case 'data_visualization':
      return lines([say(block.title), chartText(obj(block.chart))]);
    default:
      return otherText(block, nameOf);
  }
}

function otherText(block: Obj, nameOf: NameOf): string {
  const say = (text: unknown) => (text === undefined ? '' : words(text, nameOf));
  // A markdown block's text is a plain string, which `say` leaves as it is.
  const parts = [block.title, block.subtitle, block.text, block.body, block.subtext].map(say);
  const inner = [...objs(block.child_blocks), ...objs(block.elements)].map((one) => blockText(one, nameOf));
  const buttons = objs(block.actions).map((one) => elementText(one, nameOf));
  const tasks = objs(block.tasks).map((one) => `${str(one.title)} (${str(one.status) ?? 'pending'})`);
  return lines([...parts, say(block.alt_text), ...inner, ...buttons, ...tasks]);
}

function elementText(element: Obj, nameOf: NameOf): string {
  const say = (text: unknown) => words(text, nameOf);
  const type = str(element.type) ?? '';
  if (type === 'mrkdwn' || type === 'plain_text') return say(element);
  if (type === 'image') return str(element.alt_text) ?? '';
  if (type === 'feedback_buttons')
    return [element.positive_button, element.negative_button].map((one) => asButton(say(obj(one).text))).join(' ');
  if (type.endsWith('button')) return asButton(say(element.text));
  if (['checkboxes', 'radio_buttons', 'overflow'].includes(type)) {
    return lines(
      objs(element.options).map((one) =>
        [say(one.text), one.description ? say(one.description) : ''].filter(Boolean).join(': '),
      ),
    );
  }
  return say(element.placeholder ?? '');
}

function rowText(row: unknown, nameOf: NameOf): string {
  const cells = objs(row).map((cell) => {
    if (cell.type === 'rich_text')
      return list(cell.elements)
        .map((one) => richText(one, nameOf))
        .join(' ');
    return cell.type === 'action_cell' ? elementText(obj(cell.element), nameOf) : (str(cell.text) ?? '');
  });
  return cells.join(' | ');
}

function chartText(chart: Obj): string {
  const points = [...objs(chart.segments), ...objs(chart.series).flatMap((one) => objs(one.data))];
  return lines(points.map((point) => `${str(point.label)}: ${String(point.value)}`));
}

function richText(node: unknown, nameOf: NameOf): string {
  const part = obj(node);
  if (part.type === 'rich_text_list') return lines(list(part.elements).map((one) => `- ${richText(one, nameOf)}`));
  if (Array.isArray(part.elements)) return part.elements.map((one) => richText(one, nameOf)).join('');
  if (part.type === 'user') return `@${nameOf(str(part.user_id) ?? '')}`;
  if (part.type === 'channel') return `#${nameOf(str(part.channel_id) ?? '')}`;
  if (part.type === 'broadcast') return `@${str(part.range)}`;
  if (part.type === 'emoji') return `:${str(part.name)}:`;
  return str(part.text) ?? str(part.url) ?? str(part.fallback) ?? '';
}

function asButton(text: string): string {
  return text === '' ? '' : `[${text}]`;
}

function lines(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
