import type { ElementInstance } from '../state';
import type { ElementRules } from '../step';
import { boundaryEventRules } from './boundary-event';
import { businessRuleTaskRules } from './business-rule-task';
import { callActivityRules } from './call-activity';
import { catchRules } from './catch-event';
import { endEventRules } from './end-event';
import { eventBasedGatewayRules } from './event-based-gateway';
import { exclusiveGatewayRules } from './exclusive-gateway';
import { inclusiveGatewayRules } from './inclusive-gateway';
import { jobTaskRules } from './job-task';
import { multiInstanceRules } from './multi-instance';
import { parallelGatewayRules } from './parallel-gateway';
import { processRules } from './process';
import { scriptTaskRules } from './script-task';
import { startEventRules } from './start-event';
import { eventSubProcessRules, subProcessRules } from './sub-process';
import { taskRules } from './task';
import { throwRules } from './throw-event';

const RULES: Record<ElementInstance['type'], ElementRules> = {
  process: processRules,
  subProcess: subProcessRules,
  eventSubProcess: eventSubProcessRules,
  multiInstanceBody: multiInstanceRules,
  startEvent: startEventRules,
  endEvent: endEventRules,
  intermediateCatchEvent: catchRules,
  intermediateThrowEvent: throwRules,
  boundaryEvent: boundaryEventRules,
  exclusiveGateway: exclusiveGatewayRules,
  parallelGateway: parallelGatewayRules,
  inclusiveGateway: inclusiveGatewayRules,
  eventBasedGateway: eventBasedGatewayRules,
  serviceTask: jobTaskRules,
  sendTask: jobTaskRules,
  userTask: jobTaskRules,
  scriptTask: scriptTaskRules,
  businessRuleTask: businessRuleTaskRules,
  receiveTask: catchRules,
  manualTask: taskRules,
  task: taskRules,
  callActivity: callActivityRules,
};

/** The rules of an element kind. */
export function rulesOf(type: ElementInstance['type']): ElementRules {
  return RULES[type];
}
