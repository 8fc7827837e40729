import { partyEndpoints } from "#contracts/parties/party.ts";
import { DEVICE_PLACES } from "#contracts/company/place.ts";
import { type Intake, isAway, type Whereabouts as Stop } from "#contracts/repairs/intake.ts";
import { Icon } from "#web/kit/icon.tsx";
import { Moment } from "#web/kit/moment.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { useAnswer } from "#web/platform/query.ts";
import { say } from "./say.ts";

/** The names of the places and centres a device has been at. */
export function useStops() {
  const { nameOf } = usePlaces(...DEVICE_PLACES);
  const partners = useAnswer(partyEndpoints.list, { query: { role: "service-centre", limit: 200 } }).data?.rows ?? [];
  return ({ placeId, partnerId }: Pick<Stop, "placeId" | "partnerId">): string =>
    placeId === null ? (partners.find(({ id }) => id === partnerId)?.name ?? say("at-partner")) : nameOf(placeId);
}

/** Where the device is now, in one word. */
export function useWhere(intake: Intake): string {
  const nameOf = useStops();
  if (intake.status === "issued") return say("with-owner");
  return nameOf(isAway(intake) ? { placeId: null, partnerId: intake.partnerId } : { placeId: intake.placeId, partnerId: null });
}

/** The whole way of the device through the shop: where, since when, who carried it. */
export function Whereabouts({ intake }: { readonly intake: Intake }) {
  const nameOf = useStops();
  return (
    <Sheet title={say("way")} count={intake.whereabouts.length} edge>
      <ol className="device-way">
        {intake.whereabouts.map((stop, at) => (
          <li key={stop.line} aria-current={at === intake.whereabouts.length - 1 && intake.status !== "issued" ? "step" : undefined}>
            <Icon name={stop.placeId === null ? "truck" : stop.how === "accepted" ? "tag" : "box"} size="small" />
            <b className="medium">{nameOf(stop)}</b>
            <span className="soft">{say(`how.${stop.how.replaceAll(" ", "-")}`)}</span>
            <span className="space" />
            <span className="soft nowrap">
              <Moment at={stop.movedAt} />
              {stop.movedBy && ` · ${stop.movedBy}`}
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
