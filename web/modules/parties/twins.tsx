import "./merge.css";
import type { z } from "zod";
import { likelyTwins, type Twins } from "#contracts/parties/merge.ts";
import type { PartyRow } from "#contracts/parties/party.ts";
import { Avatar } from "#web/kit/avatar.tsx";
import { Button } from "#web/kit/button.tsx";
import { Found } from "#web/kit/field.tsx";
import { phoneShown } from "#web/kit/phone-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

type Reason = z.output<typeof Twins>["because"][number];
const say = (key: string, values = {}) => text(`parties.screen.merge.${key}`, values);

/** Why two cards may be of one. */
export const Reasons = ({ because }: { readonly because: readonly Reason[] }) => (
  <span className="why">
    {because.map((one) => (
      <Status key={one} tone={one === "alike" || one === "name" ? "quiet" : "waiting"}>
        {say(`because.${one}`)}
      </Status>
    ))}
  </span>
);

/** A card as it stands beside the one it may be. */
export const TwinCard = ({ name, phone, edrpou }: PartyRow) => (
  <Found picture={<Avatar name={name} />} name={name} under={[phone && phoneShown(phone), edrpou].filter(Boolean).join(" · ")} />
);

/** Who may be the same as the card that stays. */
export function LikelyOnes({ id, onChoose }: { readonly id: string; readonly onChoose: (id: string) => void }) {
  const { data } = useAnswer(likelyTwins, { query: { partyId: id } });
  const others = (data?.rows ?? []).flatMap(({ cards, because }) => cards.filter((card) => card.id !== id).map((card) => ({ card, because })));
  if (others.length === 0) return null;
  return (
    <Sheet title={say("likely-one")} edge>
      <ul className="twins">
        {others.map(({ card, because }) => (
          <li key={card.id} className="one">
            <TwinCard {...card} />
            <Reasons because={because} />
            <span />
            <Button size="low" onPress={() => onChoose(card.id)}>
              {say("compare")}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
