import { useSyncExternalStore } from 'react';

const phone = matchMedia('(max-width: 860px)');

/** Whether there is room for one client only. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      phone.addEventListener('change', changed);
      return () => phone.removeEventListener('change', changed);
    },
    () => phone.matches,
  );
