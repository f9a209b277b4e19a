/** How much a number has changed, with arrow and sign; nothing where it has not, as far as it is written. */
export function ChangeMark(props: {
  readonly before: number | null | undefined;
  readonly after: number | null;
  /** Writes a size without its sign, unit included. */
  readonly format: (size: number) => string;
  /** Whether more is worse: coloured then, beside the arrow. Absent: neither. */
  readonly worse?: 'more' | 'less';
}) {
  const { before, after, format, worse } = props;
  if (before === null || before === undefined || after === null) return null;
  const size = format(Math.abs(after - before));
  if (before === after || size === format(0)) return null;
  const isMore = after > before;
  const tone = worse === undefined ? 'soft' : (worse === 'more') === isMore ? 'is-error' : 'is-good';
  return (
    <span className={`number-change number ${tone}`}>
      {isMore ? '▲ +' : '▼ −'}
      {size}
    </span>
  );
}
