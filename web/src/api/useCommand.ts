import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { CommandKeys } from './idempotency';

export type Command<V, R> = UseMutationResult<R, Error, V>;

/**
 * A changing command of a screen. It sends one request at a time (a second click while one is under way does nothing),
 * keeps the idempotency key for a retry after no answer, and refreshes every list afterwards.
 */
export function useCommand<V, R>(
  run: (key: string, values: V) => Promise<R>,
  options: {
    onSuccess?: (result: R, values: V) => void | Promise<void>;
    onError?: (error: Error) => void;
    quiet?: boolean;
    /** Nothing of the answer stays in memory once the screen lets go of it. */
    secret?: boolean;
  } = {},
): Command<V, R> {
  const queries = useQueryClient();
  const keys = useRef(new CommandKeys());
  const underWay = useRef<Promise<R> | null>(null);
  return useMutation<R, Error, V>({
    mutationFn: (values) => {
      underWay.current ??= attempt(keys.current, run, values).finally(() => (underWay.current = null));
      return underWay.current;
    },
    onSuccess: async (result, values) => {
      await options.onSuccess?.(result, values);
      if (options.quiet !== true) void queries.invalidateQueries();
    },
    onError: options.onError,
    ...(options.secret === true ? { gcTime: 0 } : {}),
  });
}

// helpers

async function attempt<V, R>(keys: CommandKeys, run: (key: string, values: V) => Promise<R>, values: V): Promise<R> {
  try {
    const result = await run(keys.keyFor(values), values);
    keys.answered();
    return result;
  } catch (error) {
    keys.failed(error);
    throw error;
  }
}
