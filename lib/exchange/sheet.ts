import type { Table } from './table';

/** The table as a CSV file: with a BOM, or Excel reads Chinese as noise. */
export async function csvOf(table: Table): Promise<string> {
  return `\uFEFF${await unparse(table, ',')}`;
}

/** The table as cells to be pasted into Excel or 飞书. */
export function cellsOf(table: Table): Promise<string> {
  return unparse(table, '\t');
}

async function unparse({ headers, rows }: Table, delimiter: string): Promise<string> {
  const { default: papa } = await import('papaparse');
  const cells = [headers, ...rows].map(row => row.map(cell => (typeof cell === 'string' ? guard(cell) : cell)));
  return papa.unparse(cells, { delimiter, newline: '\r\n', escapeFormulae: true });
}

/** A text of digits alone would become a number, and a long one would lose its end: an apostrophe keeps it a text. */
function guard(text: string): string {
  return /^\s*\d[\d\s.,]*$/.test(text) && text.replace(/\D/g, '').length > 11 ? `'${text}` : text;
}
