import { escaped, Html } from '../html.ts';

/** A markdown block: headings, lists, quotes, code and emphasis, and nothing that could be HTML of its own. */
export function markdown(text: string): Html {
  const parts = text.split(/(```[\s\S]*?```)/);
  return new Html(parts.map((part, at) => (at % 2 === 1 ? fenced(part) : paragraphs(part))).join(''));
}

function fenced(part: string): string {
  return `<pre>${escaped(part.slice(3, -3).replace(/^\w*\n/, ''))}</pre>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map(block)
    .join('');
}

function block(text: string): string {
  const lines = text.trim().split('\n');
  const heading = /^(#{1,6}) (.*)$/.exec(lines[0] ?? '');
  if (heading) return `<p class="heading"><b>${inline(heading[2] ?? '')}</b></p>${rest(lines)}`;
  if (lines.every((line) => /^\s*[-*+] /.test(line))) return entries('ul', lines, /^\s*[-*+] /);
  if (lines.every((line) => /^\s*\d+[.)] /.test(line))) return entries('ol', lines, /^\s*\d+[.)] /);
  if (lines.every((line) => line.startsWith('>')))
    return `<blockquote>${lines.map((line) => inline(line.replace(/^> ?/, ''))).join('<br>')}</blockquote>`;
  return `<p>${lines.map(inline).join('<br>')}</p>`;
}

function rest(lines: string[]): string {
  return lines.length > 1 ? block(lines.slice(1).join('\n')) : '';
}

function entries(tag: string, lines: string[], mark: RegExp): string {
  return `<${tag}>${lines.map((line) => `<li>${inline(line.replace(mark, ''))}</li>`).join('')}</${tag}>`;
}

function inline(text: string): string {
  return escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<b>$1</b>')
    .replace(/(^|\W)[*_](\S(?:.*?\S)?)[*_](?=\W|$)/g, '$1<i>$2</i>')
    .replace(/~~(\S(?:.*?\S)?)~~/g, '<s>$1</s>')
    .replace(/\[([^\]]+)\]\((https?:[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noreferrer">$1</a>');
}
