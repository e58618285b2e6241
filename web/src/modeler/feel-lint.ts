import { getLocale } from '../i18n/locale';
import { fill } from '../i18n/fill';
import { modelerText } from '../i18n/modeler-text';
import { feelFault } from './feel-check';

interface EditorView {
  state: { doc: { length: number; toString: () => string } };
}

interface Diagnostic {
  from: number;
  to: number;
  severity: 'error';
  source: string;
  message: string;
}

/**
 * Stands in for the library's linter (see vite.config.ts), which reads another dialect and speaks English only: what is
 * underlined in the editor is exactly what the engine would refuse.
 */
export const cmFeelLinter =
  () =>
  ({ state: { doc } }: EditorView): Diagnostic[] => {
    const text = doc.toString();
    if (text.trim() === '') return [];
    const fault = feelFault(text);
    if (fault === undefined) return [];
    const from = Math.min(fault.position, Math.max(0, doc.length - 1));
    const message = fill(modelerText.feelFault, getLocale(), { n: fault.position + 1 });
    return [{ from, to: doc.length, severity: 'error', source: 'FEEL', message }];
  };
