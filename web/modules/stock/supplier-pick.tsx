import { useNavigate } from "@tanstack/react-router";
import { type PartyRow, partyEndpoints } from "#contracts/parties/party.ts";
import { CardPick } from "#web/ledger/card-pick.tsx";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

type Props = { readonly id: string; readonly value: string; readonly onChange: (id: string | null) => void; readonly autoFocus?: boolean };

/** Whoever brought the goods; somebody new is written down on their own page, and what was typed here waits. */
export function SupplierPick(props: Props) {
  const navigate = useNavigate();
  const create = may("parties.party.create")
    ? { onCreate: (typed: string) => void navigate({ to: `/customers/new?role=supplier&name=${encodeURIComponent(typed)}` }) }
    : {};
  return (
    <CardPick<PartyRow>
      {...props}
      {...create}
      endpoints={partyEndpoints}
      label={text("stock.screen.supplier")}
      placeholder={text("stock.screen.find-supplier")}
      icon="truck"
      query={{ role: "supplier" }}
      eager
      offerOf={({ name, edrpou }) => ({ label: name, note: edrpou ?? undefined })}
    />
  );
}
