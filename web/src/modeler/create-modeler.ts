import BpmnModeler from 'bpmn-js/lib/Modeler';
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import { CloudElementTemplatesCoreModule } from 'bpmn-js-element-templates/core';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import zeebeBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import type { Locale } from '../i18n/locale';
import type { BridgeHolder } from './bridge';
import { FixedTexts } from './fixed-texts';
import { ExecutablePalette } from './executable-palette';
import { DubanPanelProvider } from './panel/panel-provider';
import { translateInto } from './translate/translate';

/**
 * bpmn-js with the Zeebe panel, our groups in it, our words, and the palette of ready steps. The library's mark stays where it puts
 * it, bottom right of the canvas; nothing of ours may cover it (licence).
 */
export function createModeler(at: {
  canvas: HTMLElement;
  panel: HTMLElement;
  locale: Locale;
  bridge: BridgeHolder;
}): BpmnModeler {
  return new BpmnModeler({
    container: at.canvas,
    propertiesPanel: { parent: at.panel },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      CloudElementTemplatesCoreModule,
      CreateAppendAnythingModule,
      CreateAppendElementTemplatesModule,
      jobBasedBehaviors,
      {
        __init__: ['dubanPanelProvider', 'executablePalette', 'fixedTexts'],
        dubanBridge: ['value', at.bridge],
        dubanPanelProvider: ['type', DubanPanelProvider],
        executablePalette: ['type', ExecutablePalette],
        fixedTexts: ['type', FixedTexts],
        translate: ['value', translateInto(at.locale)],
      },
    ],
    moddleExtensions: { zeebe },
  } as unknown as ConstructorParameters<typeof BpmnModeler>[0]);
}

// helpers

/** User tasks are jobs here, which every version from 8.5 on runs: the library would make them the newer kind. */
const jobBasedBehaviors = {
  ...zeebeBehaviors,
  __init__: zeebeBehaviors.__init__.filter((name) => name !== 'createZeebeUserTaskBehavior'),
};
