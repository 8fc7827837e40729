import { partyEndpoints } from "#contracts/parties/party.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Bones, Sheet } from "#web/kit/sheet.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { Contacts } from "./contacts.tsx";
import { CustomerDevices, CustomerOrders } from "./customer-sheets.tsx";
import { useStanding } from "./use-customer-money.ts";

/** A customer beside the list: how to reach them, what they owe, what is being repaired. */
export function CustomerPanel({ id }: { readonly id: string }) {
  const party = useAnswer(partyEndpoints.read, { params: { id } }).data;
  const standing = useStanding(id);
  if (party === undefined) return <Bones lines={6} />;
  return (
    <>
      {standing && (standing.debt > 0 || standing.advance > 0) && (
        <p className="line wrap">
          {standing.debt > 0 && (
            <span>
              {text("parties.screen.owes-us")}{" "}
              <b className="tone-bad">
                <Amount minor={standing.debt} sign />
              </b>
            </span>
          )}
          {standing.advance > 0 && (
            <span>
              {text("parties.screen.paid-ahead")}{" "}
              <b>
                <Amount minor={standing.advance} sign />
              </b>
            </span>
          )}
        </p>
      )}
      <Sheet title={text("parties.screen.contacts")}>
        <Contacts party={party} />
      </Sheet>
      <CustomerOrders id={id} />
      <CustomerDevices id={id} />
    </>
  );
}
