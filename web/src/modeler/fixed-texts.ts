import { fill } from '../i18n/fill';
import { modelerText } from '../i18n/modeler-text';
import type { BridgeHolder } from './bridge';
import type { EventBus } from './model';

/** Words that the libraries write themselves, without asking how they are said in another language. */
export class FixedTexts {
  static readonly $inject = ['eventBus', 'dubanBridge'];

  constructor(events: EventBus, bridge: BridgeHolder) {
    events.on<{ domNode: HTMLElement }>('feelPopup.opened', ({ domNode }) => {
      const close = domNode.querySelector('[title="Save and close"]');
      close?.setAttribute('title', fill(modelerText.saveAndClose, bridge.current.locale));
    });
  }
}
