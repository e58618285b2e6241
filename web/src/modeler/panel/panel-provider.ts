import type { BridgeHolder } from '../bridge';
import type { DiagramElement, Injector } from '../model';
import { candidatesGroup } from './candidates-group';
import { calledProcessGroup, decisionGroup } from './called-group';
import type { PanelContext } from './context';
import { deadlineGroup } from './deadline-group';
import type { PanelGroup } from './entries';
import { formGroup } from './form-group';
import { messageGroup } from './message-group';
import { readingGroup } from './reading-group';
import { stepGroup } from './step-group';

/** Below the library's own providers, so that their groups are there to be replaced. */
const AFTER_THE_LIBRARY = 200;

/** Groups of the library in whose place ours stand, or that say things the engine does not run. */
const REPLACED = new Set([
  'userTaskImplementation',
  'assignmentDefinition',
  'form',
  'taskDefinition',
  'headers',
  'calledDecision',
  'businessRuleImplementation',
  'scriptImplementation',
  'calledElement',
  'message',
  'Zeebe__ExecutionListeners',
  'Zeebe__TaskListeners',
  'Zeebe__ExtensionProperties',
]);

const OURS = [
  candidatesGroup,
  formGroup,
  stepGroup,
  deadlineGroup,
  messageGroup,
  decisionGroup,
  calledProcessGroup,
  readingGroup,
];

interface PropertiesPanel {
  registerProvider: (priority: number, provider: unknown) => void;
}

/** Puts pickers where the library's panel has free text. */
export class DubanPanelProvider {
  static readonly $inject = ['propertiesPanel', 'injector', 'dubanBridge'];

  constructor(
    panel: PropertiesPanel,
    private readonly injector: Injector,
    private readonly bridge: BridgeHolder,
  ) {
    panel.registerProvider(AFTER_THE_LIBRARY, this);
  }

  getGroups(element: DiagramElement) {
    return (groups: PanelGroup[]): PanelGroup[] => {
      const context: PanelContext = { element, injector: this.injector, bridge: this.bridge.current };
      const ours = OURS.flatMap((make) => make(context) ?? []);
      const theirs = groups.filter(({ id }) => !REPLACED.has(id));
      const general = theirs.findIndex(({ id }) => id === 'general');
      return [...theirs.slice(0, general + 1), ...ours, ...theirs.slice(general + 1)];
    };
  }
}
