/** Why Slack says that it will close a connection. */
export type Parting = 'warning' | 'refresh_requested';

/** How the pretend Slack misbehaves. Probabilities run from 0 to 1 and are drawn from the seed. */
export interface Faults {
  /** For chat.postMessage, and for files.completeUploadExternal, which posts as well. `late`: the socket is dropped at once and the post made `lateMs` afterwards. */
  post: {
    accept_then_drop: number;
    late: number;
    lateMs: number;
    hang: number;
    status500: number;
    ratelimited: number;
    retryAfter: number;
    html: number;
  };
  /** For every other method. `accept_then_drop`: done, and the answer lost. */
  api: { accept_then_drop: number; status500: number; ratelimited: number; retryAfter: number; hang: number };
  /** Every request is refused or dropped, nothing is delivered. */
  down: boolean;
  /** A post shows in history and replies only after this long. */
  historyLagMs: number;
  /** Conversations are read as by an app that is sold outside of the Marketplace: each method once a minute, fifteen messages a page. */
  slowHistory: boolean;
  /** How likely a delivery comes twice. */
  duplicates: number;
  /** Events may overtake each other. */
  reorder: boolean;
  /** Closes the Socket Mode connections that are open now. */
  dropSockets: boolean;
  /** Of Socket Mode's connections. */
  sockets: {
    /** Says to those that are open now that they will be closed, and why. */
    disconnect: '' | Parting;
    /** How long after that they are closed. */
    noticeMs: number;
    /** Ends Slack's side of those that are open now, with no closing frame. */
    halfClose: boolean;
    /** Falls silent on those that are open now, and leaves them open. */
    silence: boolean;
    /** How long a new one waits for its hello. */
    helloMs: number;
    /** How likely the hello never comes. */
    noHello: number;
    /** Socket Mode is switched off: those that are open hear `link_disabled` and are closed, and so is each new one. */
    disabled: boolean;
  };
  /** How likely the app's answer to a delivery is lost on its way. */
  ackLost: number;
  /** The workspace refuses charts, as one does that has not been given them yet. */
  noCharts: boolean;
}

/** Some of the faults; what is left out stays as it is. */
export type FaultChange = { [K in keyof Faults]?: Faults[K] extends object ? Partial<Faults[K]> : Faults[K] };

/** A workspace that behaves. */
export function noFaults(): Faults {
  return {
    post: {
      accept_then_drop: 0,
      late: 0,
      lateMs: 5_000,
      hang: 0,
      status500: 0,
      ratelimited: 0,
      retryAfter: 1,
      html: 0,
    },
    api: { accept_then_drop: 0, status500: 0, ratelimited: 0, retryAfter: 1, hang: 0 },
    down: false,
    historyLagMs: 0,
    slowHistory: false,
    duplicates: 0,
    reorder: false,
    dropSockets: false,
    sockets: {
      disconnect: '',
      noticeMs: 10_000,
      halfClose: false,
      silence: false,
      helloMs: 0,
      noHello: 0,
      disabled: false,
    },
    ackLost: 0,
    noCharts: false,
  };
}

/** Applies a change in place, so that whoever holds the faults sees it. */
export function changeFaults(faults: Faults, change: FaultChange): void {
  const { post, api, sockets, ...rest } = change;
  Object.assign(faults.post, post);
  Object.assign(faults.api, api);
  // What is done to the connections of this moment is done once.
  Object.assign(faults.sockets, sockets, { disconnect: '', halfClose: false, silence: false });
  Object.assign(faults, rest, { dropSockets: false });
}
