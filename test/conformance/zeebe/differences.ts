/** What a broker does otherwise than the scenario says, although its line is not too old for it. */
export interface Difference {
  scenario: string;
  versions: string[];
  reason: string;
}

const BOTH = ['8.5.8', '8.6.0'];

/**
 * Scenarios were observed on 8.8.21, and those without `since` also on later patch releases of 8.5 and 8.6 than can be had. Each
 * entry was seen to fail on the brokers it names; docs/zeebe.md says what it means for the product.
 */
export const DIFFERENCES: Difference[] = [
  {
    scenario: 'feel/durations',
    versions: BOTH,
    reason: 'a sum of durations is told as PT36H, later releases tell P1DT12H; both are the same duration',
  },
  {
    scenario: 'combined/migrate-running-countersign',
    versions: ['8.6.0'],
    reason: 'a migration does not arm the timers that the target has beside a multi-instance in hand',
  },
  {
    scenario: 'own-migration/migrate-loop-event-sub',
    versions: ['8.6.0'],
    reason: 'a migration counts the inner instances of a multi-instance in an event sub-process wrongly',
  },
  {
    scenario: 'own-migration/migrate-compensation',
    versions: ['8.6.0'],
    reason: 'a migration of what can be compensated fails inside the broker',
  },
  {
    scenario: 'own-migration/migrate-compensation-unmapped',
    versions: ['8.6.0'],
    reason: 'a migration of what can be compensated fails inside the broker',
  },
  {
    scenario: 'own-migration/migrate-interrupted',
    versions: BOTH,
    reason: 'no Zeebe ends the instance; the scenario says on purpose what is right instead',
  },
  {
    scenario: 'own-commands/modify-leaving-scope',
    versions: BOTH,
    reason: 'a modification that ends a scope and begins inside it is accepted, later releases refuse it',
  },
  {
    scenario: 'own-deploy/dup-io',
    versions: BOTH,
    reason: 'the refusal of an extension given twice does not name the element',
  },
  {
    scenario: 'own-deploy/input-no-source',
    versions: BOTH,
    reason: 'an input mapping without a source is refused, later releases read it as null',
  },
  {
    scenario: 'own-deploy/loop-task-script',
    versions: BOTH,
    reason: 'a loop of steps that wait for nobody is deployed; the product refuses it before',
  },
];
