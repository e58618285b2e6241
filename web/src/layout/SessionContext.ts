import { createContext, useContext } from 'react';
import type { Session } from '../api/types';

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The signed-in person; only used below the layout, where somebody is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('Expected to use the session below the layout, but nobody is signed in.');
  return session;
}
