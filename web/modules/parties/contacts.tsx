import type { Party } from "#contracts/parties/party.ts";
import { Moment } from "#web/kit/moment.tsx";
import { phoneShown } from "#web/kit/phone-field.tsx";
import { Status } from "#web/kit/status.tsx";
import { About } from "#web/ledger/about.tsx";
import { text } from "#web/platform/texts.ts";

const label = (field: string) => text(`parties.party.field.${field}`);

/** How to reach somebody, and by what codes the state and the banks know them. */
export const Contacts = ({ party }: { readonly party: Party }) => (
  <About
    lines={[
      {
        label: label("phones"),
        value:
          party.phones.length > 0 &&
          party.phones.map((phone) => (
            <a key={phone} href={`tel:${phone}`} className="nowrap" style={{ display: "block" }}>
              {phoneShown(phone)}
            </a>
          )),
      },
      { label: label("email"), value: party.email && <a href={`mailto:${party.email}`}>{party.email}</a> },
      { label: label("preferredChannel"), value: text(`parties.party.preferredChannel.${party.preferredChannel}`) },
      { label: label("language"), value: text(`parties.party.language.${party.language}`) },
      { label: label("address"), value: party.address },
      { label: label("edrpou"), value: party.edrpou },
      { label: label("taxNumber"), value: party.taxNumber },
      { label: label("iban"), value: party.iban },
      { label: label("source"), value: party.source },
      { label: label("notes"), value: party.notes && <span style={{ whiteSpace: "pre-wrap" }}>{party.notes}</span> },
    ]}
  />
);

/** What somebody allowed us, and when they said so. */
export const Consents = ({ party: { consents } }: { readonly party: Party }) => (
  <About
    lines={(["processing", "marketing"] as const).map((name) => ({
      label: label(`consents.${name}`),
      value: (
        <span className="line wrap">
          <Status tone={consents[name].given ? "good" : "quiet"}>
            {text(consents[name].given ? "parties.screen.given" : "parties.screen.not-given")}
          </Status>
          {consents[name].at && (
            <span className="caption faint">
              <Moment at={consents[name].at} />
            </span>
          )}
        </span>
      ),
    }))}
  />
);
