import type { MatrixFigure } from '../../api/contract/screens/council.ts';
import { KEYBOARD_SCROLL } from '../components/Table.tsx';

interface MatrixTableProps {
  readonly figure: MatrixFigure;
}

/** A picture that is its own table: the figure stands in each cell, the colour says it again. */
export function MatrixTable({ figure }: MatrixTableProps) {
  const { id, title, meaning, corner, columns, rows, source } = figure;
  return (
    <section class="flow" aria-labelledby={`${id}-rubrik`}>
      <h2 id={`${id}-rubrik`}>{title}</h2>
      <p>{meaning}</p>
      <section class="table-scroll" aria-labelledby={`${id}-tabell`} {...KEYBOARD_SCROLL}>
        <table class="matrix">
          <caption id={`${id}-tabell`}>
            <span class="visually-hidden">Tabell: {title}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th scope="col" key={column} class="matrix-column">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map(({ text, step, marked }, at) => (
                  <td key={columns[at]} class={`matrix-cell matrix-${step}`}>
                    {text}
                    {marked && (
                      <>
                        <span aria-hidden="true" class="matrix-mark" title={marked}>
                          ●
                        </span>
                        <span class="visually-hidden">, {marked}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="muted small">{source}</p>
    </section>
  );
}
