import { useState } from "react";
import { Amount, Quantity } from "#web/kit/amount.tsx";
import { Person } from "#web/kit/avatar.tsx";
import { Button, IconButton, Segment } from "#web/kit/button.tsx";
import { BarChart, Legend, Meter, Sparkline } from "#web/kit/charts.tsx";
import type { Column } from "#web/kit/column.ts";
import { DataTable } from "#web/kit/data-table.tsx";
import { Confirm } from "#web/kit/dialog.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { FilterChoice, Filters, FilterSeveral, FindHere } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Qr } from "#web/kit/qr.tsx";
import { Bones, Columns, Facts, Page, Sheet } from "#web/kit/sheet.tsx";
import { SidePanel } from "#web/kit/side-panel.tsx";
import { Status } from "#web/kit/status.tsx";
import { StepButton, Why } from "#web/kit/step-button.tsx";
import { Stepper } from "#web/kit/stepper.tsx";
import { Tabs } from "#web/kit/tabs.tsx";
import { Reply, Timeline } from "#web/kit/timeline.tsx";
import { toast } from "#web/kit/toast.tsx";
import { addDays, today } from "#web/platform/format.ts";
import { KitForm } from "./kit-form.tsx";

type Row = { id: string; device: string; person: string; tone: "busy" | "good" | "waiting" | "bad" | "quiet"; word: string; sum: number };
const WORDS = { busy: "In work", good: "Ready", waiting: "Approval", bad: "Late", quiet: "New" } as const;
const rows: Row[] = Array.from({ length: 500 }, (_, n) => {
  const tone = (["busy", "good", "waiting", "bad", "quiet"] as const)[n % 5]!;
  return {
    id: `WO-${String(n + 1).padStart(4, "0")}`,
    device: ["Bosch WAN28", "LG 43UP75006", "MacBook Air M1"][n % 3]!,
    person: ["Іваненко Олена", "Мороз Світлана"][n % 2]!,
    tone,
    word: WORDS[tone],
    sum: 29_400 * (n % 7) - 10_000,
  };
});
const columns: Column<Row>[] = [
  { key: "id", label: "Number", width: "110px", cell: ({ id }) => <JobTag number={id} />, phone: "note" },
  { key: "device", label: "Device", cell: ({ device }) => <b className="medium">{device}</b>, phone: "title", width: "minmax(140px,2fr)" },
  { key: "person", label: "Customer", cell: ({ person }) => person },
  { key: "status", label: "Status", cell: ({ tone, word }) => <Status tone={tone}>{word}</Status>, phone: "mark", width: "120px" },
  {
    key: "sum",
    label: "Amount, ₴",
    number: true,
    cell: ({ sum }) => <Amount minor={sum} />,
    phone: "aside",
    width: "120px",
    total: <Amount minor={1_284_000} />,
  },
];

