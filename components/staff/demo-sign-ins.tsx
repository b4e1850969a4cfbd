import { Notice } from '@/components/ui/notice';
import styles from './demo-sign-ins.module.css';

interface DemoSignInsProps {
  readonly people: readonly { readonly role: string; readonly email: string; readonly password: string }[];
}

/** How to get into the demonstration clinic, on its sign-in page only. */
export function DemoSignIns({ people }: DemoSignInsProps) {
  return (
    <Notice title="This is a demonstration">
      <p>Sign in as one of these. Everybody in this clinic is made up.</p>
      <ul role="list" className={styles.people}>
        {people.map(({ role, email, password }) => (
          <li key={email}>
            <strong>{role}</strong>
            <code>{email}</code>
            <code>{password}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
