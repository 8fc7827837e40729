import type { z } from "zod";
import { type OpeningRow, openingEndpoints, openingFlow } from "#contracts/money/opening.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage } from "#web/ledger/list-page.tsx";
import { currencySign } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { MoneySections } from "./sections.tsx";

type Row = z.infer<typeof OpeningRow>;
const say = (key: string) => text(`money.screen.${key}`);

/** What the desks and accounts held on the day the shop began to keep its books here. */
export function MoneyOpeningsScreen() {
  const { may } = useSession();
  const columns: Column<Row>[] = [
    { key: "number", label: say("number"), phone: "title", width: "150px", cell: ({ number }) => <JobTag number={number} /> },
    { key: "on", label: say("as-of"), phone: "note", cell: ({ onDay }) => <Day day={onDay} /> },
    {
      key: "status",
      label: say("state"),
      phone: "mark",
      cell: ({ status }) => <Status tone={openingFlow.statuses[status].tone}>{text(`money.opening.${status}`)}</Status>,
    },
    {
      key: "total",
      label: `${text("platform.total")}, ${currencySign()}`,
      number: true,
      phone: "aside",
      width: "150px",
      cell: ({ total }) => <Amount minor={total} />,
    },
  ];
  const mayCreate = may("money.opening.create");
  return (
    <ListPage
      title={say("openings")}
      sections={<MoneySections here="/money-openings" />}
      name="money.openings"
      endpoint={openingEndpoints.list}
      query={{}}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/money-openings/${id}`}
      actions={
        mayCreate && (
          <MainButton icon="plus" to="/money-openings/new">
            {say("new-opening")}
          </MainButton>
        )
      }
      empty={{
        icon: "money",
        sentence: say("no-openings"),
        action: mayCreate && (
          <Button to="/money-openings/new" icon="plus">
            {say("new-opening")}
          </Button>
        ),
      }}
    />
  );
}
