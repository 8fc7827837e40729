import { type PartyRole, type PartyRow, partyEndpoints } from "#contracts/parties/party.ts";
import { phoneShown } from "#web/kit/phone-field.tsx";
import { CardPick } from "#web/ledger/card-pick.tsx";
import { text } from "#web/platform/texts.ts";

type Props = {
  readonly label: string;
  readonly value: string | null | undefined;
  readonly onChange: (id: string | null, row?: PartyRow) => void;
  readonly only?: PartyRole;
  readonly id?: string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
};

/** Somebody we deal with, found by name, phone or code in any layout. */
export const PartyPick = ({ only, ...props }: Props) => (
  <CardPick<PartyRow>
    {...props}
    endpoints={partyEndpoints}
    icon="customers"
    placeholder={text("parties.screen.pick")}
    query={only === undefined ? {} : { role: only }}
    offerOf={({ name, phone, edrpou }) => ({ label: name, note: [phone && phoneShown(phone), edrpou].filter(Boolean).join(" · ") || undefined })}
  />
);
