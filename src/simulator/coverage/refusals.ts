import { heldBy, type Row } from './row.ts';

const TABLE = '%s: %s refuses';

/** Every error the Web API refuses with. */
export const REFUSAL_ROWS: Row[] = [
  ...heldBy(TABLE, 'documented', [
    'bot_not_found',
    'cannot_dm_bot',
    'cannot_reply_to_message',
    'channel_not_found',
    'file_not_found',
    'invalid_arguments',
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_cursor',
    'invalid_limit',
    'invalid_metadata_format',
    'invalid_trigger_id',
    'invalid_ts_oldest',
    'markdown_text_conflict',
    'message_not_found',
    'method_not_supported_for_channel_type',
    'msg_too_long',
    'no_text',
    'not_found',
    'not_in_channel',
    'thread_not_found',
    'too_many_attachments',
    'too_many_users',
    'unknown_method',
    'user_not_found',
    'user_not_in_channel',
    'users_not_found',
    'view_too_large',
  ]),
  {
    name: 'user_disabled',
    evidence: 'guessed',
    test: TABLE,
    note: 'what a DM to a deactivated person is refused with',
  },
  ...heldBy('%s: %s with another token', 'documented', ['invalid_auth', 'not_allowed_token_type', 'not_authed']),
  ...heldBy('without %s there is no %s', 'documented', ['missing_scope']),
  ...heldBy('an archived channel takes no posts', 'documented', ['is_archived']),
  ...heldBy('without a Messages tab nobody can be written to, without a Home tab nothing is published', 'documented', [
    'messages_tab_disabled',
    'not_enabled',
  ]),
  ...heldBy("somebody else's message can be neither edited nor deleted", 'documented', [
    'cant_delete_message',
    'cant_update_message',
  ]),
  ...heldBy('a body that is no JSON is refused', 'documented', ['invalid_json']),
  ...heldBy('a trigger opens one window, and no second one', 'documented', ['exchanged_trigger_id']),
  ...heldBy('a trigger is worth nothing after three seconds', 'documented', ['expired_trigger_id']),
  ...heldBy('views.push puts a window on top of the one it came from, three at most', 'documented', [
    'push_limit_reached',
  ]),
  ...heldBy('a stale hash is refused, for windows and for Home', 'documented', ['hash_conflict']),
  ...heldBy('the same external_id cannot be open twice', 'documented', ['duplicate_external_id']),
  {
    name: 'internal_error',
    evidence: 'guessed',
    test: 'the methods that only tell something tell it',
    note: 'asking for a socket while nothing listens',
  },
];
