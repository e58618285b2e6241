import { useCallback, useEffect, useRef, useState } from 'react';
import { CommandKeys } from '../api/idempotency';

interface Call<R> {
  pending: boolean;
  error: unknown;
  data: R | undefined;
}

/** One request of the person, at most one at a time, with the idempotency key kept for a retry after no answer. */
export function useCall<V, R>(run: (key: string, values: V) => Promise<R>) {
  const [call, setCall] = useState<Call<R>>({ pending: false, error: undefined, data: undefined });
  const keys = useRef(new CommandKeys());
  const busy = useRef(false);
  const start = async (values: V, fingerprint: unknown = values) => {
    if (busy.current) return;
    busy.current = true;
    setCall({ pending: true, error: undefined, data: undefined });
    try {
      const data = await run(keys.current.keyFor(fingerprint), values);
      keys.current.answered();
      setCall({ pending: false, error: undefined, data });
    } catch (error) {
      keys.current.failed(error);
      setCall({ pending: false, error, data: undefined });
    } finally {
      busy.current = false;
    }
  };
  return { ...call, start };
}

/** Something read when the page opens, and again when `what` changes. */
export function useRead<R>(what: string, read: () => Promise<R>) {
  const [state, setState] = useState<{ data?: R; error?: unknown }>({});
  const latest = useRef(read);
  latest.current = read;
  const again = useCallback(() => {
    let gone = false;
    latest.current().then(
      (data) => gone || setState({ data }),
      (error: unknown) => gone || setState({ error }),
    );
    return () => {
      gone = true;
    };
  }, []);
  useEffect(() => again(), [what, again]);
  return { ...state, again };
}
