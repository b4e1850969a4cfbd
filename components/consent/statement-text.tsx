import type { ReactNode } from 'react';

import { RiskList } from '@/components/intake/risk-list';
import { statementHeadings } from '@/lib/phrasebook/statement-headings';
import type { Statement } from '@/lib/consent/statement';
import styles from './statement-text.module.css';

const lines = (texts: readonly string[]): ReactNode =>
  texts.length === 1 ? (
    <p>{texts[0]}</p>
  ) : (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ id, title, children }: PartProps) {
  return (
    <section className={styles.part} aria-labelledby={`statement-${id}`}>
      <h2 id={`statement-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

/** The consent as it is read before signing, and as it stands on the copy afterwards: word for word the same. */
export function StatementText({ statement }: { readonly statement: Statement }) {
  const { plan, risks, precautions, validity } = statement;
  const words = statementHeadings(statement);
  const own = risks.filter((risk) => risk.own);
  const ofKind = (kind: string) => risks.filter((risk) => !risk.own && risk.kind === kind);
  return (
    <div className={styles.statement}>
      <Part id="plan" title={words.plan}>
        <dl className={styles.plan}>
          <dt>{words.areas}</dt>
          <dd>{lines(plan.regions)}</dd>
          {plan.leftOut.length > 0 && (
            <>
              <dt>{words.leftOut}</dt>
              <dd>{lines(plan.leftOut)}</dd>
            </>
          )}
          {plan.technique && (
            <>
              <dt>{words.technique}</dt>
              <dd>{plan.technique}</dd>
            </>
          )}
          {plan.extent && (
            <>
              <dt>{words.extent}</dt>
              <dd>{lines(plan.extent)}</dd>
            </>
          )}
        </dl>
      </Part>
      {precautions.length > 0 && (
        <Part id="precautions" title={words.precautions}>
          {lines(precautions)}
        </Part>
      )}
      <Part id="benefits" title={words.benefits}>
        {statement.benefits.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Part>
      <Part id="risks" title={words.risks}>
        {own.length > 0 && (
          <>
            <h3>{words.own}</h3>
            <RiskList risks={own} headingLevel={4} />
          </>
        )}
        <h3>{words.common}</h3>
        <RiskList risks={ofKind('common')} headingLevel={4} />
        <h3>{words.serious}</h3>
        <RiskList risks={ofKind('serious')} headingLevel={4} />
      </Part>
      <Part id="alternatives" title={words.alternatives}>
        {statement.alternatives.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Part>
      <Part id="rights" title={words.rights}>
        {lines(statement.rights)}
      </Part>
      {validity && (
        <Part id="validity" title={words.validity}>
          {lines(validity)}
        </Part>
      )}
      <Part id="emergency" title={words.emergency}>
        {lines(statement.emergency)}
      </Part>
    </div>
  );
}
