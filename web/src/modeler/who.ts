import type { L } from '../i18n/locale';
import type { ModelerBridge } from './bridge';
import { readCandidates } from './candidates';
import { extensionOf } from './extension';
import type { ModdleElement } from './model';
import type { OutlineWords } from './model-outline';

/** Names and doers in both languages: candidates of a user task, the ready step of a service task. */
export function wordsIn({ choices, steps, content }: ModelerBridge): OutlineWords {
  return {
    // A label that was emptied is null, one that never was is undefined.
    nameOf: ({ id = '', name }) => ({ zh: name ?? '', en: content().names[id] ?? name ?? '' }),
    who: (task) => {
      if (task.$type === 'bpmn:UserTask') return candidatesOf(task, choices);
      const type = extensionOf(task, 'zeebe:TaskDefinition')?.type as string | undefined;
      return steps.find((known) => known.type === type)?.name ?? (type === undefined ? null : same(type));
    },
  };
}

// helpers

function candidatesOf(task: ModdleElement, choices: ModelerBridge['choices']): L | null {
  const written = extensionOf(task, 'zeebe:AssignmentDefinition')?.candidateGroups as string | undefined;
  const candidates = readCandidates(written) ?? [];
  if (candidates.length === 0) return written === undefined ? null : same(written);
  const named = candidates.map(
    ({ party, role }) => [nameIn(choices.parties, party), nameIn(choices.roles, role)] as const,
  );
  const joined = (locale: 'zh' | 'en') => named.map(([party, role]) => `${party[locale]} ${role[locale]}`).join(' / ');
  return { zh: joined('zh'), en: joined('en') };
}

function nameIn(list: readonly { code: string; name: L }[], code: string): L {
  return list.find((choice) => choice.code === code)?.name ?? same(code);
}

function same(text: string): L {
  return { zh: text, en: text };
}
