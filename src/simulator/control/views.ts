import type { Simulator } from '../simulator.ts';

/** What GET shows, by the name after `/control/`. */
export const views: Record<string, (slack: Simulator, query: URLSearchParams) => unknown> = {
  messages: (slack) => slack.messages(),
  traffic: (slack, query) => {
    const last = Number(query.get('last') ?? 0);
    return last > 0 ? slack.traffic().slice(-last) : slack.traffic();
  },
  problems: (slack) => slack.problems(),
  people: (slack) => slack.people(),
  person: (slack, query) => {
    const person = slack.person(query.get('id') ?? '');
    return {
      id: person.id,
      name: person.name,
      window: person.window() ?? null,
      home: person.home() ?? null,
      dms: person.dms(),
      ephemerals: person.ephemerals(),
      budget: person.budget(),
    };
  },
  state: (slack) => ({
    now: slack.clock.now(),
    teamId: slack.teamId,
    appId: slack.appId,
    botId: slack.botId,
    botUserId: slack.botUserId,
    people: slack.people(),
    channels: slack.channels(),
    faults: slack.faults(),
    connections: slack.connections(),
    maxConnections: slack.maxConnections(),
    problems: slack.problems().length,
  }),
};
