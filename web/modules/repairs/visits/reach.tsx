import "./visits.css";
import { Icon } from "#web/kit/icon.tsx";
import { phoneShown } from "#web/kit/phone-field.tsx";
import { text } from "#web/platform/texts.ts";
import { mapLink } from "./map-link.ts";

/** How one gets to the customer: the address in the maps, the phone in the dialler. */
export const Reach = ({ address, phone }: { readonly address: string; readonly phone: string | null | undefined }) => (
  <div className="reach">
    <a
      className="reach-link"
      href={mapLink(address, navigator.userAgent)}
      target="_blank"
      rel="noreferrer"
      aria-label={`${text("repairs.visit.map")}: ${address}`}
    >
      <Icon name="globe" />
      <span>{address}</span>
    </a>
    {phone && (
      <a className="reach-link" href={`tel:${phone}`} aria-label={text("repairs.visit.call", { phone: phoneShown(phone) })}>
        <Icon name="phone" />
        <span>{phoneShown(phone)}</span>
      </a>
    )}
  </div>
);
