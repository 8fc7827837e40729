import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Fragment } from "react";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { phoneShown } from "#web/kit/phone-field.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { CardHeadLine } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { currencySign, percent } from "#web/platform/format.ts";
import type { Problem } from "#web/platform/problem.ts";
import { useAnswer, useNeededAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { Consents, Contacts } from "./contacts.tsx";
import { CustomerDevices, CustomerOrders, CustomerPayments } from "./customer-sheets.tsx";
import { CustomerWarranties } from "./customer-warranties.tsx";
import { RoleMarks } from "./customers.screen.tsx";
import { useStanding } from "./use-customer-money.ts";

/** Somebody we deal with: how to reach them, what they owe, what they own, what we did for them. */
export function CustomerScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const party = useNeededAnswer(partyEndpoints.read, { params: { id } });
  const standing = useStanding(id);
  const { may } = useSession();
  const navigate = useNavigate();
  const isCustomer = party.roles.includes("customer");
  const phone = party.phones[0];
  return (
    <div className="page">
      <CardHeadLine
        title={party.name}
        list="/customers"
        card={party}
        archive={party.mergedInto === null ? partyEndpoints.archive : undefined}
        refused={(problem) => problem.code === "parties.duplicate" && <Taken problem={problem} />}
        extras={
          may("parties.party.merge") && !party.archived
            ? [
                {
                  key: "merge",
                  icon: "people",
                  label: text("parties.screen.merge.with"),
                  onPress: () => void navigate({ to: "/customers/merge", search: { into: id } as never }),
                },
              ]
            : []
        }
        marks={<RoleMarks roles={party.roles} />}
        actions={
          <>
            {may("parties.party.change") && (
              <Button icon="pen" to={`/customers/${id}/edit`}>
                {text("platform.change")}
              </Button>
            )}
            {isCustomer && may("repairs.intake.create") && !party.archived && (
              <MainButton icon="plus" to={`/repairs/new?customer=${id}`}>
                {text("repairs.screen.accept")}
              </MainButton>
            )}
          </>
        }
      />
      {party.mergedInto && <MergedInto id={party.mergedInto} />}
      <Facts
        facts={[
          phone !== undefined && {
            label: text("parties.party.field.phone"),
            value: <a href={`tel:${phone}`}>{phoneShown(phone)}</a>,
            under: text(`parties.party.preferredChannel.${party.preferredChannel}`),
            width: 1.3,
          },
          { label: text("parties.party.field.kind"), value: text(`parties.party.kind.${party.kind}`), under: party.edrpou ?? "" },
          party.discount > 0 && { label: text("parties.party.field.discount"), value: percent(party.discount), number: true },
          standing && {
            label: `${text("parties.screen.owes-us")}, ${currencySign()}`,
            number: true,
            value: (
              <span className={standing.debt > 0 ? "tone-bad" : undefined}>
                <Amount minor={standing.debt} />
              </span>
            ),
            under:
              standing.debt > 0 && may("money.payment.create") ? (
                <Link to={`/payments/new?party=${id}`}>{text("money.payment.receive")}</Link>
              ) : standing.oldestOn ? (
                <>
                  {text("parties.screen.since")} <Day day={standing.oldestOn} />
                </>
              ) : (
                ""
              ),
          },
          standing && {
            label: `${text("parties.screen.paid-ahead")}, ${currencySign()}`,
            number: true,
            value: <Amount minor={standing.advance} />,
            under:
              standing.advance > 0 && may("money.refund.create") ? (
                <Link to={`/refunds/new?party=${id}`}>{text("parties.screen.give-back")}</Link>
              ) : (
                ""
              ),
          },
        ]}
      />
      <Columns
        left={
          <>
            <CustomerOrders id={id} />
            <CustomerDevices id={id} />
            <CustomerWarranties id={id} />
            <CustomerPayments id={id} />
          </>
        }
        side={
          <>
            <Sheet title={text("parties.screen.contacts")}>
              <Contacts party={party} />
            </Sheet>
            {isCustomer && (
              <Sheet title={text("parties.party.field.consents")}>
                <Consents party={party} />
              </Sheet>
            )}
            <DocumentTimeline endpoints={partyEndpoints} id={id} kind="parties.party" />
          </>
        }
      />
    </div>
  );
}

/** The sign on a card that has become another one. */
function MergedInto({ id }: { readonly id: string }) {
  const { data } = useAnswer(partyEndpoints.read, { params: { id } });
  return (
    <p className="why">
      <Icon name="info" size="small" />
      <span>
        {text("parties.screen.merge.into")} <Link to={`/customers/${id}`}>{data?.name ?? "…"}</Link>
      </span>
    </p>
  );
}

/** Why a card does not come back: somebody else has its phone or code by now. */
const Taken = ({ problem }: { readonly problem: Problem }) => (
  <p className="why" role="alert">
    <Icon name="lock" size="small" />
    <span>
      {text("parties.duplicate")}:{" "}
      {((problem.details.parties as { id: string; name: string }[] | undefined) ?? []).map(({ id, name }, place) => (
        <Fragment key={id}>
          {place > 0 && ", "}
          <Link to={`/customers/${id}`}>{name}</Link>
        </Fragment>
      ))}
    </span>
  </p>
);
