import type { ModelerBridge } from '../bridge';
import type { DiagramElement, Injector } from '../model';

/** What every group of ours is made from. */
export interface PanelContext {
  element: DiagramElement;
  injector: Injector;
  bridge: ModelerBridge;
}