/** Every part of the kit on one screen, for whoever draws with it. Not part of the product. */
export function KitScreen() {
  const [tab, setTab] = useState("all");
  const [said, setSaid] = useState<{ find: string; engineer?: string | undefined; status: readonly string[]; view: "list" | "board" }>({
    find: "",
    status: ["busy"],
    view: "list",
  });
  const [over, setOver] = useState<"panel" | "confirm">();
  const change = (next: Partial<typeof said>) => setSaid({ ...said, ...next });
  const blocked = [{ sentence: "1 440,00 ₴ is still unpaid", clear: { label: "Take payment", to: "/" } }];
  return (
    <Page>
      <div className="head">
        <IconButton icon="back" label="Back" />
        <JobTag number="WO-0001" large />
        <h1 className="last">Bosch WAN28 washing machine</h1>
        <Status tone="busy">In work</Status>
        <span className="space" />
        <Segment
          label="View"
          value={said.view}
          onChange={(view) => change({ view })}
          options={[
            { value: "list", label: "List", icon: "list" },
            { value: "board", label: "Board", icon: "board" },
          ]}
        />
        <StepButton label="Hand over" obstacles={blocked} onPress={() => undefined} describedBy="why" />
        <MainButton icon="check" onPress={() => toast("WO-0001 is on quality check", () => undefined)}>
          Send to quality check
        </MainButton>
      </div>
      <div className="document-why">
        <Why id="why" lead="Hand over" obstacles={blocked} />
      </div>
      <Facts
        facts={[
          { label: "Customer", value: "Іваненко Олена", under: "+380 67 555 01 17", width: 1.25 },
          { label: "Serial", value: "WM-778812", under: "paid repair, third visit", width: 1.15 },
          { label: "Promised", value: "today 18:00", under: <span className="tone-good">2 h 40 min left</span>, width: 1.05 },
          { label: "Total, ₴", value: <Amount minor={294_000} />, under: "limit 3 000,00", number: true, width: 0.8 },
          { label: "Paid, ₴", value: <Amount minor={150_000} />, under: "prepayment", number: true, width: 0.8 },
          { label: "To pay, ₴", value: <Amount minor={144_000} />, under: <a href="#pay">Take payment</a>, number: true, width: 0.8 },
        ]}
      />
      <Stepper
        label="Way"
        stages={["New", "Diagnostics", "Approval", "In work", "Quality check", "Closed"].map((label, n) => ({
          key: label,
          label,
          spent: n < 4 ? "4 h" : undefined,
          state: n < 3 ? "done" : n === 3 ? "now" : "todo",
          tone: "busy" as const,
        }))}
      />
      <Columns
        sideWidth={388}
        left={
          <>
            <Sheet
              title="Works"
              count={2}
              actions={
                <>
                  <Button kind="bare" size="low" icon="people">
                    Performers
                  </Button>
                  <Button size="low" icon="plus">
                    Add work
                  </Button>
                </>
              }
              edge
            >
              <table>
                <thead>
                  <tr>
                    <th>Work</th>
                    <th>Performers</th>
                    <th className="number">Norm-h</th>
                    <th>State</th>
                    <th className="number">Amount, ₴</th>
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    <td>
                      <b className="medium">Diagnostics</b>
                      <span className="code">W1</span>
                    </td>
                    <td>
                      <Person name="Іван Коваль" />
                    </td>
                    <td className="number">
                      <Quantity milli={500} />
                    </td>
                    <td>
                      <Status tone="good">Done</Status>
                    </td>
                    <td className="number">
                      <Amount minor={30_000} />
                    </td>
                  </tr>
                </tbody>
                <tfoot>
                  <tr>
                    <td colSpan={3} className="soft">
                      VAT 20 % included
                    </td>
                    <td className="number soft">Total</td>
                    <td className="number total">
                      <Amount minor={294_000} />
                    </td>
                  </tr>
                </tfoot>
              </table>
            </Sheet>
            <KitForm />
          </>
        }
        side={
          <>
            <Timeline
              picks={[{ key: "notes", label: "Notes" }]}
              happenings={[
                {
                  key: "1",
                  at: `${addDays(today(), -2)}T08:43:00Z`,
                  kind: "event",
                  said: "Accepted by Наталя",
                  under: "RI-0001, 2 photos",
                  icon: "box",
                },
                { key: "2", at: `${addDays(today(), -2)}T13:42:00Z`, kind: "event", said: "Customer approved all 4 lines", tone: "good" },
                { key: "3", at: `${today()}T09:30:00Z`, kind: "theirs", said: "Добрий день! Чи встигнете до п’ятниці?", icon: "tg" },
                { key: "4", at: `${today()}T09:34:00Z`, kind: "ours", by: "Іван Коваль", said: "Так, завтра до 18:00 буде готова." },
                { key: "5", at: `${today()}T13:05:00Z`, kind: "note", by: "Іван", said: "Belt is worn but holds.", group: "notes" },
              ]}
            >
              <Reply
                placeholder="Write in Ukrainian…"
                targets={[
                  { key: "tg", label: "Telegram to the customer", icon: "tg", send: "Send 0,00 ₴" },
                  { key: "note", label: "Note for staff", icon: "note" },
                ]}
                onSend={async () => undefined}
              />
            </Timeline>
            <Sheet title="Revenue" padded actions={<Legend parts={["revenue", "profit"]} />}>
              <BarChart
                label="Revenue by week"
                parts={["revenue", "profit"]}
                show={(value) => String(value)}
                bars={[118, 126, 64, 92, 121, 133].map((value, n) => ({ key: String(n), label: String(n + 1), parts: [value, value / 2.6] }))}
              />
            </Sheet>
            <Sheet title="Load" padded>
              <div className="stack">
                <div className="line">
                  <Person name="Петро Мельник" />
                  <span className="space" />
                  <Sparkline label="load" values={[3, 5, 2, 6, 4, 7]} />
                </div>
                <Meter share={1.1} label="110 %" />
                <Meter share={0.6} label="60 %" />
              </div>
            </Sheet>
            <Sheet title="Code" padded>
              <Qr content="https://splus.example/r/7KQ4-M2XD" label="QR" size={140} />
            </Sheet>
          </>
        }
      />
      <ErrorNote problem={{ code: "platform.fault", status: 500, details: {} }} undone="The payment was not taken." again={() => undefined} />
      <Tabs
        label="Views"
        value={tab}
        onChange={setTab}
        tabs={[
          { key: "all", label: "All open", count: 25 },
          { key: "today", label: "Promised today", count: 4 },
          { key: "late", label: "Late", count: 3 },
        ]}
      />
      <Filters
        after={
          <Button kind="bare" size="low" onPress={() => setOver("confirm")}>
            Group: status
          </Button>
        }
      >
        <FindHere value={said.find} onChange={(find) => change({ find })} />
        <FilterChoice
          label="Engineer"
          value={said.engineer}
          onChange={(engineer) => change({ engineer })}
          options={[
            { value: "1", label: "Іван" },
            { value: "2", label: "Петро" },
          ]}
        />
        <FilterSeveral
          label="Status"
          value={said.status}
          onChange={(status) => change({ status })}
          options={Object.entries(WORDS).map(([value, label]) => ({ value, label }))}
        />
      </Filters>
      <DataTable
        name="kit"
        label="Orders"
        columns={columns}
        rowKey={({ id }) => id}
        pages={{ rows, loading: false }}
        onOpen={() => setOver("panel")}
        href={({ id }) => `/work-orders/${id}`}
        empty={<EmptyState sentence="Nothing" />}
        totalLabel="500 rows"
      />
      <Sheet title="Being fetched" padded>
        <Bones />
      </Sheet>
      {over === "panel" && (
        <SidePanel title="WO-0003" page="/work-orders/3" onClose={() => setOver(undefined)}>
          <Sheet title="Works" padded>
            …
          </Sheet>
        </SidePanel>
      )}
      {over === "confirm" && (
        <Confirm
          title="Delete photos"
          consequence="The 3 photos are deleted for good."
          verb="Delete"
          danger
          onConfirm={async () => undefined}
          onClose={() => setOver(undefined)}
        />
      )}
    </Page>
  );
}
