import type { Choices, DraftContent, StepTemplate } from '../api/definition-types';
import type { Locale } from '../i18n/locale';
import type { Text } from '../i18n/useText';

/** What the panels inside the library may know of the draft around them, and ask of the page. */
export interface ModelerBridge {
  t: Text;
  locale: Locale;
  steps: readonly StepTemplate[];
  choices: Choices;
  content: () => DraftContent;
  change: (part: Partial<DraftContent>) => void;
  openForm: (form: string) => void;
  openDecision: (decision: string) => void;
}

/** One object for the life of a modeler; what it holds is renewed with each drawing of the page. */
export class BridgeHolder {
  current!: ModelerBridge;
}
