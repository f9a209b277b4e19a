import { catchmentFill } from '../../../shared/notice/drawing/map-style.ts';
import type { NoticeParagraph, NoticeTable } from '../../../shared/notice/notice-document.ts';

/** A table of the notice; a cell's badge has the colour its catchment has on the map. */
export function NoticeTableView({ table }: { readonly table: NoticeTable }) {
  const rows = table.rows.map((row, place) => ({ row, key: `row ${place}` }));
  return (
    <table>
      <thead>
        <tr>
          {table.columns.map(({ title, share }) => (
            <th key={title} scope="col" style={{ width: `${share * 100}%` }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, key }) =>
          row.rowType === 'group' ? (
            <tr key={key}>
              <th colSpan={table.columns.length} scope="colgroup">
                {row.title}
              </th>
            </tr>
          ) : (
            <tr key={key}>
              {row.cells.map((cell, place) => (
                <td key={table.columns[place]?.title ?? key}>
                  {cell.badge ? (
                    <span
                      className="notice-badge"
                      style={{ background: catchmentFill(cell.badge.colourIndex) }}
                    >
                      {cell.badge.text}
                    </span>
                  ) : null}
                  {cell.paragraphs.map((paragraph) => (
                    <ParagraphView key={textOf(paragraph)} paragraph={paragraph} isFlush />
                  ))}
                </td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

export function ParagraphView(props: { readonly paragraph: NoticeParagraph; readonly isFlush?: boolean }) {
  const runs = props.paragraph.runs.map((run, place) => ({ run, key: `run ${place}` }));
  return (
    <p className={props.isFlush ? 'is-flush' : ''}>
      {runs.map(({ run, key }) => (
        <span key={key} className={`run-${run.tone ?? 'plain'} ${run.isBold ? 'run-bold' : ''}`}>
          {run.text}
        </span>
      ))}
    </p>
  );
}

function textOf(paragraph: NoticeParagraph): string {
  return paragraph.runs.map(({ text }) => text).join('');
}
