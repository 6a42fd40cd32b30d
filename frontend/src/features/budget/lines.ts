import type { AreaType, BudgetMatrix, BudgetMatrixRow, BudgetSums, Project } from '@/api';
import { addUp } from './sums';

export interface MatrixLine {
  /** As the URL names it: project, then sub-project after a dot. */
  key: string;
  code: string;
  titleVi: string;
  titleEn: string;
  area: AreaType;
  /** A project: strong, with its area type's shape. */
  isProject: boolean;
  cell: (column: string | undefined) => BudgetSums | undefined;
}

export interface MatrixGroup {
  programId: string;
  lines: MatrixLine[];
}

export const lineKey = (row: { projectId: string; subProjectId?: string }) =>
  row.subProjectId ? `${row.projectId}.${row.subProjectId}` : row.projectId;

/**
 * Projects with what their sub-projects add up to. Programs of which nothing is booked are left out,
 * unless one was asked for.
 */
export function groupsOf(
  { rows }: BudgetMatrix,
  projects: readonly Project[],
  program: string | undefined,
): MatrixGroup[] {
  const programs = [...new Set(rows.map((row) => row.programId))];
  return programs
    .map((programId) => ({
      programId,
      rows: rows.filter((row) => row.programId === programId),
    }))
    .filter((group) => program || group.rows.some((row) => row.cells.length > 0))
    .map((group) => ({ programId: group.programId, lines: linesOf(group.rows, projects) }));
}

function linesOf(rows: readonly BudgetMatrixRow[], projects: readonly Project[]): MatrixLine[] {
  const lines: MatrixLine[] = [];
  for (const row of rows) {
    const project = projects.find((one) => one.id === row.projectId);
    if (row.subProjectId && project && !lines.some((line) => line.key === project.id)) {
      const parts = rows.filter((one) => one.projectId === project.id);
      lines.push({
        key: project.id,
        code: project.code,
        titleVi: project.titleVi,
        titleEn: project.titleEn,
        area: project.areaType,
        isProject: true,
        cell: (column) => addUp(parts.map((part) => cellOf(part, column))),
      });
    }
    lines.push({
      key: lineKey(row),
      code: row.lineCode,
      titleVi: row.lineTitleVi,
      titleEn: row.lineTitleEn,
      area: row.areaType as AreaType,
      isProject: !row.subProjectId,
      cell: (column) => cellOf(row, column)?.sums,
    });
  }
  return lines;
}

function cellOf(row: BudgetMatrixRow, column: string | undefined) {
  return column === undefined ? row.total : row.cells.find((cell) => cell.column === column);
}
