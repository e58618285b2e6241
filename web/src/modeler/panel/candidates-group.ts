import { h } from '@bpmn-io/properties-panel/preact';
import type { FunctionComponent } from 'preact';
import type { Choice } from '../../api/definition-types';
import type { ModelerBridge } from '../bridge';
import { modelerText } from '../../i18n/modeler-text';
import { readCandidates, writeCandidates, type Candidate } from '../candidates';
import { extensionOf, writeExtension } from '../extension';
import type { PanelContext } from './context';
import { action, group, note, text, type Entry, type PanelGroup } from './entries';

/** Who may take a user task: pairs of a party of the case and a role in it, picked from lists. */
export function candidatesGroup({ element, injector, bridge }: PanelContext): PanelGroup | undefined {
  if (element.businessObject.$type !== 'bpmn:UserTask') return undefined;
  const { t } = bridge;
  const assignment = extensionOf(element.businessObject, 'zeebe:AssignmentDefinition');
  const written = assignment?.candidateGroups as string | undefined;
  const write = (candidateGroups: string | undefined) => {
    const attributes = { ...kept(assignment), ...(candidateGroups === undefined ? {} : { candidateGroups }) };
    writeExtension(
      injector,
      element,
      'zeebe:AssignmentDefinition',
      Object.keys(attributes).length === 0 ? undefined : attributes,
    );
  };
  const candidates = readCandidates(written);
  if (candidates === undefined) {
    return group('duban-candidates', t(modelerText.candidates), [
      text({
        id: 'duban-candidates-expression',
        label: t(modelerText.candidatesExpression),
        value: written ?? '',
        set: (value) => write(value === '' ? undefined : value),
        debounce: injector.get('debounceInput'),
      }),
      note('duban-candidates-note', t(modelerText.candidatesExpressionHint)),
    ]);
  }
  const change = (next: Candidate[]) => write(writeCandidates(next));
  const rows: Entry[] = candidates.map((candidate, index) => ({
    id: `duban-candidate-${index}`,
    component: CandidateRow,
    candidate,
    index,
    parties: bridge.choices.parties.map((party) => ({ code: party.code, name: t(party.name) })),
    roles: rolesFor(candidate.party, bridge.choices).map((role) => ({ code: role.code, name: t(role.name) })),
    words: { party: t(modelerText.party), role: t(modelerText.role), remove: t(modelerText.remove) },
    change: (next: Candidate | undefined) =>
      change(candidates.flatMap((before, at) => (at !== index ? [before] : next === undefined ? [] : [next]))),
  }));
  return group('duban-candidates', t(modelerText.candidates), [
    ...rows,
    ...(rows.length === 0 ? [note('duban-candidates-none', t(modelerText.candidatesNone))] : []),
    action('add-candidate', t(modelerText.addCandidate), () =>
      change([
        ...candidates,
        { party: first(bridge.choices.parties, 'keeper'), role: first(bridge.choices.roles, 'case-officer') },
      ]),
    ),
  ]);
}

// helpers

/** People with a duty on the case are named by the duty, people of an organisation by their role. */
const CASE = 'case';

function rolesFor(party: string, choices: ModelerBridge['choices']): readonly Choice[] {
  return party === CASE ? choices.caseDuties : choices.roles;
}

function sameKind(party: string, other: string): boolean {
  return (party === CASE) === (other === CASE);
}

function kept(assignment: ReturnType<typeof extensionOf>): Record<string, unknown> {
  const assignee = assignment?.assignee;
  return assignee === undefined ? {} : { assignee };
}

function first(choices: readonly Choice[], usual: string): string {
  return choices.some(({ code }) => code === usual) ? usual : (choices[0]?.code ?? usual);
}

interface Named {
  code: string;
  name: string;
}

interface RowProps {
  candidate: Candidate;
  index: number;
  parties: Named[];
  roles: Named[];
  words: { party: string; role: string; remove: string };
  change: (next: Candidate | undefined) => void;
}

const CandidateRow: FunctionComponent<RowProps> = ({ candidate, index, parties, roles, words, change }) =>
  h('div', { class: 'bio-properties-panel-entry duban-candidate', 'data-testid': 'candidate' }, [
    choice(`${words.party} ${index + 1}`, 'candidate-party', candidate.party, parties, (party) =>
      change({ party, role: sameKind(party, candidate.party) ? candidate.role : '' }),
    ),
    choice(`${words.role} ${index + 1}`, 'candidate-role', candidate.role, roles, (role) =>
      change({ ...candidate, role }),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'duban-panel-remove',
        title: words.remove,
        'aria-label': words.remove,
        onClick: () => change(undefined),
      },
      '×',
    ),
  ]);

function choice(label: string, testid: string, value: string, options: Named[], set: (value: string) => void) {
  const known = options.some(({ code }) => code === value)
    ? options
    : [{ code: value, name: value === '' ? '—' : value }, ...options];
  return h(
    'select',
    {
      class: 'bio-properties-panel-input',
      'aria-label': label,
      'data-testid': testid,
      value,
      onChange: (event: Event) => set((event.target as HTMLSelectElement).value),
    },
    known.map(({ code, name }) => h('option', { key: code, value: code, selected: code === value }, name)),
  );
}
