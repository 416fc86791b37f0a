/** The buttons of site visits, by their wire names. */
export const siteNames = {
  list: 'site-visits/list',
  show: 'site-visits/show',
  log: 'site-visits/open-log',
  import: 'site-visits/open-import',
  menu: 'site-visits/menu',
  observe: 'site-visits/open-observe',
  observation: 'site-visits/observation-menu',
  learned: 'site-visits/open-learned',
  tell: 'site-visits/tell',
  share: 'site-visits/share',
  ask: 'site-visits/open-ask',
  yes: 'site-visits/open-yes',
  cannot: 'site-visits/open-cannot',
  takeBack: 'site-visits/take-back',
  answer: 'site-visits/open-answer',
} as const;
