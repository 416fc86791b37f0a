import type { Button, ConfirmationDialog, KnownBlock, Overflow } from '@slack/types';
import type { ButtonPiece, Confirm, MenuPiece, Piece, Words } from '../../kit/words/pieces.ts';
import { plain, tableLines } from '../../kit/words/pieces.ts';
import { asText, bold, clip, escapeMrkdwn, join, say, split } from '../../kit/words/text.ts';
import { type ChartBlock, chartBlock, tableBlock } from './figures.ts';

/** Slack's limits that words can reach; all count code points of the escaped text (docs.slack.dev, Block Kit). */
const most = {
  section: 3000,
  header: 150,
  buttonText: 75,
  spoken: 75,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  entries: 5,
  text: 4000,
  inMessage: 50,
  inView: 100,
} as const;

/** What is posted: blocks, and the text for notifications and screen readers, which says all that the blocks say. */
export interface Post {
  readonly text: string;
  readonly blocks: (KnownBlock | ChartBlock)[];
}

export function toPost(words: Words): Post {
  // `chat.update` refuses a text above 4,000, so no message may need more.
  return {
    text: wholeLines(escapeMrkdwn(plain(words)), most.text),
    blocks: withinLimit(toBlocks(words), most.inMessage),
  };
}

/** The blocks of a window or Home, at most `max`. */
export function toViewBlocks(words: Words, max: number = most.inView): KnownBlock[] {
  return withinLimit(words.flatMap(blocksInView), max);
}

/** The same without what only newer workspaces draw. Nothing is lost: a sentence and a table beside each chart say the same. */
export function withoutCharts(post: Post): Post {
  return { ...post, blocks: post.blocks.filter((block) => block.type !== 'data_visualization') };
}

const theRest = 'There’s more in the message.';

/** As many lines as fit, each whole. Of one that alone is too long nothing is said: the blocks have it. */
function wholeLines(text: string, max: number): string {
  if ([...text].length <= max) return text;
  const kept: string[] = [];
  let length = [...theRest].length;
  for (const line of text.split('\n')) {
    length += [...line].length + 1;
    if (length > max) break;
    kept.push(line);
  }
  return [...kept, theRest].join('\n');
}

function toBlocks(words: Words): (KnownBlock | ChartBlock)[] {
  return words.flatMap((piece): (KnownBlock | ChartBlock)[] => {
    if (piece.piece === 'table') return [tableBlock(piece.table)];
    if (piece.piece === 'chart') return chartBlock(piece.chart);
    return blocksInView(piece);
  });
}

function withinLimit<B extends KnownBlock | ChartBlock>(blocks: B[], max: number): (B | KnownBlock)[] {
  if (blocks.length <= max) return blocks;
  const left = blocks.length - max + 1;
  return [...blocks.slice(0, max - 1), ...sections(say`${left} more parts don’t fit here.`.mrkdwn)];
}

function blocksInView(piece: Piece): KnownBlock[] {
  switch (piece.piece) {
    case 'heading':
      if (piece.words.trim() === '') return [];
      if ([...piece.words].length > most.header) return sections(bold(piece.words).mrkdwn);
      return [{ type: 'header', text: { type: 'plain_text', text: piece.words, emoji: true } }];
    case 'paragraph':
      return sections(piece.text.mrkdwn);
    case 'quote':
      return split(escapeMrkdwn(piece.words), most.section - 500).flatMap((part) => sections(quoted(part)));
    case 'bullets':
      return sections(
        join(
          piece.items.map((item) => say`•  ${item}`),
          '\n',
        ).mrkdwn,
      );
    case 'aside':
      if (piece.text.mrkdwn.trim() === '') return [];
      return split(piece.text.mrkdwn, most.section).map((text) => ({
        type: 'context',
        elements: [{ type: 'mrkdwn', text, verbatim: true }],
      }));
    case 'entry':
      return withAccessory(piece.text.mrkdwn, buttonElement(piece.button, 0));
    case 'row':
      return withAccessory(piece.text.mrkdwn, menuElement(piece.menu, 0));
    case 'table':
      return sections(join(tableLines(piece.table).map(asText), '\n').mrkdwn);
    case 'chart':
      return [];
    case 'buttons':
      return [
        {
          type: 'actions',
          elements: [
            ...piece.buttons.slice(0, piece.menu ? 24 : 25).map(buttonElement),
            ...(piece.menu ? [menuElement(piece.menu, piece.buttons.length)] : []),
          ],
        },
      ];
    case 'divider':
      return [{ type: 'divider' }];
  }
}

function withAccessory(mrkdwn: string, accessory: Button | Overflow): KnownBlock[] {
  const [first = '', ...rest] = split(mrkdwn, most.section);
  return [
    { type: 'section', text: { type: 'mrkdwn', text: first || '–', verbatim: true }, accessory },
    ...rest.flatMap(sections),
  ];
}

function sections(mrkdwn: string): KnownBlock[] {
  if (mrkdwn.trim() === '') return [];
  // `verbatim`: Slack must not turn what somebody typed into links and channel names.
  return split(mrkdwn, most.section).map((text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim: true },
  }));
}

function quoted(escapedLines: string): string {
  // 500 characters are kept free for these marks; a quote of more lines than that goes without them.
  const marked = escapedLines.replaceAll(/^/gm, '> ');
  return [...marked].length <= most.section ? marked : escapedLines;
}

function buttonElement(button: ButtonPiece, at: number): Button {
  return {
    type: 'button',
    // Must be unique within its block; what follows the `#` is not part of the name.
    action_id: `${button.action}#${at}`,
    text: { type: 'plain_text', text: clip(button.label, most.buttonText), emoji: true },
    // An empty value is left out; it comes back as missing and is read as empty.
    ...(button.value ? { value: button.value } : {}),
    ...(button.style ? { style: button.style } : {}),
    ...(button.spoken ? { accessibility_label: clip(button.spoken, most.spoken) } : {}),
    ...(button.confirm ? { confirm: confirmObject(button.confirm, button.style) } : {}),
  };
}

function confirmObject({ title, text, yes }: Confirm, style: ButtonPiece['style']): ConfirmationDialog {
  const said = (words: string, max: number) => ({ type: 'plain_text' as const, text: clip(words, max) });
  return {
    title: said(title, most.confirmTitle),
    text: said(text, most.confirmText),
    confirm: said(yes, most.confirmButton),
    deny: said('Cancel', most.confirmButton),
    ...(style ? { style } : {}),
  };
}

function menuElement({ action, entries }: MenuPiece, at: number): Overflow {
  return {
    type: 'overflow',
    action_id: `${action}#${at}`,
    options: entries.slice(0, most.entries).map(({ label, value }) => ({
      text: { type: 'plain_text', text: clip(label, most.buttonText), emoji: true },
      value,
    })),
  };
}
