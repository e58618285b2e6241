import { createContext, useContext } from 'react';
import type { Session } from '../api/types';
import { dutiesOf } from './destinations';

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The signed-in person; only used below the layout, where somebody is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('Expected to use the session below the layout, but nobody is signed in.');
  return session;
}

/** The duties of the signed-in person, as the navigation knows them. */
export function useDuties(): string[] {
  return dutiesOf(useSession().roles);
}
