/** The part of bpmn-js that the modeler uses, as far as its own types leave it open. */
export interface ModdleElement {
  $type: string;
  id?: string;
  name?: string | null;
  $parent?: ModdleElement;
  get: <T = unknown>(name: string) => T;
  [property: string]: unknown;
}

export interface DiagramElement {
  id: string;
  type: string;
  businessObject: ModdleElement;
  parent?: DiagramElement;
  children?: DiagramElement[];
  host?: DiagramElement;
  labelTarget?: DiagramElement;
  x: number;
  y: number;
  width: number;
  height: number;
  waypoints?: unknown[];
}

export interface Injector {
  get: <T>(service: string, strict?: boolean) => T;
}

export interface BpmnFactory {
  create: (type: string, attributes?: Record<string, unknown>) => ModdleElement;
}

export interface Modeling {
  updateModdleProperties: (element: DiagramElement, of: ModdleElement, properties: Record<string, unknown>) => void;
  updateProperties: (element: DiagramElement, properties: Record<string, unknown>) => void;
}

export interface ElementRegistry {
  get: (id: string) => DiagramElement | undefined;
  filter: (test: (element: DiagramElement) => boolean) => DiagramElement[];
  getAll: () => DiagramElement[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Canvas {
  addMarker: (id: string, marker: string) => void;
  removeMarker: (id: string, marker: string) => void;
  zoom: (step: number | 'fit-viewport', center?: 'auto') => number;
  scrollToElement: (id: string, padding?: number) => void;
  viewbox: {
    (): { outer: { width: number; height: number }; inner: Box };
    (box: Box): void;
  };
  getRootElement: () => DiagramElement;
  resized: () => void;
  focus: () => void;
}

export interface EventBus {
  on: <E = unknown>(event: string | string[], listener: (event: E) => void) => void;
  off: (event: string | string[], listener: (event: never) => void) => void;
  fire: (event: string, details?: unknown) => void;
}

export interface CommandStack {
  undo: () => void;
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
}

export function is(element: DiagramElement, ...types: string[]): boolean {
  return types.includes(element.businessObject.$type);
}
