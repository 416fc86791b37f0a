import type { Obj } from '../json.ts';
import type { World } from '../world/world.ts';
import type { Args } from './args.ts';
import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import * as files from './files.ts';
import * as history from './history.ts';
import * as identity from './identity.ts';
import { scopeFor } from './scopes.ts';
import * as users from './users.ts';
import * as views from './views.ts';

/** One method: what it does, and the scopes of which the app needs one. */
export interface Method {
  readonly run: (world: World, args: Args) => Obj;
  readonly scopes: (world: World, args: Args) => string[];
  /** The kind of token it takes; `bot` where nothing is said. */
  readonly token?: 'app';
}

const free = () => [];
const always = (scope: string) => () => [scope];
const write = always('chat:write');
const read = scopeFor('read');
const readHistory = scopeFor('history');

/** Every method this workspace speaks. */
export const METHODS: Record<string, Method> = {
  'apps.connections.open': { run: identity.openConnection, scopes: free, token: 'app' },
  'auth.test': { run: identity.authTest, scopes: free },
  'bots.info': { run: identity.botInfo, scopes: always('users:read') },
  'chat.delete': { run: chat.deleteMessage, scopes: write },
  'chat.getPermalink': { run: chat.getPermalink, scopes: free },
  'chat.postEphemeral': { run: chat.postEphemeral, scopes: write },
  'chat.postMessage': { run: chat.postMessage, scopes: write },
  'chat.update': { run: chat.update, scopes: write },
  'conversations.history': { run: history.history, scopes: readHistory },
  'conversations.info': { run: conversations.info, scopes: read },
  'conversations.join': { run: conversations.join, scopes: always('channels:join') },
  'conversations.list': { run: conversations.listChannels, scopes: scopeFor('list') },
  'conversations.members': { run: conversations.members, scopes: read },
  'conversations.open': { run: conversations.open, scopes: scopeFor('open') },
  'conversations.replies': { run: history.replies, scopes: readHistory },
  'files.completeUploadExternal': { run: files.completeUpload, scopes: always('files:write') },
  'files.getUploadURLExternal': { run: files.getUploadUrl, scopes: always('files:write') },
  'files.info': { run: files.info, scopes: always('files:read') },
  'team.info': { run: identity.teamInfo, scopes: always('team:read') },
  'users.info': { run: users.info, scopes: always('users:read') },
  'users.list': { run: users.listUsers, scopes: always('users:read') },
  'users.lookupByEmail': { run: users.lookupByEmail, scopes: always('users:read.email') },
  'views.open': { run: views.open, scopes: free },
  'views.publish': { run: views.publish, scopes: free },
  'views.push': { run: views.push, scopes: free },
  'views.update': { run: views.update, scopes: free },
};
