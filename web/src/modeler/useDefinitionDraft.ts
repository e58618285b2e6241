import { useEffect, useReducer, useRef } from 'react';
import { getDraft, saveDefinitionDraft } from '../api/definition-endpoints';
import type { Draft, DraftContent } from '../api/definition-types';
import { CommandKeys } from '../api/idempotency';
import { DraftSaver } from './draft-saver';

/** The draft as it stands on this page, kept on the server as it changes. */
export function useDefinitionDraft(draft: Draft) {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const content = useRef<DraftContent>(contentOf(draft));
  const keys = useRef(new CommandKeys());
  const saver = useRef<DraftSaver>(null);
  saver.current ??= new DraftSaver(
    draft.revision,
    async (body) => {
      try {
        const answer = await saveDefinitionDraft(keys.current.keyFor(body), draft.id, body);
        keys.current.answered();
        return answer;
      } catch (error) {
        keys.current.failed(error);
        throw error;
      }
    },
    redraw,
  );
  useEffect(() => {
    const saving = saver.current!;
    return () => void saving.flush();
  }, []);

  return {
    content: content.current,
    saver: saver.current,
    change: (part: Partial<DraftContent>) => {
      content.current = { ...content.current, ...part };
      saver.current!.change(part);
    },
    /** What is on this page holds, whatever the other has saved. */
    keepMine: async () => {
      const theirs = await getDraft(draft.id);
      return saver.current!.keepMine(theirs.revision, content.current);
    },
  };
}

// helpers

function contentOf(draft: Draft): DraftContent {
  const { title, bpmn, forms, rights, names, instructions, deadlines, irreversible, decisions } = draft;
  return { title, bpmn, forms, rights, names, instructions, deadlines, irreversible, decisions };
}
