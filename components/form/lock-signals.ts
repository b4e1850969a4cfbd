/** Every tab of this browser hears when one of them is touched, locked or unlocked: they are one session. */
export type LockSignal = 'touched' | 'locked' | 'unlocked';

const channelName = 'beforehand:lock';

/** Told to this page itself: the server says that the session is locked, or somebody asks for it. */
const lockedEvent = 'beforehand:locked';
const lockEvent = 'beforehand:lock';

export const openLockChannel = (): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);

export const sayUnlocked = (): void => {
  const channel = openLockChannel();
  channel?.postMessage('unlocked' satisfies LockSignal);
  channel?.close();
};

/** The server has refused: the session is locked. `someoneWaits` says that a patient has called, and nothing of whom. */
export const sayLocked = (someoneWaits: boolean | null = null): void => {
  window.dispatchEvent(new CustomEvent(lockedEvent, { detail: someoneWaits }));
};

export const askToLock = (): void => {
  window.dispatchEvent(new Event(lockEvent));
};

export const onLocked = (hear: (someoneWaits: boolean | null) => void): (() => void) => {
  const listen = (event: Event) => hear((event as CustomEvent<boolean | null>).detail);
  window.addEventListener(lockedEvent, listen);
  return () => window.removeEventListener(lockedEvent, listen);
};

export const onAskedToLock = (hear: () => void): (() => void) => {
  window.addEventListener(lockEvent, hear);
  return () => window.removeEventListener(lockEvent, hear);
};
