/** The parts of an app's manifest.json that change what the workspace does. */
export interface Manifest {
  display_information?: { name: string } | undefined;
  features?:
    | {
        app_home?: AppHome | undefined;
        bot_user?: { display_name: string } | undefined;
        slash_commands?: SlashCommand[] | undefined;
        shortcuts?: Shortcut[] | undefined;
      }
    | undefined;
  oauth_config?:
    | { scopes?: { bot?: string[] | undefined; bot_optional?: string[] | undefined } | undefined }
    | undefined;
  settings?: { event_subscriptions?: { bot_events?: string[] | undefined } | undefined } | undefined;
}

/** Which tabs the app's own page has. */
export interface AppHome {
  home_tab_enabled?: boolean | undefined;
  messages_tab_enabled?: boolean | undefined;
  messages_tab_read_only_enabled?: boolean | undefined;
}

/** A command as the manifest declares it. */
export interface SlashCommand {
  command: string;
  description?: string | undefined;
  usage_hint?: string | undefined;
  should_escape?: boolean | undefined;
}

/** A shortcut as the manifest declares it; `type` is `global` or `message`. */
export interface Shortcut {
  name: string;
  type: string;
  callback_id: string;
}

/** Somebody in the workspace, as the caller describes them. */
export interface PersonOption {
  id?: string | undefined;
  name: string;
  email?: string | undefined;
  guest?: boolean | undefined;
  /** An admin of the workspace. */
  admin?: boolean | undefined;
  tz?: string | undefined;
  deactivated?: boolean | undefined;
  bot?: boolean | undefined;
  /** What they do, for the page. */
  title?: string | undefined;
  /** Under which heading the page's menu of people lists them. */
  group?: string | undefined;
}

/** A channel, as the caller describes it; members by name or id. */
export interface ChannelOption {
  id?: string | undefined;
  name: string;
  members: string[];
  private?: boolean | undefined;
  botIn?: boolean | undefined;
}

/** What the page says of the workspace, and to somebody who opens it for the first time. */
export interface Welcome {
  /** What the workspace is called. */
  workspace: string;
  /** One quiet line that always stands on the page. */
  notice: string;
  /** A few sentences for somebody who has never been here. */
  text: string;
  /** Who to be first: name, id or email. */
  first: string;
  /** Who else is worth being, on top of the menu. */
  suggested?: string[];
}

/** A short path through the workspace, for somebody who has never been here. */
export interface Card {
  title: string;
  /** What to do, in two or three short steps. */
  steps: string[];
  /** Whose account it opens: name, id or email. */
  as: string;
  /** Where it opens: `home` and `app` are the app's two tabs, else a channel by its name or id. */
  at: string;
  /** The ts of the message there that it begins with, if it does. */
  message?: string | undefined;
}

/** A moment worth moving the clock to. */
export interface ClockStop {
  label: string;
  at: number;
}

/** Something the app shows, for the gallery. */
export interface GallerySample {
  name: string;
  kind: 'message' | 'modal' | 'home';
  /** A message's text and blocks, or a view. */
  payload: object;
}

/** What the page is told of an app and a workspace it knows nothing about. */
export interface PageOptions {
  welcome?: Welcome;
  /** Asked each time they are shown. */
  cards?: () => Card[];
  clockStops?: () => ClockStop[];
  gallery?: () => GallerySample[];
}

/** What a pretend workspace is made from. */
export interface SimulatorOptions extends PageOptions {
  manifest: Manifest;
  people: PersonOption[];
  channels?: ChannelOption[];
  /** Everything Slack leaves open is drawn from it. Default 1. */
  seed?: number;
  /** Where the clock starts, in milliseconds; it runs on in real time. Default: now. */
  now?: number;
  signingSecret?: string;
  botToken?: string;
  appToken?: string;
  /** False lifts the three seconds of triggers and acknowledgements, for a debugger or a machine of unknown speed. Default true. */
  strictTime?: boolean;
}
