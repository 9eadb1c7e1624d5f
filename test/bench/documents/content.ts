import { describeDocument } from "#templates/documents/catalogue.ts";
import { adjustmentDecisionExample } from "#templates/documents/examples/adjustment-decision.ts";
import type { Block, DocumentDescription, Section, Table } from "#templates/render/description.ts";

const [largest] = ["Tidigare och ny plan per år och nämnd, kronor"];
/** Rows of the long table that make three pages, and those that each page more takes. */
const rowsOnThreePages = 12;
const rowsAPage = 37;

/**
 * A decision to adjust a repayment plan, of about so many pages from three up: letterhead, text,
 * tables of amounts of which one runs over the pages, effects, signature and appeal.
 */
export function decisionOf(pages: number): DocumentDescription {
  const decision = describeDocument("adjustment-decision", adjustmentDecisionExample);
  const rows = rowsOnThreePages + (pages - 3) * rowsAPage;
  return { ...decision, sections: decision.sections.map((section) => lengthened(section, rows)) };
}

function lengthened({ heading, blocks }: Section, rows: number): Section {
  // A chart is drawn by our renderer only: the peers would have less to do.
  const common = blocks.filter(({ kind }) => kind !== "chart");
  return { heading, blocks: common.map((block) => (isLargest(block) ? long(block, rows) : block)) };
}

function isLargest(block: Block): block is Table {
  return block.kind === "table" && block.caption === largest;
}

function long(table: Table, count: number): Table {
  const rows = Array.from({ length: count }, (_, i) => table.rows[i % table.rows.length] ?? []);
  return { ...table, rows };
}

/** The same document with other figures throughout: no two documents of a run say the same. */
export function withOtherFigures(
  description: DocumentDescription,
  seed: number,
): DocumentDescription {
  let state = seed + 1;
  const figure = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String(1 + Math.floor((state / 2 ** 32) * 9));
  };
  const sections: readonly Section[] = JSON.parse(
    JSON.stringify(description.sections).replace(/\d/g, figure),
  );
  return { ...description, sections };
}
