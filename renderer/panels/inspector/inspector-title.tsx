import type { ReactNode } from 'react';

export function InspectorTitle({
  kind,
  children,
}: {
  readonly kind: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <header className="inspector-title">
      <span className="kind">{kind}</span>
      <h3>{children}</h3>
    </header>
  );
}
