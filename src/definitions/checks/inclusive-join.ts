import { type Check, error } from './check';

/** Joining inclusive gateways: version 8.5 has none, and where there are, a branch that ends elsewhere leaves the case open (SEMANTICS 4). */
export const inclusiveJoin: Check = ({ elements }) =>
  elements
    .filter(({ type, incoming }) => type === 'inclusiveGateway' && incoming.length > 1)
    .map(({ id }) =>
      error(
        'inclusive-join',
        id,
        {
          zh: '包容网关用于汇合：某个分支在别处结束时，案件会一直停在这里。',
          en: 'An inclusive gateway joins: when a branch ends elsewhere, the case stays open here for ever.',
        },
        {
          zh: '请改用并行网关，或把各分支放进子流程。',
          en: 'Use a parallel gateway, or put the branches into a sub-process.',
        },
      ),
    );
