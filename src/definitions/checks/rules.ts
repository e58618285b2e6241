import { calledProcesses } from './called-processes';
import { candidates } from './candidates';
import type { Check } from './check';
import { deadlines } from './deadlines';
import { decisionContent } from './decision-content';
import { decisions } from './decisions';
import { dialect } from './dialect';
import { drawing } from './drawing';
import { endings } from './endings';
import { engineRefusals } from './engine-refusals';
import { errorVariables } from './error-variables';
import { exclusiveConditions } from './exclusive-conditions';
import { formContent } from './form-content';
import { formRights } from './form-rights';
import { handledTasks } from './handled-tasks';
import { ignoredSettings } from './ignored-settings';
import { inclusiveJoin } from './inclusive-join';
import { irreversible } from './irreversible';
import { labels } from './labels';
import { localResults } from './local-results';
import { messages } from './messages';
import { parallelReturn } from './parallel-return';
import { platform85 } from './platform-8-5';
import { processId } from './process-id';
import { reservedNames } from './reserved-names';
import { routingFields } from './routing-fields';
import { serviceSteps } from './service-steps';
import { staffing } from './staffing';
import { subprocessInputs } from './subprocess-inputs';
import { timers } from './timers';
import { translations } from './translations';
import { unknownForm } from './unknown-form';
import { unreachable } from './unreachable';
import { variables } from './variables';

/** Every rule of the lint: first what cannot run, then what names something unknown, then what a reader would stumble over. */
export const CHECKS: readonly Check[] = [
  processId,
  reservedNames,
  dialect,
  engineRefusals,
  platform85,
  unreachable,
  endings,
  serviceSteps,
  calledProcesses,
  candidates,
  unknownForm,
  formContent,
  formRights,
  routingFields,
  deadlines,
  decisions,
  decisionContent,
  irreversible,
  inclusiveJoin,
  parallelReturn,
  exclusiveConditions,
  variables,
  messages,
  timers,
  errorVariables,
  localResults,
  subprocessInputs,
  ignoredSettings,
  handledTasks,
  staffing,
  labels,
  translations,
  drawing,
];
