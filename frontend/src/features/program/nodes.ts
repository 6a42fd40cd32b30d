import {
  type AreaType,
  type CapitalType,
  createProgram,
  createProject,
  createSubProject,
  deleteProgram,
  deleteProject,
  deleteSubProject,
  type Evidence,
  ifMatch,
  type Program,
  type ProgramTree,
  type Project,
  replaceProgram,
  replaceProject,
  replaceSubProject,
  type SubProject,
} from '@/api';

/** What of the tree is in the form: with a row to change it, without to add one under its parent. */
export type Node =
  | { kind: 'program'; row?: Program }
  | { kind: 'project'; parentId: string; row?: Project }
  | { kind: 'subProject'; parentId: string; row?: SubProject };

export interface NodeValues {
  code: string;
  titleVi: string;
  titleEn: string;
  periodFrom: string | null;
  periodTo: string | null;
  areaType: AreaType | '';
  capitalType: CapitalType | '';
  leadAgencyId: string;
  legalBasis: string;
  evidence: Evidence;
}

export function valuesOf({ row }: Node): NodeValues {
  const own = row as Partial<Program & Project> | undefined;
  return {
    code: own?.code ?? '',
    titleVi: own?.titleVi ?? '',
    titleEn: own?.titleEn ?? '',
    periodFrom: own?.periodFrom ?? null,
    periodTo: own?.periodTo ?? null,
    areaType: own?.areaType ?? '',
    capitalType: own?.capitalType ?? '',
    leadAgencyId: own?.leadAgencyId ?? '',
    legalBasis: own?.legalBasis ?? '',
    evidence: own?.evidence ?? 'UNVERIFIED',
  };
}

/** What must be filled in, in the order of the form. */
export function requiredOf(kind: Node['kind']): (keyof NodeValues)[] {
  const own = {
    program: ['periodFrom', 'periodTo'],
    project: ['areaType', 'capitalType'],
    subProject: ['capitalType'],
  } as const;
  return ['code', 'titleVi', 'titleEn', ...own[kind]];
}

function bodyOf(node: Node, values: NodeValues) {
  const common = {
    code: values.code.trim(),
    titleVi: values.titleVi.trim(),
    titleEn: values.titleEn.trim(),
    leadAgencyId: values.leadAgencyId || undefined,
    legalBasis: values.legalBasis.trim() || undefined,
    evidence: values.evidence,
  };
  const capitalType = values.capitalType as CapitalType;
  if (node.kind === 'program') {
    const { periodFrom, periodTo } = values;
    return { ...common, periodFrom: periodFrom ?? '', periodTo: periodTo ?? '' };
  }
  if (node.kind === 'project') {
    const areaType = values.areaType as AreaType;
    return { ...common, programId: node.parentId, areaType, capitalType };
  }
  return { ...common, projectId: node.parentId, capitalType };
}

/** Saves a checked form and says the id of the row. */
export async function saveNode(
  node: Node,
  values: NodeValues,
  keyFor: (body: unknown) => string,
): Promise<string> {
  const body = bodyOf(node, values);
  const { row } = node;
  if (row) {
    const change = { path: { id: row.id }, headers: ifMatch(row), throwOnError: true as const };
    if (node.kind === 'program') await replaceProgram({ ...change, body: body as never });
    else if (node.kind === 'project') await replaceProject({ ...change, body: body as never });
    else await replaceSubProject({ ...change, body: body as never });
    return row.id;
  }
  const headers = { 'Idempotency-Key': keyFor(body) };
  const create = { headers, body: body as never, throwOnError: true as const };
  if (node.kind === 'program') return (await createProgram(create)).data.id;
  if (node.kind === 'project') return (await createProject(create)).data.id;
  return (await createSubProject(create)).data.id;
}

export async function deleteNode({ kind, row }: Node): Promise<void> {
  if (!row) return;
  const call = { path: { id: row.id }, headers: ifMatch(row), throwOnError: true as const };
  if (kind === 'program') await deleteProgram(call);
  else if (kind === 'project') await deleteProject(call);
  else await deleteSubProject(call);
}

/** Which row a search parameter of the page means; undefined for one that is not in the tree. */
export function placeOf(
  tree: ProgramTree,
  node: string,
): { kind: Node['kind']; id?: string; parentId: string } | undefined {
  if (node === 'program') return { kind: 'program', id: tree.program.id, parentId: '' };
  if (node === 'new') return { kind: 'project', parentId: tree.program.id };
  for (const project of tree.projects) {
    if (node === `new.${project.id}`) return { kind: 'subProject', parentId: project.id };
    if (node === project.id) return { kind: 'project', id: node, parentId: tree.program.id };
    if (project.subProjects.some((one) => one.id === node)) {
      return { kind: 'subProject', id: node, parentId: project.id };
    }
  }
  return undefined;
}
