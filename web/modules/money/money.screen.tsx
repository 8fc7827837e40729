import "./money.css";
import { Link } from "@tanstack/react-router";
import { customerStandings, moneyPlaces } from "#contracts/money/settlements.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Page, Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { currencySign } from "#web/platform/format.ts";
import { useAnswer, useNeededAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { AgeBar } from "./age-bar.tsx";
import { MoneySections } from "./sections.tsx";

const say = (key: string, values = {}) => text(`money.screen.${key}`, values);

/** What every desk and account holds now, and who owes us. Each sum opens what it is made of. */
export function MoneyScreen() {
  const { currency, places } = useNeededAnswer(moneyPlaces);
  const { may, branches } = useSession();
  const standings = useAnswer(customerStandings, { query: {} }, { enabled: may("money.standing.read") }).data?.rows ?? [];
  const owing = standings.filter(({ debt }) => debt > 0);
  const total = places.reduce((sum, { amount }) => sum + amount, 0);
  const branchOf = (id: string) => (branches.length > 1 ? branches.find((branch) => branch.id === id)?.name : undefined);
  return (
    <Page
      title={text("platform.menu.money")}
      beside={
        places.length > 1 && (
          <>
            {say("altogether")} <Amount minor={total} currency={currency} sign />
          </>
        )
      }
      actions={
        may("money.payment.create") && (
          <MainButton icon="plus" to="/payments/new">
            {text("money.payment.receive")}
          </MainButton>
        )
      }
    >
      <MoneySections here="/money" />
      {places.length === 0 ? (
        <div className="data">
          <EmptyState
            icon="money"
            sentence={say("no-places")}
            action={
              may("company.place.create") && (
                <Button icon="plus" to="/settings/places/new">
                  {text("company.place.new")}
                </Button>
              )
            }
          />
        </div>
      ) : (
        <div className="money-places">
          {places.map(({ placeId, branchId, kind, name, amount }) => (
            <Link key={placeId} to={`/payments?placeId=${placeId}`} className="money-place">
              <span className="what">
                <Icon name={kind === "desk" ? "money" : "contracts"} size="small" />
                {[name === text(`company.place.kind.${kind}`) ? undefined : text(`company.place.kind.${kind}`), branchOf(branchId)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <span className="medium">{name}</span>
              <b className={amount < 0 ? "tone-bad" : undefined}>
                <Amount minor={amount} currency={currency} />{" "}
                <span className="faint" style={{ fontSize: 16, fontWeight: 400 }}>
                  {currencySign(currency)}
                </span>
              </b>
            </Link>
          ))}
        </div>
      )}
      {may("money.standing.read") && (
        <Sheet
          title={say("debts")}
          count={owing.length || undefined}
          actions={
            <Button size="low" kind="link" to="/debts">
              {say("all-debts")}
            </Button>
          }
        >
          {owing.length === 0 ? (
            <NoneYet>{say("nobody-owes")}</NoneYet>
          ) : (
            <>
              <div className="inside">
                <AgeBar rows={owing} />
              </div>
              <ul className="rows">
                {owing.slice(0, 8).map(({ partyId, partyName, debt }) => (
                  <li key={partyId} className="line">
                    <Link to={`/customers/${partyId}`} className="clip">
                      {partyName}
                    </Link>
                    <span className="space" />
                    <Amount minor={debt} sign />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Sheet>
      )}
    </Page>
  );
}
