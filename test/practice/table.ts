/** Columns of a terminal that a text takes: Chinese and full-width signs take two. */
export function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (wide.test(sign) ? 2 : 1), 0);
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

/** Rows of cells as aligned text: the first column to the left, figures to the right. `rules`: rows with a line above. */
export function tableOf(rows: readonly (readonly (string | number)[])[], rules: readonly number[]): string {
  const columns = rows[0]?.map((_, column) => Math.max(...rows.map(row => widthOf(String(row[column] ?? ''))))) ?? [];
  const line = columns.map(width => '─'.repeat(width)).join('──');
  return rows
    .map((row, index) => {
      const cells = columns.map((width, column) => {
        const cell = String(row[column] ?? '');
        const space = ' '.repeat(width - widthOf(cell));
        return column === 0 ? cell + space : space + cell;
      });
      return `${rules.includes(index) ? `${line}\n` : ''}${cells.join('  ')}`;
    })
    .join('\n');
}
