import { makerEndpoints, type MakerRow } from "#contracts/warranty/maker.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { MainButton } from "#web/kit/main-button.tsx";
import { ListPage } from "#web/ledger/list-page.tsx";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { WarrantySections } from "./sections.tsx";

const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);
const days = (value: number | null) => (value === null ? "–" : text("platform.span.days", { count: value }));

/** What each payer's contract demands of a claim. */
export function MakersScreen() {
  const { may } = useSession();
  const columns: Column<MakerRow>[] = [
    {
      key: "party",
      label: say("payer"),
      phone: "title",
      width: "minmax(180px, 2fr)",
      cell: ({ partyName }) => <b className="medium">{partyName}</b>,
    },
    { key: "contract", label: say("contract"), phone: "note", cell: ({ contract }) => contract },
    { key: "photos", label: say("photos"), number: true, width: "90px", cell: ({ photos }) => photos },
    { key: "papers", label: say("papers"), number: true, width: "110px", cell: ({ papers }) => papers },
    { key: "claim", label: say("claim-within"), number: true, width: "140px", cell: ({ claimWithinDays }) => days(claimWithinDays) },
    {
      key: "return",
      label: say("return-within"),
      number: true,
      width: "160px",
      phone: "aside",
      cell: ({ returnWithinDays }) => days(returnWithinDays),
    },
  ];
  const mayCreate = may("warranty.maker.create");
  return (
    <ListPage
      title={text("warranty.maker.many")}
      sections={<WarrantySections here="/warranty-contracts" />}
      name="warranty.makers"
      endpoint={makerEndpoints.list}
      query={{}}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/warranty-contracts/${id}`}
      actions={
        mayCreate && (
          <MainButton icon="plus" to="/warranty-contracts/new">
            {say("new-contract")}
          </MainButton>
        )
      }
      empty={{
        icon: "shield",
        sentence: say("no-contracts"),
        action: mayCreate && <Button to="/warranty-contracts/new">{say("new-contract")}</Button>,
      }}
    />
  );
}
