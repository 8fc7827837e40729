import { Checkbox } from "@mantine/core";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { claimAges, openClaims } from "#contracts/warranty/claim-facts.ts";
import { claimEndpoints } from "#contracts/warranty/claim.flow.ts";
import { type Claim, ClaimDraft } from "#contracts/warranty/claim.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Field } from "#web/kit/field.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { DayOf, ProseOf, SelectOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { PartyPick } from "#web/modules/parties/party-pick.tsx";
import { currencySign, dayInDigits, moneyWithSign, today } from "#web/platform/format.ts";
import { useAnswer, useNeededAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);

export const NewClaimScreen = () => <ClaimForm />;

export function EditClaimScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const doc = useNeededAnswer(claimEndpoints.read, { params: { id } }) as Claim;
  return <ClaimForm key={doc.version} doc={doc} />;
}

/** Whom we ask, up to which day, and which of the open repairs are in it. */
function ClaimForm({ doc }: { readonly doc?: Claim }) {
  const navigate = useNavigate();
  const { branches } = useSession();
  const form = useCardForm<Claim, ClaimDraft>({
    endpoints: claimEndpoints,
    card: doc,
    fieldOf: {},
    begin: () =>
      doc === undefined
        ? { branchId: branchNow() ?? "", partyId: "", through: today(), leftOut: [], returnBy: null, comment: "" }
        : ClaimDraft.strip().parse(doc),
    done: ({ id }) => void navigate({ to: `/warranty-claims/${id}`, replace: true }),
  });
  const { draft, set } = form;
  const owing = (useAnswer(claimAges, {}).data ?? []).filter(({ toClaim }) => toClaim > 0);
  const asked = { query: { partyId: draft.partyId, through: draft.through } };
  const all = useAnswer(openClaims, asked, { enabled: draft.partyId !== "", keep: true }).data ?? [];
  const open = all.filter(({ partyId, draftNumber, branchId }) => {
    const free = draftNumber === null || draftNumber === doc?.number;
    return partyId === draft.partyId && branchId === draft.branchId && free;
  });
  // Each branch asks for its own repairs: what is open in another one is a press away.
  const elsewhere = branches
    .map(({ id, name }) => {
      const rows = all.filter(({ partyId, branchId, draftNumber }) => partyId === draft.partyId && branchId === id && draftNumber === null);
      return { id, name, sum: rows.reduce((sum, { gross }) => sum + gross, 0) };
    })
    .filter(({ id, sum }) => id !== draft.branchId && sum > 0);
  const taken = open.filter(({ orderId }) => !draft.leftOut.includes(orderId));
  const put = (orderId: string, inside: boolean) =>
    set({ leftOut: inside ? draft.leftOut.filter((id) => id !== orderId) : [...draft.leftOut, orderId] });
  const missing = [
    ...(draft.partyId === "" ? [say("payer-first")] : []),
    ...(draft.partyId !== "" && taken.length === 0 ? [say("nothing-open")] : []),
  ];
  return (
    <CardFormPage
      form={form}
      title={doc?.number ?? text("warranty.claim.create")}
      list="/warranty-claims"
      missing={missing}
      verb={doc === undefined ? text("warranty.claim.create") : text("platform.save")}
    >
      <Sheet>
        <Field label={say("payer")} htmlFor="partyId">
          <PartyPick id="partyId" label={say("payer")} value={draft.partyId || null} onChange={(id) => set({ partyId: id ?? "", leftOut: [] })} />
          {draft.partyId === "" && owing.length > 0 && (
            <div className="chips">
              {owing.slice(0, 6).map((it) => (
                <button key={it.partyId} type="button" className="chip" onClick={() => set({ partyId: it.partyId, leftOut: [] })}>
                  {it.partyName} · {moneyWithSign(it.toClaim)}
                </button>
              ))}
            </div>
          )}
        </Field>
        {branches.length > 1 && (
          <SelectOf form={form} name="branchId" label={say("branch")} options={branches.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        <DayOf form={form} name="through" label={say("through")} />
        <DayOf form={form} name="returnBy" label={say("return-by")} />
        <ProseOf form={form} name="comment" label={say("comment")} />
      </Sheet>
      <Sheet title={say("repairs")} count={taken.length} edge>
        {open.length === 0 ? (
          <NoneYet
            action={elsewhere.map(({ id, name, sum }) => (
              <Button key={id} size="low" onPress={() => set({ branchId: id, leftOut: [] })}>
                {`${name} · ${moneyWithSign(sum)}`}
              </Button>
            ))}
          >
            {say(draft.partyId === "" ? "payer-first" : elsewhere.length > 0 ? "open-elsewhere" : "nothing-open")}
          </NoneYet>
        ) : (
          <Lines
            label={say("repairs")}
            rows={open}
            rowKey={({ orderId }) => orderId}
            totalLabel={text("platform.total")}
            columns={[
              {
                key: "in",
                label: "",
                width: "48px",
                phone: "mark",
                cell: ({ orderId, orderNumber }) => (
                  <Checkbox
                    aria-label={orderNumber}
                    checked={!draft.leftOut.includes(orderId)}
                    onChange={({ currentTarget }) => put(orderId, currentTarget.checked)}
                  />
                ),
              },
              {
                key: "order",
                label: say("order"),
                phone: "title",
                width: "130px",
                cell: ({ orderId, orderNumber }) => <Link to={`/work-orders/${orderId}`}>{orderNumber}</Link>,
              },
              {
                key: "device",
                label: say("device"),
                phone: "note",
                cell: ({ deviceName, serial, lacks }) => (
                  <>
                    {deviceName} <span className="soft">{serial}</span>
                    {lacks.length > 0 && (
                      <span className="code tone-bad">{say("lacks", { what: lacks.map((lack) => text(`warranty.lack.${lack}`)).join(", ") })}</span>
                    )}
                  </>
                ),
              },
              {
                key: "days",
                label: say("completed-on"),
                width: "150px",
                cell: ({ completedOn, claimBy }) => (
                  <>
                    {dayInDigits(completedOn)}
                    {claimBy !== null && (
                      <span className={claimBy < today() ? "code tone-bad" : "code"}>{say("claim-by", { day: dayInDigits(claimBy) })}</span>
                    )}
                  </>
                ),
              },
              {
                key: "gross",
                label: `${say("sum")}, ${currencySign()}`,
                number: true,
                phone: "aside",
                width: "130px",
                cell: ({ gross }) => <Amount minor={gross} />,
                total: <Amount minor={taken.reduce((sum, { gross }) => sum + gross, 0)} />,
              },
            ]}
          />
        )}
      </Sheet>
    </CardFormPage>
  );
}
