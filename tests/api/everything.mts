// Everything that the module offers, for the compiler; tests/api/types.spec.mjs has it checked. Lines below `@ts-expect-error` must not pass.
import init, { Explorer, KommunalblickError } from '../../dist/api/kommunalblick.js';
import type {
  Asked, Base, Bounds, Cases, Cell, Counts, Difference, Effect, Evidence, Fault, Flag, Group, GroupKind, Head, Lang, Missing, Modelled, Net, OverviewCounts, Panel, Printed, Problem, Question,
  QuestionOption, Reason, Section, SvgOptions, Table, Test,
} from '../../dist/api/kommunalblick.js';

await init();
await init(new URL('https://example.org/kommunalblick_bg.wasm'));
await init(new Uint8Array());
// @ts-expect-error a path is no URL
await init('kommunalblick_bg.wasm');
// @ts-expect-error an explorer is not constructed
new Explorer();

const lang: Lang = 'en';
const explorer: Explorer = Explorer.embedded();
const example: Explorer = Explorer.example();
const rows: number = explorer.rows;
// @ts-expect-error the number of rows is read only
explorer.rows = 1;

const questions: Question[] = explorer.questions(lang);
for (const question of questions) {
  const kind: 'single' | 'multiple' | 'ranking' | 'grade' | 'scale' | 'bands' | 'number' | 'text' | 'battery' = question.type;
  const texts: string[] = [question.id, question.title, question.wording, kind, ...question.items, ...question.measures];
  const section: Section | null = question.section;
  const battery: string | null = question.battery;
  const options: QuestionOption[] = question.options;
  const nets: Net[] = question.nets;
  const base: Base | null = question.base;
  const told: [Evidence, number | null, number | null, number | undefined] | undefined = base ? [base.evidence, base.asked, base.valid, base.modelled?.asked] : undefined;
  print(texts, section?.title, battery, options.map(({ code, label }) => code + label), nets.map(({ codes }) => codes), told);
}

const table: Table = example.tabulate('question=sonntag&by=groesse', lang);
const tables: Table[] = explorer.overview('', lang);
const texts: string[] = [table.query, table.title, table.summary, ...table.warnings];
const heads: Head[] = table.rows;
const groups: Group[] = table.groups;
const kinds: GroupKind[] = groups.map((group) => group.kind);
const cases: (Cases | null)[] = groups.map((group) => group.modelled);
const sizes: (number | null)[] = groups.flatMap(({ size, asked, valid }) => [size, asked, valid]);
// @ts-expect-error a number of respondents may be unknown
const known: number = groups[0]!.asked;
const asked: Asked | null | undefined = explorer.questions(lang, { modelled: true })[0]?.base?.modelled;
const missing: Missing[] = groups.flatMap((group) => group.missing);
const reasons: Reason[] = missing.map(({ reason }) => reason);
const panels: Panel[] | null = table.panels;
const differences: Difference[] | null = table.differences;
const tests: Test[] = table.tests;
const effects: (Effect | null)[] = tests.map((test) => test.effect);
const adjusted: (number | null)[] = tests.map((test) => test.pAdjusted);
const cell: Cell | undefined = table.cells[0]?.[0];
if (cell) {
  const numbers: (number | null)[] = [cell.share, cell.value, cell.count, cell.base, cell.unweightedBase, cell.lower, cell.upper, cell.residual];
  const evidence: Evidence = cell.evidence;
  const bounds: Bounds | null = cell.bounds;
  const [least, most]: [number, number] = bounds?.count ?? [0, 0];
  const printed: Printed[] = cell.printed;
  const modelled: Modelled | null = cell.modelled;
  const flag: Flag | null = cell.flag;
  // @ts-expect-error a share may be unknown
  const share: number = cell.share;
  print(numbers, evidence, least, most, printed.map(({ value, n }) => [value, n]), modelled?.share, flag, share);
}

const plain: Counts = example.counts('question=sonntag&by=groesse&weight=gewicht');
const plainly: OverviewCounts[] = example.overviewCounts('');
const typed: [Float64Array, Float64Array | null, 'observed' | 'modelled'] = [plain.counts, plain.weighted, plain.evidence];
// @ts-expect-error there may be no weights
const weighted: Float64Array = plain.weighted;
print(plain.rows, plain.groups, plainly.map(({ question, rows, counts }) => [question, rows, counts]), typed, weighted);

const options: SvgOptions = { width: 480, theme: 'dark', lang };
const files: string[] = [explorer.svg('question=strategie', options), explorer.svg('question=strategie'), explorer.csv('question=strategie', lang)];
// @ts-expect-error there is no such theme
explorer.svg('question=strategie', { theme: 'blue' });
// @ts-expect-error there is no such language
explorer.tabulate('question=strategie', 'fr');

try {
  explorer.tabulate('question=');
} catch (error) {
  if (error instanceof KommunalblickError) {
    const fault: Fault = error;
    const kind: 'query' | 'argument' | 'package' | 'state' | 'engine' = error.kind;
    const problems: [string, 'error' | 'changed' | 'doubt' | 'note', number | null][] = error.problems.map(({ code, severity, row }: Problem) => [code, severity, row]);
    print(fault.message, kind, error.place, error.hint, problems, error.stack);
  }
}
explorer.free();
print(rows, tables, texts, cases, sizes, known, asked, heads.map(({ net }) => net), kinds, reasons, panels, differences, effects, adjusted, files);

function print(...values: unknown[]): void {
  console.log(values);
}
