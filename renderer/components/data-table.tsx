// One quiet table for findings, balance, agreements and refused rows: sorted by a press on a heading, moved through
// with the arrow keys, Enter for the main thing one does with a row.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type SortOrder, sortRows } from './sort-rows.ts';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** What it is sorted by; without it the heading is only a heading. */
  readonly sortValue?: (row: Row) => number | string | null;
  readonly isNumber?: boolean;
  readonly width?: number | string;
}

export interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly selectedKey?: string | null;
  readonly onSelect?: (row: Row) => void;
  readonly onOpen?: (row: Row) => void;
  readonly footer?: ReactNode;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, selectedKey = null, onSelect, onOpen } = props;
  const [order, setOrder] = useState<SortOrder | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const sorted = useMemo(() => {
    const value = columns.find((column) => column.id === order?.columnId)?.sortValue;
    return order && value ? sortRows(rows, value, order.isDescending) : rows;
  }, [rows, columns, order]);

  useEffect(() => {
    if (selectedKey === null) return;
    body.current
      ?.querySelector(`[data-key="${CSS.escape(selectedKey)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [selectedKey]);

  const move = (event: KeyboardEvent<HTMLTableRowElement>, row: Row, index: number) => {
    if (event.key === 'Enter') onOpen?.(row);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = sorted[index + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onSelect?.(next);
    const element = body.current?.children[index + step];
    if (element instanceof HTMLElement) element.focus();
  };

  const selectedIndex = sorted.findIndex((row) => rowKey(row) === selectedKey);
  const reachable = Math.max(0, selectedIndex);
  return (
    <div className="table-scroll">
      <table className="data-table" aria-label={props.label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {sorted.map((row, index) => (
            <tr
              key={rowKey(row)}
              data-key={rowKey(row)}
              className={onSelect ? 'can-select' : ''}
              aria-selected={onSelect ? index === selectedIndex : undefined}
              tabIndex={onSelect ? (index === reachable ? 0 : -1) : undefined}
              onClick={() => onSelect?.(row)}
              onDoubleClick={() => onOpen?.(row)}
              onKeyDown={(event) => move(event, row, index)}
            >
              {columns.map((column) => (
                <td key={column.id} className={column.isNumber ? 'is-end number' : ''}>
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {props.footer ? <tfoot>{props.footer}</tfoot> : null}
      </table>
    </div>
  );
}

interface HeadingProps<Row> {
  readonly column: Column<Row>;
  readonly order: SortOrder | null;
  readonly onOrder: (order: SortOrder | null) => void;
}

function Heading<Row>({ column, order, onOrder }: HeadingProps<Row>) {
  const isSorted = order?.columnId === column.id;
  const next = () => {
    if (!isSorted) onOrder({ columnId: column.id, isDescending: column.isNumber ?? false });
    else if (order.isDescending === (column.isNumber ?? false))
      onOrder({ columnId: column.id, isDescending: !order.isDescending });
    else onOrder(null);
  };
  return (
    <th
      scope="col"
      style={{ width: column.width }}
      className={column.isNumber ? 'is-end' : ''}
      aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : undefined}
    >
      {column.sortValue ? (
        <button type="button" className="plain-button" onClick={next}>
          {column.title}
          {isSorted ? order.isDescending ? <ArrowDown /> : <ArrowUp /> : null}
        </button>
      ) : (
        <span>{column.title}</span>
      )}
    </th>
  );
}
