import type { ReactNode } from 'react';

/** What is shown where there is nothing yet: what it would be, and how to get there. */
export function EmptyState(props: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <strong>{props.title}</strong>
      {props.hint ? <span>{props.hint}</span> : null}
      {props.children}
    </div>
  );
}
