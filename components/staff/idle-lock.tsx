'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { onAskedToLock, onLocked, openLockChannel, type LockSignal } from '@/components/form/lock-signals';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { routes } from '@/lib/routes';
import styles from './idle-lock.module.css';
import { PostButton } from './post-button';
import type { StaffAction } from './staff-action';
import { UnlockForm } from './unlock-form';

interface IdleLockProps {
  readonly minutes: number;
  readonly name: string;
  readonly by: 'PIN' | 'password';
  readonly unlock: StaffAction;
  /** The whole page: it stays as it is, and cannot be read. */
  readonly children: ReactNode;
}

const lookEvery = 5_000;
/** Other tabs hear of it this often while somebody works. */
const tellEvery = 10_000;
const touches = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/**
 * A page of staff that nobody touches is covered, and the session locked, in every tab. What was typed is still in it afterwards:
 * the page is hidden and inert, and never left.
 */
export function IdleLock({ minutes, name, by, unlock, children }: IdleLockProps) {
  const router = useRouter();
  const [locked, setLocked] = useState(false);
  const [someoneWaits, setSomeoneWaits] = useState(false);
  const touched = useRef(0);
  const told = useRef(true);
  const channel = useRef<BroadcastChannel | null>(null);

  const say = (signal: LockSignal) => channel.current?.postMessage(signal);

  const cover = useCallback((isTold: boolean) => {
    told.current = isTold;
    // Read by whatever asks the server for the page again: it would be led away from what was typed.
    document.documentElement.dataset['locked'] = '';
    setLocked(true);
  }, []);

  const uncover = useCallback(() => {
    touched.current = Date.now();
    told.current = true;
    delete document.documentElement.dataset['locked'];
    setLocked(false);
    setSomeoneWaits(false);
    router.refresh();
  }, [router]);

  const tellServer = useCallback(async () => {
    const answer = await fetch(routes.lock, { method: 'POST', keepalive: true }).catch(() => null);
    if (answer) told.current = true;
  }, []);

  const lock = useCallback(() => {
    cover(false);
    say('locked');
    void tellServer();
  }, [cover, tellServer]);

  useEffect(() => {
    const open = openLockChannel();
    channel.current = open;
    touched.current = Date.now();
    let lastSaid = 0;
    const isCovered = () => 'locked' in document.documentElement.dataset;
    const isOver = () => Date.now() - touched.current >= minutes * 60_000;
    const look = () => {
      if (isCovered()) {
        if (!told.current) void tellServer();
      } else if (isOver()) lock();
    };
    const touch = () => {
      // Whoever comes back after that long meets the lock, and does not press through it.
      if (isOver()) return look();
      touched.current = Date.now();
      if (touched.current - lastSaid < tellEvery) return undefined;
      lastSaid = touched.current;
      return say('touched');
    };
    if (open)
      open.onmessage = ({ data }: MessageEvent<LockSignal>) => {
        if (data === 'touched') touched.current = Date.now();
        else if (data === 'locked') cover(true);
        else uncover();
      };
    const timer = setInterval(look, lookEvery);
    for (const kind of touches) window.addEventListener(kind, touch, { capture: true, passive: true });
    // Timers stand still while a machine sleeps.
    document.addEventListener('visibilitychange', look, { capture: true });
    const forgetAsked = onAskedToLock(lock);
    const forgetLocked = onLocked((waits) => {
      cover(true);
      if (waits !== null) setSomeoneWaits(waits);
    });
    return () => {
      clearInterval(timer);
      for (const kind of touches) window.removeEventListener(kind, touch, { capture: true });
      document.removeEventListener('visibilitychange', look, { capture: true });
      forgetAsked();
      forgetLocked();
      open?.close();
      delete document.documentElement.dataset['locked'];
    };
  }, [minutes, lock, cover, uncover, tellServer]);

  return (
    <>
      <div className={locked ? styles.hidden : undefined} inert={locked}>
        {children}
      </div>
      {locked && (
        <Cover
          {...{ name, by, unlock, someoneWaits }}
          onUnlocked={() => {
            say('unlocked');
            uncover();
          }}
        />
      )}
    </>
  );
}

interface CoverProps extends Pick<IdleLockProps, 'name' | 'by' | 'unlock'> {
  readonly someoneWaits: boolean;
  readonly onUnlocked: () => void;
}

/** Over the whole page, also over a dialog that was open on it. */
function Cover({ name, by, unlock, someoneWaits, onUnlocked }: CoverProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.cover}
      aria-labelledby={titleId}
      onCancel={(event) => event.preventDefault()}
      // A browser closes it all the same when Escape is pressed twice.
      onClose={({ currentTarget }) => currentTarget.showModal()}
    >
      <div className={styles.sheet}>
        <div className={styles.mark}>
          <Icon name="lock" />
        </div>
        <div className={styles.words}>
          <h2 id={titleId}>Locked</h2>
          <p>
            <bdi>{name}</bdi>, your page is as you left it.
          </p>
        </div>
        {someoneWaits && (
          <Notice tone="attention" live="assertive" title="A patient needs somebody">
            <p>Unlock to see who it is.</p>
          </Notice>
        )}
        <UnlockForm action={unlock} by={by} onUnlocked={onUnlocked} />
        <PostButton address={routes.signOut} look="quiet" wide>
          Sign in as somebody else
        </PostButton>
      </div>
    </dialog>
  );
}
