import { type Minor, sum } from "#contracts/kernel/measure.ts";
import type { PaperOf } from "#contracts/printing/forms.ts";
import { InventoryListPaper } from "#contracts/printing/inventory-list.ts";
import type { Desk } from "../desk.ts";
import { headOf } from "../parts.ts";
import type { FormSheet } from "../sheet.ts";

/** The list the commission signs: an item a row, empty where nothing is counted yet. */
export function inventoryListSheet(desk: Desk, given: PaperOf<"inventory-list">): FormSheet {
  const paper = InventoryListPaper.parse(given);
  const title = desk.text("title.numbered", { title: desk.text("form.inventory-list"), number: paper.number });
  const head = headOf(desk, paper, title, ["inventory"]);
  const worths = paper.lines.flatMap(({ worth }) => (worth === null ? [] : [worth]));
  return {
    fileName: title,
    pictures: { logo: paper.letterhead.logo },
    data: {
      ...head,
      issued: desk.text("title.of-day", { day: head.dayText }),
      facts: [
        { label: desk.text("inventory.place"), value: paper.place },
        { label: desk.text("inventory.counters"), value: paper.counters },
      ].filter(({ value }) => value !== ""),
      worthHead: desk.text("line.amount", { currency: desk.currency(paper.currency) }),
      lines: paper.lines.map((line, at) => ({
        at: String(at + 1),
        name: [line.name, line.article].filter((part) => part !== "").join(" · "),
        unit: line.unit,
        book: desk.quantity(line.book),
        counted: line.counted === null ? "" : desk.quantity(line.counted),
        difference: line.difference === null || line.difference === 0 ? "" : desk.quantity(line.difference),
        worth: line.worth === null || line.worth === 0 ? "" : desk.amount(line.worth),
      })),
      total: worths.length === 0 ? "" : desk.amount(sum(worths as Minor[])),
    },
  };
}
