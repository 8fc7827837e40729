import { Select, Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { BAD_PART_CAUSES, badPartEndpoints, partsInHands } from "#contracts/repairs/bad-part.ts";
import { Milli } from "#contracts/kernel/measure.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Options } from "#web/kit/field.tsx";
import { QuantityField } from "#web/kit/number-field.tsx";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { ItemPick } from "#web/modules/catalog/item-pick.tsx";
import { call } from "#web/platform/client.ts";
import { quantity as shown } from "#web/platform/format.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`repairs.screen.bad.${key}`);
const KINDS = ["goods", "supplies"] as const;
const STORY_MIN = 3;

/** An engineer reports what they hold; a storekeeper also what lies on a shelf. */
export function ReportBadPart({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const { permissions } = sessionNow();
  const onlyOwn = permissions.includes("repairs.bad-part.create.own") && !permissions.includes("repairs.bad-part.create");
  const held = useAnswer(partsInHands, {}).data ?? [];
  const { places, nameOf } = usePlaces("warehouse");
  const [from, setFrom] = useState<"hands" | "shelf">("hands");
  const [chosen, setChosen] = useState<string | null>(null);
  const [shelf, setShelf] = useState<{ readonly itemId: string; readonly name: string }>();
  const [placeId, setPlace] = useState<string | null>(null);
  const [quantity, setQuantity] = useState(Milli.parse(1_000));
  const [serials, setSerials] = useState("");
  const [cause, setCause] = useState<(typeof BAD_PART_CAUSES)[number]>("dead-on-arrival");
  const [story, setStory] = useState("");
  const inHands = held.find(({ orderId, itemId, placeId: at }) => chosen === `${orderId}/${itemId}/${at}`);
  const place = places.find(({ id }) => id === placeId) ?? places[0];
  const part =
    from === "hands"
      ? inHands && { branchId: inHands.branchId, placeId: inHands.placeId, orderId: inHands.orderId, itemId: inHands.itemId }
      : shelf && place && { branchId: place.branchId, placeId: place.id, orderId: null, itemId: shelf.itemId };
  const submit = async () => {
    const numbers = serials
      .split(/[\n,;]/)
      .map((it) => it.trim())
      .filter(Boolean);
    const { id } = await call(badPartEndpoints.create, { body: { ...part, quantity, serials: numbers, cause, story: story.trim() } });
    await refresh(queries, "repairs.bad-part");
    void navigate({ to: `/bad-parts/${id}` });
  };
  return (
    <FormDialog
      title={say("ask")}
      verb={say("ask")}
      disabled={part === undefined || quantity < 1 || story.trim().length < STORY_MIN}
      onClose={onClose}
      onSubmit={submit}
    >
      {!onlyOwn && (
        <Options
          label={text("stock.screen.place")}
          value={from}
          onChange={setFrom}
          options={[
            { value: "hands", label: say("in-hands") },
            { value: "shelf", label: say("from-shelf") },
          ]}
        />
      )}
      {from === "hands" ? (
        <Select
          label={say("which")}
          searchable
          data={held.map((it) => ({
            value: `${it.orderId}/${it.itemId}/${it.placeId}`,
            label: `${it.itemName} · ${it.orderNumber} · ${it.employeeName} · ${shown(it.quantity)}`,
          }))}
          nothingFoundMessage={say("nothing-in-hands")}
          placeholder={held.length === 0 ? say("nothing-in-hands") : ""}
          value={chosen}
          onChange={setChosen}
        />
      ) : (
        <>
          <Select
            label={text("stock.screen.warehouse")}
            allowDeselect={false}
            data={places.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            value={place?.id ?? null}
            onChange={setPlace}
          />
          <ItemPick label={text("stock.screen.item")} quietLabel={false} kinds={KINDS} onChoose={({ id, name }) => setShelf({ itemId: id, name })} />
          {shelf && <b className="medium">{shelf.name}</b>}
        </>
      )}
      <QuantityField label={text("stock.screen.quantity")} value={quantity} onChange={(next) => setQuantity(next ?? Milli.parse(0))} />
      <Textarea
        autosize
        minRows={1}
        maxRows={4}
        label={text("repairs.screen.bad.serials")}
        value={serials}
        onChange={({ currentTarget }) => setSerials(currentTarget.value)}
      />
      <Select
        label={say("cause")}
        allowDeselect={false}
        data={BAD_PART_CAUSES.map((value) => ({ value, label: text(`repairs.bad-part.cause.${value}`) }))}
        value={cause}
        onChange={(next) => next && setCause(next as typeof cause)}
      />
      <Textarea
        label={say("story")}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={story}
        onChange={({ currentTarget }) => setStory(currentTarget.value)}
      />
    </FormDialog>
  );
}
