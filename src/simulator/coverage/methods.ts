import { heldBy, type Row } from './row.ts';

/** Every method of the Web API that is spoken. */
export const METHOD_ROWS: Row[] = [
  ...heldBy('the methods that only tell something tell it', 'documented', [
    'apps.connections.open',
    'auth.test',
    'bots.info',
    'chat.delete',
    'chat.getPermalink',
    'conversations.info',
    'conversations.join',
    'conversations.list',
    'conversations.members',
    'team.info',
    'users.info',
    'users.list',
    'users.lookupByEmail',
  ]),
  ...heldBy('history goes newest first, page by page, between bounds; replies are elsewhere', 'documented', [
    'conversations.history',
    'conversations.replies',
  ]),
  ...heldBy('a file goes up in three steps and comes down only with the bot’s token', 'documented', [
    'files.completeUploadExternal',
    'files.getUploadURLExternal',
    'files.info',
  ]),
  ...heldBy('a person’s id as the channel opens their DM, the same one every time', 'documented', [
    'chat.postMessage',
    'conversations.open',
  ]),
  ...heldBy('only people in the conversation see an ephemeral message, and it is gone after a reload', 'documented', [
    'chat.postEphemeral',
  ]),
  ...heldBy('words without blocks take the blocks of a message away; its metadata stays', 'documented', [
    'chat.update',
  ]),
  ...heldBy('a trigger opens one window, and no second one', 'documented', ['views.open']),
  ...heldBy('views.push puts a window on top of the one it came from, three at most', 'documented', ['views.push']),
  ...heldBy('a stale hash is refused, for windows and for Home', 'documented', ['views.publish', 'views.update']),
];
