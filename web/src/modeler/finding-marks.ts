import type BpmnModeler from 'bpmn-js/lib/Modeler';
import type { Finding } from '../api/definition-types';
import type { Text } from '../i18n/useText';
import type { Canvas, ElementRegistry } from './model';

interface Overlays {
  add: (element: string, type: string, overlay: { position: object; html: HTMLElement }) => string;
  remove: (filter: { type: string }) => void;
}

const OVERLAY = 'duban-finding';

/** Marks on the canvas what the check has found: shape and a sign, since colours belong to the clock. Returns how to take it off. */
export function markFindings(modeler: BpmnModeler, findings: readonly Finding[], t: Text): () => void {
  const canvas = modeler.get<Canvas>('canvas');
  const registry = modeler.get<ElementRegistry>('elementRegistry');
  const overlays = modeler.get<Overlays>('overlays');
  const found = findings.filter(({ elementId }) => isOnCanvas(registry, elementId));
  const marked: [string, string][] = [];
  for (const id of new Set(found.map(({ elementId }) => elementId))) {
    const of = found.filter(({ elementId }) => elementId === id);
    const severity = of.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
    const marker = `duban-finding-${severity}`;
    canvas.addMarker(id, marker);
    marked.push([id, marker]);
    if (registry.get(id)!.waypoints === undefined) {
      overlays.add(id, OVERLAY, { position: { top: -10, right: 10 }, html: sign(severity, of, t) });
    }
  }
  return () => {
    try {
      overlays.remove({ type: OVERLAY });
      marked
        .filter(([id]) => registry.get(id) !== undefined)
        .forEach(([id, marker]) => canvas.removeMarker(id, marker));
    } catch {
      // The diagram may be gone already, and its marks with it.
    }
  };
}

// helpers

/** The process itself is the canvas and is not marked. */
function isOnCanvas(registry: ElementRegistry, id: string): boolean {
  return registry.get(id)?.parent !== undefined;
}

function sign(severity: Finding['severity'], findings: readonly Finding[], t: Text): HTMLElement {
  const html = document.createElement('div');
  html.className = `duban-finding-sign duban-finding-sign-${severity}`;
  html.textContent = severity === 'error' ? '✕' : '!';
  html.title = findings.map(({ message }) => t(message)).join('\n');
  return html;
}
