import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './save-status.module.css';

export type SaveState = 'idle' | 'saving' | 'saved' | 'unsaved';

interface SaveStatusProps {
  /** `saved` only once the server has said so. */
  readonly state: SaveState;
  readonly words?: Readonly<Record<Exclude<SaveState, 'idle'>, string>> | undefined;
}

const english = {
  saving: 'Saving…',
  saved: 'Saved',
  unsaved: 'No connection. Your answers wait here and are sent when the line is back.',
} as const;

/** Whether what was given is kept. Always in the page, so that a change of it is read out. */
export function SaveStatus({ state, words = english }: SaveStatusProps) {
  return (
    <span className={classNames(styles.status, styles[state])}>
      {state === 'saving' && <span aria-hidden="true">{words.saving}</span>}
      <span role="status">
        {(state === 'saved' || state === 'unsaved') && (
          <span className={styles.said}>
            <Icon name={state === 'saved' ? 'check' : 'clock'} size={1.1} />
            {words[state]}
          </span>
        )}
      </span>
    </span>
  );
}
